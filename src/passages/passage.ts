import { PageText } from './page-text.ts';

/** Words of a release that a reader has selected, from whole word to whole word. */
export interface Passage {
  page: PageText;
  /** Where it begins and ends in the page's text. */
  from: number;
  to: number;
  range: Range;
  /** Whether the selection was drawn from its end to its start. */
  isBackward: boolean;
  /** Whether the selection had only a part of its first or last word. */
  wasWidened: boolean;
}

/** Signs that belong to what stands before the selection, or behind it, and to no word of it. */
const closing = /[\s,.;:!?)\]}”’»…]/;
const opening = /[\s([{“‘«]/;
/** A sign before the number that follows: −4.5 without it would be another number. */
const signed = /(^|[\s(])[-−+±]$/;

/**
 * The passage that a selection means: as much of it as is the release's own, widened to whole
 * words, since text fragments match nothing less, and to the sign of a number.
 * @returns undefined when there is no word of the release in it
 */
export function passageIn(selection: Selection): Passage | undefined {
  const selected = selection.getRangeAt(0);
  const page = new PageText(document.body);
  const { text, breaks } = page;
  let from = page.indexOf(selected, true);
  let to = page.indexOf(selected, false);
  while (from < to && (closing.test(text[from]!) || !page.isOwn(from))) from++;
  while (from < to && (opening.test(text[to - 1]!) || !page.isOwn(to - 1))) to--;
  if (!page.starts.some((start, word) => start < to && page.ends[word]! > from)) return undefined;
  const length = to - from;
  while (!breaks.has(from)) from--;
  while (!breaks.has(to)) to++;
  if (/\d/.test(text[from]!) && signed.test(text.slice(Math.max(0, from - 2), from))) from--;
  const range = new Range();
  range.setStart(...page.at(from));
  const [last, offset] = page.at(to - 1);
  range.setEnd(last, offset + 1);
  const isBackward =
    selected.startContainer === selection.focusNode &&
    selected.startOffset === selection.focusOffset;
  return { page, from, to, range, isBackward, wasWidened: to - from > length };
}

/** The id of the section that a passage begins in; empty before the first. */
export function sectionOf({ page, from }: Passage): string {
  const [node] = page.at(from);
  const before = Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINS;
  const headings = document.querySelectorAll<HTMLElement>('#release-text :is(h2, h3, h4)[id]');
  return [...headings].findLast((h) => node.compareDocumentPosition(h) & before)?.id ?? '';
}
