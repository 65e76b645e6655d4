import type { RootContent } from 'mdast';
import { dataOf, wordsOf } from './nodes.ts';

const signs = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const letters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const numbered = new RegExp(`^\\s*(?:([${signs}])[.\\s]|([IVX]{1,4})\\.\\s)\\s*\\S`);
const longestHeading = 80;

/** The Roman numeral that a short line begins with, “Ⅱ. Measures”. */
export function romanOf(line: string): number | undefined {
  const [, sign, written] = numbered.exec(line) ?? [];
  if (line.length > longestHeading || /[.:;,]$/.test(line.trim())) return undefined;
  const number = sign ? signs.indexOf(sign) + 1 : letters.indexOf(written ?? '') + 1;
  return number > 0 ? number : undefined;
}

/**
 * Lines that count Ⅰ, Ⅱ, Ⅲ from the first to the last, each with a text below it: the sections of a
 * text that has no other headings. Where one is no such line, all others are none.
 */
export function romanHeadings(blocks: readonly RootContent[]): ReadonlySet<RootContent> {
  const found = blocks.filter(
    (block) =>
      block.type === 'paragraph' &&
      dataOf(block).role === undefined &&
      !dataOf(block).marker &&
      romanOf(wordsOf(block)) !== undefined,
  );
  const isCounted = found.every((block, index) => romanOf(wordsOf(block)) === index + 1);
  const isAbove = (block: RootContent) => {
    const next = blocks[blocks.indexOf(block) + 1];
    return next !== undefined && !found.includes(next);
  };
  return new Set(isCounted && found.length > 1 && found.every(isAbove) ? found : []);
}
