import { findDate } from './dates.ts';
import { notStated, type Material, type Unsure } from './material.ts';

/** The day of a release, from where documents state it, the surest place first. */
export function dateOf(
  { frame, pageLines, likelyYear, today }: Material,
  title: string,
  paragraphs: readonly string[],
  unsure: Unsure,
): string {
  const places: [texts: readonly string[], where?: string][] = [
    [frame.facts.filter(({ field }) => field === 'date').map(({ line }) => line.value)],
    [frame.lines],
    [pageLines],
    [[title], 'title'],
    [paragraphs.slice(0, 2), 'text'],
    [frame.facts.map(({ line }) => line.value), 'facts'],
  ];
  for (const [texts, where] of places)
    for (const text of texts) {
      const found = findDate(text, likelyYear);
      if (!found) continue;
      if (found.doubt) unsure('date', `${found.doubt} Check the day.`);
      else if (where)
        unsure(
          'date',
          `${notStated} as its date: this is “${found.written}” from its ${where}. Check the day.`,
        );
      return found.day;
    }
  unsure('date', `${notStated}: this is the day of the import. Write the day of the release.`);
  return today;
}
