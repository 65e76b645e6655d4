import { readTelephone } from '../../src/lib/telephone.ts';
import type { ReleaseData } from '../../src/schema/release.ts';
import { divisions, type Original } from './originals.ts';

/** The facts of a release that a document states, a line each. */
export function factLines(data: ReleaseData): string[] {
  const division = data.division === undefined ? undefined : divisions()[data.division];
  const telephone = data.telephone ?? division?.telephone;
  return [
    `title: ${data.title}`,
    `headline: ${data.headline}`,
    `date: ${data.date}`,
    `division: ${data.division ?? 'none'}`,
    `telephone: ${telephone === undefined ? 'none' : readTelephone(telephone)!.label}`,
    ...data.meetings
      .map(({ series, number }) => `meeting: ${series} ${number ?? 'unnumbered'}`)
      .sort(),
    ...data.people.map(({ name, office }) => `person: ${office} ${name}`).sort(),
    ...data.attachments.map(({ file }) => `attachment: ${file}`),
  ];
}

/** The same of the original, without the people whose office its text does not put before the name. */
export function statedFacts({ data, root }: Original): string[] {
  const text = JSON.stringify(root).replace(/ \([A-Z]+\)/g, '');
  const people = data.people.filter(({ name, office }) => text.includes(`${office} ${name}`));
  return factLines({ ...data, people });
}
