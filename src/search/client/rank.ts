import { places } from '../words/places.ts';

/**
 * Where a clause of a query stands in one release, by each way to write it: places, ascending, and
 * what each counts. Empty when it is not there. The places are the index's own, as they came from
 * it: a frequent word of a large site has a hundred thousand, too many to copy for each letter.
 */
export type Occurrences = { places: number[]; worth: number }[];

/** A release with what was found in it. */
export interface Hit {
  /** Number of the release in the index: the newest is 0. */
  release: number;
  /** Where each clause of the query stands. */
  clauses: Occurrences[];
}

/** A release in the order of the results. */
export interface Ranked {
  release: number;
  score: number;
}

/** What an occurrence counts in each part of a release before its text, and in that. */
const partWeights = [
  { to: places.title.to, weight: 8 },
  { to: places.headline.to, weight: 5 },
  // Keywords, dates and names: they find a release, and do not put it before one that says the word.
  { to: places.about.to, weight: 1 },
  { to: places.headings.to, weight: 3 },
];
const textWeight = 1;
/** How soon more occurrences of a word stop to count more (BM25's k1). */
const saturation = 1.2;
/** What words close to each other count beside words that are just there, and how close that is. */
const nearness = 2;
const near = 10;
/** The same of keywords and names, which stand together anyhow. */
const nearnessInAbout = 1;

/**
 * Orders releases: those with all that was asked in title or headline first, then those with it in
 * headings, then the rest; within each by BM25F, raised where the words stand together; of equals
 * the newer.
 * @param hits releases with what was found in them
 * @param needed clauses that decide where a release stands; the others only raise it
 * @param rarity what each clause counts: its inverse document frequency
 */
export function rank(hits: Hit[], needed: number[], rarity: number[]): Ranked[] {
  return hits
    .map((hit) => ({
      release: hit.release,
      tier: tierOf(needed.map((clause) => hit.clauses[clause]!)),
      score: scoreOf(hit, rarity),
    }))
    .toSorted((a, b) => a.tier - b.tier || b.score - a.score || a.release - b.release);
}

/** 0: all in title or headline; 1: all in those or headings; 2: the rest. */
function tierOf(clauses: Hit['clauses']): number {
  const allStand = (within: (at: number[]) => boolean) =>
    clauses.every((ways) => ways.some(({ places: at }) => within(at)));
  const inNames = (at: number[]) => isIn(at, 0, places.headline.to);
  if (allStand(inNames)) return 0;
  const inHeadings = (at: number[]) => isIn(at, places.headings.from, places.headings.to);
  return allStand((at) => inNames(at) || inHeadings(at)) ? 1 : 2;
}

/** Whether one of ascending places is in a stretch. */
function isIn(at: number[], from: number, to: number): boolean {
  return at.find((place) => place >= from)! < to;
}

function scoreOf({ clauses }: Hit, rarity: number[]): number {
  let score = 0;
  clauses.forEach((ways, clause) => {
    let frequency = 0;
    for (const { places: at, worth } of ways)
      for (const place of at) frequency += weightAt(place) * worth;
    score += (rarity[clause]! * frequency) / (frequency + saturation);
  });
  return clauses.length > 1 ? score + closeness(clauses, rarity) : score;
}

function weightAt(place: number): number {
  // Most places are there, and looking through the parts is slow.
  if (place >= places.text.from) return textWeight;
  return partWeights.find(({ to }) => place < to)!.weight;
}

/** All places of a clause, of whatever way to write it. */
export function placesOf(ways: Occurrences): number[] {
  return ways.flatMap(({ places }) => places);
}

const isAbout = (place: number) => place >= places.about.from && place < places.about.to;

/** The best stretch of a release: how much of the query it holds, and how close together. */
function closeness(clauses: Hit['clauses'], rarity: number[]): number {
  const events = clauses
    .flatMap((ways, clause) => placesOf(ways).map((place) => ({ place, clause })))
    .toSorted((a, b) => a.place - b.place);
  let best = 0;
  const last = new Map<number, number>();
  for (const { place, clause } of events) {
    last.set(clause, place);
    // From this occurrence backwards: each further clause widens the stretch.
    const others = [...last].toSorted((a, b) => b[1] - a[1]);
    let held = 0;
    for (const [index, [other, at]] of others.entries()) {
      held += rarity[other]!;
      const extra = Math.max(0, place - at - index);
      const worth = isAbout(place) ? nearnessInAbout : nearness;
      if (index > 0) best = Math.max(best, (worth * held * near) / (near + extra));
    }
  }
  return best;
}
