/** Marks the words of a search in the release that was opened from it. */
import groups from 'virtual:synonyms';
import { searchText as text } from '../../text.ts';
import { analyse } from '../words/analyse.ts';
import { prepareSynonyms, withSynonyms } from '../words/synonyms.ts';
import { markParameter } from './mark-parameter.ts';
import { matchText } from './match.ts';
import { parseQuery, type Clause } from './query.ts';

/** Name of the marks for the style sheet: `::highlight(searched)`. */
const name = 'searched';
/** Elements in which a phrase stands as a whole. */
const blocks = 'p, li, td, th, dt, dd, h1, h2, h3, h4, caption, figcaption, blockquote';

const synonyms = prepareSynonyms(groups);
const bar = document.getElementById('marked-words')!;
const query = new URLSearchParams(location.search).get(markParameter) ?? '';
const clauses = parseQuery(query, synonyms).filter(({ optional }) => !optional);

const article = document.querySelector('.release')!;
const ranges = [...runsOf(article)].flatMap((run) => rangesIn(run, clauses));
if (ranges.length > 0) {
  CSS.highlights.set(name, new Highlight(...ranges));
  bar.querySelector('p')!.textContent = text.marked(query);
  bar.hidden = false;
  bar.querySelector('button')!.addEventListener('click', clear);
}

function clear(): void {
  CSS.highlights.delete(name);
  bar.hidden = true;
  const address = new URL(location.href);
  address.searchParams.delete(markParameter);
  history.replaceState(history.state, '', address);
  // The button is gone: focus goes to the text, which does not move.
  document.getElementById('content')!.focus({ preventScroll: true });
}

/** The text nodes of a block that a reader reads as one text. */
function* runsOf(root: Element): Generator<Text[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let run: Text[] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (parent.closest('[data-pagefind-ignore], script, style, svg')) continue;
    const its = parent.closest(blocks);
    if (its !== block) {
      if (run.length > 0) yield run;
      [run, block] = [[], its];
    }
    run.push(node);
  }
  if (run.length > 0) yield run;
}

/** The found words of a text as ranges of the document. */
function rangesIn(run: Text[], clauses: Clause[]): Range[] {
  const words = withSynonyms(analyse(run.map(({ data }) => data).join('')), synonyms);
  const found = new Set(matchText(words, clauses).byClause.flatMap((indexes) => [...indexes]));
  return [...found].map((index) => {
    const range = new Range();
    range.setStart(...placeAt(run, words[index]!.start));
    range.setEnd(...placeAt(run, words[index]!.end));
    return range;
  });
}

function placeAt(run: Text[], offset: number): [Text, number] {
  let left = offset;
  for (const node of run) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  throw new RangeError('The text ends before this place.');
}
