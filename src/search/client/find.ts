import { shorterForms } from '../words/endings.ts';
import { sequencePlaces } from './match.ts';
import type { IndexReader, Postings } from './postings.ts';
import type { Clause } from './query.ts';
import { rank, type Hit, type Occurrences, type Ranked } from './rank.ts';

/** What a word counts that only begins as was asked. */
const beginningWorth = 0.5;
/** A release that holds a part of the query must hold so much of the best one's part. */
const leastPart = 0.6;
/** The same where the order is made anew of more than the text. */
const leastWanted = 0.3;

/** Where a clause was found, by release. */
export type Found = Map<number, Occurrences>;

/** Finds one clause of a query in all releases. */
export async function findClause(
  clause: Clause,
  index: Pick<IndexReader, 'places' | 'beginning'>,
): Promise<Found> {
  const found: Found = new Map();
  const add = (release: number, places: number[], worth: number) => {
    const known = found.get(release);
    if (known) known.push({ places, worth });
    else found.set(release, [{ places, worth }]);
  };
  const ways = await Promise.all(
    clause.ways.map(({ steps }) => Promise.all(steps.map(({ form }) => index.places(form)))),
  );
  clause.ways.forEach(({ steps, worth }, way) => {
    for (const release of inAll(ways[way]!)) {
      const byForm = new Map(
        steps.map(({ form }, step) => [form, ways[way]![step]!.get(release)!]),
      );
      const places = sequencePlaces(steps, (form) => byForm.get(form)!);
      if (places.length > 0) add(release, places, worth);
    }
  });
  const { beginning } = clause;
  if (found.size === 0 && beginning !== undefined) {
    const shorter = shorterForms(beginning).map((form) => index.places(form));
    for (const postings of await Promise.all([index.beginning(beginning), ...shorter]))
      for (const [release, places] of postings) add(release, places, beginningWorth);
  }
  return found;
}

function inAll(postings: Postings[]): number[] {
  const [first, ...rest] = postings.toSorted((a, b) => a.size - b.size);
  return first
    ? [...first.keys()].filter((release) => rest.every((other) => other.has(release)))
    : [];
}

const nowhere: Occurrences = [];

/** The releases that answer a query, in order. */
export interface Answered {
  ranked: Ranked[];
  /** What each clause counts. */
  rarity: number[];
  /** No release holds all of the query; these hold a part of it. */
  partly: boolean;
}

/**
 * Puts together what was found of each clause.
 * @param found what was found of each clause
 * @param required whether an answer must hold it
 * @param total number of all releases
 * @param parts whether those that hold a part are wanted beside those that hold all
 */
export function combine(
  found: Found[],
  required: boolean[],
  total: number,
  parts = false,
): Answered {
  const rarity = found.map(({ size }) => Math.log(1 + (total - size + 0.5) / (size + 0.5)));
  const releases = new Set(found.flatMap((clause) => [...clause.keys()]));
  const hits: Hit[] = [...releases].map((release) => ({
    release,
    clauses: found.map((clause) => clause.get(release) ?? nowhere),
  }));
  const needed = found.map((_, clause) => clause).filter((clause) => required[clause]);
  // Optional words raise an answer and do not decide where it stands.
  const ordered = (chosen: Hit[]) => rank(chosen, needed, rarity);

  const whole = hits.filter(({ clauses }) => needed.every((c) => clauses[c]!.length > 0));
  if ((whole.length > 0 && !parts) || needed.length < 2)
    return { ranked: ordered(whole), rarity, partly: false };

  const heldBy = ({ clauses }: Hit) =>
    needed.reduce((sum, c) => sum + (clauses[c]!.length > 0 ? rarity[c]! : 0), 0);
  const best = Math.max(0, ...hits.map(heldBy));
  const least = parts ? leastWanted : leastPart;
  const part = best > 0 ? hits.filter((hit) => heldBy(hit) >= best * least) : [];
  return { ranked: ordered(part), rarity, partly: whole.length === 0 };
}
