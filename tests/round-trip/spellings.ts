import { dayInWords } from '../../src/lib/dates.ts';
import { readTelephone } from '../../src/lib/telephone.ts';
import type { Division, Original } from './originals.ts';

/**
 * How a document states a fact: no two offices write alike, and all of these occur in the
 * ministry's own releases. Which one a document has goes by its number, so that every run is alike.
 */
export interface Spelling {
  date: (day: string) => string;
  division: (division: Division) => string;
  telephone: (number: string) => string;
  labels: { date: string; division: string; telephone: string };
}

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];
const american = (day: string, month: 'long' | 'short') => {
  const options = { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', options);
};

const spellings: Spelling[] = [
  {
    date: (day) => american(day, 'long'),
    division: ({ name, bureau }) => [bureau, name].filter(Boolean).join(' - '),
    telephone: (number) => national(number),
    labels: { date: 'Date', division: 'Division', telephone: 'Tel' },
  },
  {
    date: (day) => dayInWords(day),
    division: ({ name, bureau }) => [name, bureau].filter(Boolean).join(', '),
    telephone: (number) => readTelephone(number)!.label,
    labels: { date: 'Date', division: 'Department', telephone: 'Telephone' },
  },
  {
    date: (day) => `${partsOf(day).join('. ')}.`,
    division: ({ name }) => name,
    telephone: (number) => national(number).replaceAll('-', ''),
    labels: { date: 'Released', division: 'Contact', telephone: 'Phone' },
  },
  {
    date: (day) => american(day, 'short').replace(/^(\w{3}) /, '$1. '),
    division: ({ name, bureau }) => (bureau ? `${name} (${bureau})` : name),
    telephone: (number) => number,
    labels: { date: 'Date of release', division: 'Division in charge', telephone: 'Tel.' },
  },
];

/** `044-215-4510` */
function national(number: string): string {
  return readTelephone(number)!.label.replace('+82-', '0');
}

/** The spelling of the document with this number. */
export function spelling(index: number): Spelling {
  return spellings[index % spellings.length]!;
}

/** The facts at the head of a document, in words, as label and value. */
export function factsOf(
  { data, division, telephone }: Original,
  { date, division: divided, telephone: dialled, labels }: Spelling,
): [label: string, value: string][] {
  return [
    [labels.date, date(data.date)],
    ...(division ? [[labels.division, divided(division)] as [string, string]] : []),
    ...(telephone ? [[labels.telephone, dialled(telephone)] as [string, string]] : []),
  ];
}
