import { find, type Directive } from './directive.ts';
import { fold, type PageText } from './page-text.ts';

/** Characters up to which a passage is written out in its link; else its first and last words. */
const longest = 100;
/** Words of a term at least, when not all are written. */
const fewest = 3;
/** Words more that a term may have, and words of prefix and suffix, until they are unique. */
const most = 20;

/** Directives that a link may have. */
const mostDirectives = 4;

/**
 * Text directives that make a browser mark exactly this passage: one where one can, else more, for
 * no term of a directive reaches over the edge of a block. Each is tried on the page's text as a
 * browser would, so that none leads to other words.
 *
 * Ours and not text-fragments-polyfill's generator: the README says how both did on the same
 * passages.
 * @returns undefined when the page holds the same words in the same surroundings before
 */
export function directivesFor(
  page: PageText,
  from: number,
  to: number,
  atMost = mostDirectives,
): Directive[] | undefined {
  const whole = directiveFor(page, from, to);
  if (whole) return [whole];
  const { text } = page;
  const edgeAfter = text.indexOf('\n', from);
  if (atMost === 1 || edgeAfter < 0 || edgeAfter >= to) return undefined;
  const edgeBefore = text.lastIndexOf('\n', to - 1);

  const head = directiveFor(page, from, edgeAfter);
  const rest = head && directivesFor(page, edgeAfter + 1, to, atMost - 1);
  if (rest) return [head, ...rest];
  const tail = directiveFor(page, edgeBefore + 1, to);
  const front = tail && directivesFor(page, from, edgeBefore, atMost - 1);
  return front && [...front, tail];
}

/** The shortest directive that means a passage. */
function directiveFor(page: PageText, from: number, to: number): Directive | undefined {
  const { text } = page;
  const edgeAfter = text.indexOf('\n', from);
  const middle = page.ends.findLast((end) => end > from && end <= (from + to) / 2);
  const oneBlock = edgeAfter < 0 || edgeAfter >= to;
  const whole = oneBlock && (to - from <= longest || !middle);
  // No term crosses the edge of a block: browsers search block by block.
  const startLimit = oneBlock ? middle! : edgeAfter;
  const endLimit = oneBlock ? middle! : text.lastIndexOf('\n', to - 1) + 1;

  for (const mayBeOutside of [false, true]) {
    const before = contextBefore(page, from, mayBeOutside);
    const after = contextAfter(page, to, mayBeOutside);
    for (let n = 0; n <= most; n++) {
      const start = whole ? text.slice(from, to) : firstWords(page, from, startLimit, fewest + n);
      const end = whole ? '' : lastWords(page, endLimit, to, fewest + n);
      for (const [p, s] of n === 0
        ? [[0, 0]]
        : [
            [0, 0],
            [n, 0],
            [0, n],
            [n, n],
          ]) {
        const prefix = p ? lastWords(page, ...before, p) : '';
        const suffix = s ? firstWords(page, ...after, s) : '';
        const directive = { prefix, start, end, suffix };
        const found = find(page, folded(directive));
        if (found?.[0] === from && found[1] === to) return directive;
      }
    }
  }
  return undefined;
}

function folded({ prefix, start, end, suffix }: Directive): Directive {
  return { prefix: fold(prefix), start: fold(start), end: fold(end), suffix: fold(suffix) };
}

/** The text in front of a passage, in the block where the nearest is. */
function contextBefore(page: PageText, from: number, mayBeOutside: boolean): [number, number] {
  let end = from;
  while (/\s/.test(page.text[end - 1] ?? '')) end--;
  if (end === 0 || !(mayBeOutside || page.isOwn(end - 1))) return [from, from];
  return [page.text.lastIndexOf('\n', end - 1) + 1, end];
}

/** The text behind a passage, in the block where the nearest is. */
function contextAfter(page: PageText, to: number, mayBeOutside: boolean): [number, number] {
  let start = to;
  while (/\s/.test(page.text[start] ?? '')) start++;
  if (start >= page.text.length || !(mayBeOutside || page.isOwn(start))) return [to, to];
  const edge = page.text.indexOf('\n', start);
  return [start, edge < 0 ? page.text.length : edge];
}

function firstWords({ text, ends }: PageText, from: number, to: number, count: number): string {
  const inside = ends.filter((end) => end > from && end <= to);
  return text.slice(from, inside[count - 1] ?? to).trimEnd();
}

function lastWords({ text, starts }: PageText, from: number, to: number, count: number): string {
  const inside = starts.filter((start) => start >= from && start < to);
  return text.slice(inside.at(-count) ?? from, to).trimStart();
}
