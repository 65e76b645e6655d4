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
  const first = new Map<string, { item: RootContent; sign: string; number: number }>();
  for (const item of items) {
    const line = wordsOf(item);
    const { ordered, number, kind, length } = typedMarker(line)!;
    const sign = line.slice(0, length).trim();
    if (!ordered || /\d/.test(sign) || first.has(kind)) continue;
    first.set(kind, { item, sign, number });
  }
  for (const { item, sign, number } of first.values())
    findings.doubt(
      `A list that the document counts with signs like “${sign}” is counted in figures here. Where the text speaks of “${sign}”, write ${number}.`,
      dataOf(item).place,
    );
}
