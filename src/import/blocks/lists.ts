import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Marker } from '../block-data.ts';
import type { Findings } from '../findings.ts';
import { looksLikeDate, typedMarker, withoutMarker } from './markers.ts';
import { dataOf, wordsOf } from './nodes.ts';
import { tellOfLetters } from './typed-signs.ts';

/** A paragraph that is an item of a list. */
interface Marked {
  paragraph: Paragraph;
  marker: Marker;
}

/**
 * Makes lists of paragraphs that begin with a sign: Word's own, or a typed one. A list that goes on
 * behind a paragraph goes on counting; another sign below an item is a list inside of it.
 */
export function makeLists(blocks: readonly RootContent[], findings: Findings): RootContent[] {
  const markers = readMarkers(blocks);
  const typed = [...markers.keys()].map((index) => blocks[index]!);
  tellOfLetters(
    typed.filter((block) => !dataOf(block).marker),
    findings,
  );
  const result: RootContent[] = [];
  let run: Marked[] = [];
  const close = () => {
    if (run.length > 0) result.push(...nest(run, findings));
    run = [];
  };
  blocks.forEach((block, index) => {
    const marked = markers.get(index);
    if (marked) run.push(marked);
    else if (run.length > 0 && (isContinuation(block) || isItsNote(block, markers, index)))
      run.push({ paragraph: block, marker: { ordered: false, number: 0, kind: continuation } });
    else {
      close();
      result.push(withListsInside(block, findings));
    }
  });
  close();
  return result;
}

const continuation = 'continuation';

const isContinuation = (block: RootContent): block is Paragraph =>
  block.type === 'paragraph' && dataOf(block).role === 'continuation';

/** A note of an item, “* preliminary”, between items: below the list it is one of the text. */
const isItsNote = (
  block: RootContent,
  markers: ReadonlyMap<number, Marked>,
  index: number,
): block is Paragraph =>
  block.type === 'paragraph' && /^[*※]\s/.test(wordsOf(block)) && markers.has(index + 1);

/** Typed lists stand in quotations, notes and items too. */
function withListsInside(block: RootContent, findings: Findings): RootContent {
  const holds = ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(block.type);
  if (!('children' in block) || !(holds || (block.type === 'tag' && block.name === 'Note')))
    return block;
  const inside = block.children as RootContent[];
  const signed = block.type === 'blockquote' && inside.length > 1 && isSignature(inside.at(-1)!);
  const children = makeLists(signed ? inside.slice(0, -1) : inside, findings);
  return { ...block, children: signed ? [...children, inside.at(-1)!] : children } as RootContent;
}

/** The last line of a quotation, “— Hong Nam-ki”, is no list of one. */
const isSignature = (line: RootContent) =>
  line.type === 'paragraph' && /^\s*[—–―]/.test(wordsOf(line));

/** The items among blocks. A typed number counts only in a row of them, so that no figure is one. */
function readMarkers(blocks: readonly RootContent[]): Map<number, Marked> {
  const found = new Map<number, Marked & { typed: boolean }>();
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return;
    const { marker, role } = dataOf(block);
    if (marker) return void found.set(index, { paragraph: block, marker, typed: false });
    const line = wordsOf(block);
    const typed = role === undefined || role === 'continuation' ? typedMarker(line) : undefined;
    if (!typed || looksLikeDate(line)) return;
    const { length, ...rest } = typed;
    found.set(index, { paragraph: withoutMarker(block, length), marker: rest, typed: true });
  });
  const typed = [...found].filter(([, marked]) => marked.typed);
  for (const [index, { marker }] of typed)
    if (
      !isInRow(
        marker,
        typed.map(([, other]) => other.marker).filter(({ kind }) => kind === marker.kind),
      )
    )
      found.delete(index);
  return found;
}

/** Whether a typed sign has company: a number the one before or after it, a star another star. */
function isInRow({ ordered, number, kind }: Marker, same: Marker[]): boolean {
  if (!ordered) return kind !== '*' && kind !== '+' ? true : same.length > 1;
  return (
    same.some((other) => other.number === 1) &&
    same.some((other) => other.number === (number === 1 ? 2 : number - 1))
  );
}

/** One run of items as lists in each other: a sign that stands further out ends those within. */
function nest(run: Marked[], findings: Findings): RootContent[] {
  const top: List[] = [];
  const open: { kind: string; list: List }[] = [];
  for (const { paragraph, marker } of run) {
    const item = open.at(-1)?.list.children.at(-1);
    if (marker.kind === continuation) {
      item?.children.push(paragraph);
      continue;
    }
    const at = open.findLastIndex(({ kind }) => kind === marker.kind);
    const wordDepth = depthOf(marker.kind);
    if (at >= 0) open.length = at + 1;
    else if (rankOf(marker.kind) !== undefined)
      while (open.length > 0 && (rankOf(open.at(-1)!.kind) ?? -1) > rankOf(marker.kind)!)
        open.pop();
    else if (wordDepth !== undefined)
      while (open.length > 0 && (depthOf(open.at(-1)!.kind) ?? Infinity) >= wordDepth) open.pop();
    let list = open.at(-1)?.list;
    if (!list || open.at(-1)!.kind !== marker.kind) list = begin(open, top, marker);
    else if (list.ordered !== marker.ordered || (marker.ordered && isAnew(list, marker))) {
      open.pop();
      list = begin(open, top, marker);
    }
    const expected = nextOf(list);
    if (marker.ordered && marker.number !== expected)
      findings.doubt(
        `A list counts ${marker.number} where ${expected} comes next; it reads ${expected} here.`,
        dataOf(paragraph).place,
      );
    list.children.push({ type: 'listItem', spread: false, children: [paragraph] });
  }
  top.forEach(loosen);
  return top;
}

function depthOf(kind: string): number | undefined {
  return kind.startsWith('word ') ? Number(kind.slice(5)) : undefined;
}

/** Signs that Korean offices set under each other, from the outermost. */
const ranks = ['□■◆▶', '○●◯◇ㅇ', '-·•▪'];

function rankOf(kind: string): number | undefined {
  const rank = ranks.findIndex((signs) => signs.includes(kind));
  return rank < 0 ? undefined : rank;
}

/** A list that begins at 1 again is another one, unless it has begun at 0. */
const isAnew = (list: List, { number }: Marker) =>
  number === 1 && list.children.length > 0 && nextOf(list) !== 1;

const nextOf = (list: List) => (list.start ?? 1) + list.children.length;

function begin(open: { kind: string; list: List }[], top: List[], marker: Marker): List {
  const list: List = { type: 'list', ordered: marker.ordered, spread: false, children: [] };
  if (marker.ordered) list.start = marker.number;
  const parent: ListItem | undefined = open.at(-1)?.list.children.at(-1);
  if (parent) parent.children.push(list);
  else top.push(list);
  open.push({ kind: marker.kind, list });
  return list;
}

/** Items with several paragraphs stand apart, as Markdown wants it. */
function loosen(list: List): void {
  for (const item of list.children) {
    item.spread = item.children.filter(({ type }) => type !== 'list').length > 1;
    for (const child of item.children) if (child.type === 'list') loosen(child);
  }
  list.spread = list.children.some(({ spread }) => spread);
}
