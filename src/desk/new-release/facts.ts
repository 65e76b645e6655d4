import type { Known, Names } from './known.ts';
import { nearest } from '../../lib/words.ts';
import { kinds } from '../../schema/release.ts';
import { day } from '../../schema/values.ts';

/** What a new release says of itself. */
export interface Facts {
  title: string;
  headline: string;
  /** Calendar day in the ministry's time zone, `YYYY-MM-DD`. */
  date: string;
  kind: string;
  division: string;
  topics: string[];
  meeting: { series: string; number: number | undefined } | undefined;
}

/** The facts, as flags give them: texts, of which some may be missing. */
export type Given = Partial<Record<FlagName, string>>;

/** Flags by name, with what to write for each. */
export const flags = {
  title: 'the formal title, in quotes',
  headline: 'the news in one line, in quotes',
  date: 'the calendar day in Seoul: 2026-11-25',
  kind: 'what kind of release it is: budget',
  division: 'the issuing division: budget-policy',
  topics: 'its topics: budget,public-finances',
  series: 'the series of the meeting: big3',
  number: 'the number of the meeting: 8',
  slug: 'the end of its address, if not the words of the title',
} as const;

export type FlagName = keyof typeof flags;

/** What is wrong with a fact, and what to write instead; undefined when nothing is. */
export function faultOf(name: FlagName, value: string, known: Known): string | undefined {
  switch (name) {
    case 'title':
    case 'headline':
      return value.trim() === '' ? `Write ${flags[name]}.` : undefined;
    case 'date':
      return day.safeParse(value).error?.issues[0]?.message;
    case 'kind':
      return faultOfId(value, new Map(Object.entries(kinds)), 'a kind of release');
    case 'division':
      return faultOfId(value, known.divisions, 'in content/divisions.yaml');
    case 'topics':
      return listed(value)
        .map((topic) => faultOfId(topic, known.topics, 'in content/topics.yaml'))
        .find((fault) => fault !== undefined);
    case 'series':
      return faultOfId(value, known.series, 'in content/series.yaml');
    case 'number':
      return value === '' || /^[1-9]\d*$/.test(value)
        ? undefined
        : `“${value}” is not the number of a meeting. Write a whole number, for example 3.`;
    case 'slug':
      // It depends on the year, and is told with it.
      return undefined;
  }
}

/** An id, or the name of what has it. */
export function idOf(value: string, names: Names): string | undefined {
  if (names.has(value)) return value;
  return [...names].find(([, name]) => name.toLowerCase() === value.trim().toLowerCase())?.[0];
}

/** A list as it is written in a flag: `budget, tax`. */
export function listed(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function faultOfId(value: string, names: Names, where: string): string | undefined {
  if (idOf(value, names) !== undefined) return undefined;
  const byName = new Map([...names].map(([id, name]) => [name, id]));
  const meant = nearest(value, [...names.keys(), ...byName.keys()]);
  const remedy =
    meant === undefined
      ? `Write one of: ${[...names.keys()].join(', ')}.`
      : `Did you mean “${byName.get(meant) ?? meant}”?`;
  return `“${value}” is not ${where}. ${remedy}`;
}
