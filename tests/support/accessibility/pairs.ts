/** Contrast that text needs, and that what is not text needs (WCAG 2.2, 1.4.3 and 1.4.11). */
export const needed = { text: 4.5, other: 3 } as const;

/** Two colour tokens that meet on the site, and what for. */
export interface Pair {
  front: string;
  /** Behind it, or beside it. */
  back: string;
  use: keyof typeof needed;
  where: string;
}

const text = (front: string, back: string, where: string): Pair => ({
  front,
  back,
  use: 'text',
  where,
});
const other = (front: string, back: string, where: string): Pair => ({
  front,
  back,
  use: 'other',
  where,
});

/** Every pair of colour tokens that the site shows. */
export const pairs: Pair[] = [
  text('ink', 'paper', 'text'),
  text('ink', 'band', 'notes and notices, footer'),
  text('ink', 'mark', 'words that were searched, words that a link has led to'),
  text('ink', 'arrived', 'a section that an address has just led to'),
  text('ink-soft', 'paper', 'dates, labels, captions, the hint in a field'),
  text('ink-soft', 'band', 'the notice above each page, details of a file under the pointer'),
  text('ink-soft', 'arrived', 'units and notes of a section just arrived at'),
  text('blue', 'paper', 'links, buttons'),
  text('blue', 'band', 'links in notes, in the notice and in the footer'),
  text('blue', 'arrived', 'links of a section just arrived at'),
  text('blue', 'mark', 'a link that holds words searched for'),
  text('blue-strong', 'paper', 'links under the pointer'),
  text('blue-strong', 'band', 'links in the footer and buttons under the pointer'),
  text('visited', 'paper', 'results that were opened before'),
  text('visited', 'mark', 'words searched for in the title of such a result'),
  text('on-blue', 'blue', 'the button of a search, skip links, the number of this page'),
  text('on-blue', 'blue-strong', 'the button of a search under the pointer'),
  text('red', 'band', '“Withdrawn”'),
  other('blue', 'paper', 'focus ring, edge of buttons, bars of a chart, mark of the section'),
  other('blue', 'band', 'focus ring on a band'),
  other('blue-strong', 'band', 'edge of a button under the pointer'),
  other('ink', 'paper', 'bars of a chart, their zero line'),
  other('edge', 'paper', 'edge of fields, bars of a chart'),
  other('edge', 'band', 'bar beside a notice'),
  other('red', 'band', 'bar beside “Withdrawn”'),
  other('red', 'paper', 'bar beside a search in trouble'),
];

/** Colours that carry no meaning, and why they need no contrast. */
export const decoration: Record<string, string> = {
  rule: 'hairlines between texts that headings and space tell apart too',
  shade: 'over the page behind a dialog, whose edge and place tell it apart',
  shadow: 'around a dialog, which has an edge',
};
