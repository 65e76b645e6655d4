import type { RootContent } from 'mdast';
import type { Findings } from '../findings.ts';
import { typedMarker } from './markers.ts';
import { dataOf, wordsOf } from './nodes.ts';

/**
 * Tells of the letters that were typed before the items of lists: numbered 1, 2, 3, a list no longer
 * has what the text calls its items by, “see b)”.
 * @param items those whose sign was typed
 */
export function tellOfLetters(items: readonly RootContent[], findings: Findings): void {
  const first = new Map<string, RootContent>();
  const second = new Map<string, string>();
  for (const item of items) {
    const line = wordsOf(item);
    const { ordered, number, kind, length } = typedMarker(line)!;
    const sign = line.slice(0, length).trim();
    if (!ordered || /\d/.test(sign)) continue;
    if (!first.has(kind)) first.set(kind, item);
    if (number === 2) second.set(kind, sign);
  }
  for (const [kind, item] of first)
    findings.doubt(
      `A list that the document counts with signs like “${second.get(kind)!}” is numbered 1, 2, 3 here. Where the text speaks of “${second.get(kind)!}”, write 2.`,
      dataOf(item).place,
    );
}
