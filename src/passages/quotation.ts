import type { Passage } from './passage.ts';

/** What a reader sees and does not quote: signs of links, marks of notes, a caption said twice. */
const unquoted =
  '[data-pagefind-ignore], [data-footnote-ref], [data-footnote-backref], .chart caption';

/** The words of a passage for a quotation: paragraphs in lines, cells of a row with tabs between. */
export function wordsOf({ page, from, to }: Passage): string {
  let words = '';
  let last: Element | null = null;
  for (let i = from; i < to; i++) {
    const parent = page.at(i)[0].parentElement!;
    if (parent.closest(unquoted)) continue;
    const unit = page.text[i]!;
    const row = parent.closest('tr');
    // A row's next cell may be of a new line in the source, and is none to a reader.
    if (unit === '\n') words = words.trimEnd() + unit;
    else if (row && row === last && words.endsWith('\n')) words = `${words.slice(0, -1)}\t${unit}`;
    else words += unit;
    if (unit !== '\n') last = row;
  }
  return words.trim().replaceAll('\u00a0', ' ');
}

/** The words with their quotation marks single, since others will stand around them. */
export function nested(words: string): string {
  return words
    .replace(/(^|[\s([{“‘—–])"/g, '$1‘')
    .replaceAll('"', '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}
