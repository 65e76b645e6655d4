import { Refusal } from '../refusal.ts';

/** Pages nest some thirty deep; the parsers of trees call themselves for each level. */
const deepest = 400;
/** Elements that end where it is written; a cell or an item may end with the next one. */
const closing = new Set(
  `
  div span table font b i u em strong a section article blockquote ul ol dl center form main
  aside svg g math small big s sub sup details figure fieldset object nav header footer q code
  cite mark ins del abbr button label
`
    .trim()
    .split(/\s+/),
);

/**
 * Refuses a page that is nested past any reason before a parser meets it.
 * @throws {Refusal} with the place where it gets too deep
 */
export function refuseDepth(html: string): void {
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (!closing.has(match[2]!.toLowerCase())) continue;
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth <= deepest) continue;
    const before = html.slice(0, match.index).split('\n');
    throw new Refusal(
      `This page is nested more than ${deepest} levels deep, which no text needs. Copy its text into a Word document, and import that.`,
      { line: before.length, column: before.at(-1)!.length + 1 },
    );
  }
}
