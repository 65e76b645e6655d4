import { besidesDay, findDate, findDates, isDateLine } from './dates.ts';
import { notStated, type Material, type Unsure } from './material.ts';

/** The day of a release, from where documents state it, the surest place first. */
export function dateOf(
  material: Material,
  title: string,
  paragraphs: readonly string[],
  unsure: Unsure,
): string {
  const { frame, pageLines, likelyYear, today } = material;
  const places: [texts: readonly string[], where?: string][] = [
    [frame.facts.filter(({ field }) => field === 'date').map(({ line }) => line.value)],
    [frame.lines],
    [pageLines],
    [frame.hints.days, 'first table'],
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
      if (!where) tellOfOthers(material, found.day, unsure);
      return found.day;
    }
  unsure('date', `${notStated}: this is the day of the import. Write the day of the release.`);
  return today;
}

/** A document that states two days may mean either, and what stands beside a day has no field. */
function tellOfOthers(
  { frame, likelyYear, findings }: Material,
  day: string,
  unsure: Unsure,
): void {
  const stated = frame.facts.filter(({ field }) => field === 'date').map(({ line }) => line);
  const alone = frame.lines.filter((line) => isDateLine(line, likelyYear));
  const days = [...stated.map(({ value }) => value), ...alone].flatMap((text) =>
    findDates(text, likelyYear),
  );
  const others = new Set(days.filter((one) => one.day !== day).map(({ written }) => written));
  for (const written of others)
    unsure('date', `The document states “${written}” as well. Check the day.`);
  const lines = [
    ...stated.map(({ label, value }) => ({ whole: `${label}: ${value}`, value })),
    ...alone.map((value) => ({ whole: value, value })),
  ];
  for (const { whole, value } of lines) {
    const rest = findDates(value, likelyYear).reduce(
      (left, { written }) => left.replace(written, ''),
      value,
    );
    if (besidesDay(rest) !== '')
      findings.lose(`Of the line “${whole}” only the day was carried over.`);
  }
}
