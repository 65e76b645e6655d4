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
/** Elements in which a phrase stands as a whole: a row of a table is one text, as in the index. */
const blocks = 'p, li, tr, dt, dd, h1, h2, h3, h4, caption, figcaption, blockquote';
/** What the index has between the cells of a row. */
const betweenCells = ' · ';

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
  goOnReading();
}

/** The button is gone: the focus goes to the heading of what is being read, and nothing moves. */
function goOnReading(): void {
  const passed = [...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
  );
  const heading = passed.at(-1) ?? document.getElementById('content')!;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** A text node, and what of its block's text stands before it. */
interface Placed {
  node: Text;
  before: string;
}

/** The text nodes of a block that a reader reads as one text. */
function* runsOf(root: Element): Generator<Placed[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let run: Placed[] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (parent.closest('[data-pagefind-ignore], script, style, svg')) continue;
    const its = parent.closest(blocks);
    if (its !== block) {
      if (run.length > 0) yield run;
      [run, block] = [[], its];
    }
    const last = run.at(-1);
    const before = last ? last.before + last.node.data : '';
    const isNextCell = last && cellOf(last.node) !== cellOf(node);
    run.push({ node, before: isNextCell ? before + betweenCells : before });
  }
  if (run.length > 0) yield run;
}

function cellOf(node: Text): Element | null {
  return node.parentElement!.closest('td, th');
}

/** The found words of a text as ranges of the document. */
function rangesIn(run: Placed[], clauses: Clause[]): Range[] {
  const { before, node } = run.at(-1)!;
  const words = withSynonyms(analyse(before + node.data), synonyms);
  const found = new Set(matchText(words, clauses).byClause.flatMap((indexes) => [...indexes]));
  return [...found].map((index) => {
    const range = new Range();
    range.setStart(...placeAt(run, words[index]!.start));
    range.setEnd(...placeAt(run, words[index]!.end));
    return range;
  });
}

function placeAt(run: Placed[], offset: number): [Text, number] {
  const at = run.findLast(({ before }) => before.length <= offset)!;
  return [at.node, offset - at.before.length];
}
