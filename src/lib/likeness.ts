import type { Release } from './releases.ts';

/** How many related releases are named at most. */
const most = 4;
/** Weight of a shared topic beside the words' likeness, which is between 0 and 1. */
const topicWeight = 0.15;

/**
 * A word that more releases have says little of any of them, and asking for it takes the longer the
 * more there are.
 */
const commonFrom = 500;

/** A release as far as it is like others. */
export type Described = Pick<Release, 'id' | 'title' | 'headline' | 'summary' | 'keywords'> & {
  topics: { id: string }[];
};

/**
 * Numbers with weights, row by row: those of row n stand from `starts[n]` up to `starts[n + 1]`. Flat, for
 * of 10,000 releases a word can be in hundreds, and each thread that renders has all of them.
 */
interface Rows {
  starts: Uint32Array;
  numbers: Uint32Array;
  weights: Float64Array;
}

/** The releases by what they hold, so that one is held only against those it shares something with. */
interface Weighed {
  /** Place of each release among all, by id. */
  places: Map<string, number>;
  /** Of each release, the words it has; their weights are tf–idf, those of a release of length 1. */
  own: Rows;
  /** Of each word, the releases that have it. */
  words: Rows;
  /** Of each topic, the releases that have it; the rows by the topic's id. */
  topics: Rows;
  topicRows: Map<string, number>;
}

/** Of the releases that they were weighed among: in the dev server those change. */
const weighed = new WeakMap<Described[], Weighed>();

/**
 * The releases most like one: by the words of title, headline, summary and keywords (cosine of
 * tf–idf vectors) and by shared topics. Of equals the newer, so that two builds agree.
 * @param releases all there are, newest first; they are weighed once
 */
export function mostLike<Known extends Described>(release: Described, releases: Known[]): Known[] {
  const { places, own, words, topics, topicRows } = weighed.get(releases) ?? weigh(releases);

  const scores = new Float64Array(releases.length);
  for (const { id } of release.topics) {
    const row = topicRows.get(id);
    if (row !== undefined) addTo(scores, topics, row, topicWeight);
  }
  const here = places.get(release.id);
  if (here !== undefined) {
    for (let n = own.starts[here]!; n < own.starts[here + 1]!; n++)
      addTo(scores, words, own.numbers[n]!, own.weights[n]!);
    scores[here] = 0;
  }
  return highest(scores).map((place) => releases[place]!);
}

function addTo(sums: Float64Array, rows: Rows, row: number, factor: number): void {
  const { starts, numbers, weights } = rows;
  for (let n = starts[row]!; n < starts[row + 1]!; n++) sums[numbers[n]!]! += factor * weights[n]!;
}

/**
 * Places of the highest scores above 0, highest first, without sorting the thousands below them. Of
 * equals the first, which is the newer.
 */
function highest(scores: Float64Array): number[] {
  const first: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!;
    if (score <= 0 || (first.length === most && score <= scores[first.at(-1)!]!)) continue;
    let at = first.length;
    while (at > 0 && scores[first[at - 1]!]! < score) at--;
    first.splice(at, 0, place);
    first.length = Math.min(first.length, most);
  }
  return first;
}

function weigh(releases: Described[]): Weighed {
  const counts = releases.map(countWords);
  const holders = new Map<string, number>();
  for (const count of counts)
    for (const word of count.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const wordRows = numbered([...holders].filter(([, of]) => of < commonFrom).map(([word]) => word));
  const topicRows = numbered(releases.flatMap(({ topics }) => topics.map(({ id }) => id)));

  const own = releases.map((_release, place) => {
    const weights = [...counts[place]!].map(
      ([word, times]) => [word, times * Math.log(releases.length / holders.get(word)!)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return weights.flatMap(([word, weight]) => {
      const number = wordRows.get(word);
      return number === undefined ? [] : [[number, weight / length] as const];
    });
  });
  const ofTopics = releases.map(({ topics }) =>
    topics.map(({ id }) => [topicRows.get(id)!, 1] as const),
  );
  const result = {
    places: new Map(releases.map(({ id }, place) => [id, place])),
    own: flat(own),
    words: flat(turned(own, wordRows.size)),
    topics: flat(turned(ofTopics, topicRows.size)),
    topicRows,
  };
  weighed.set(releases, result);
  return result;
}

/** A number for each of the keys, from 0. */
function numbered(keys: string[]): Map<string, number> {
  return new Map([...new Set(keys)].map((key, number) => [key, number]));
}

type Weights = readonly (readonly [number: number, weight: number])[];

/** What stands in rows by number, by number in rows. */
function turned(rows: Weights[], count: number): Weights[] {
  const columns = Array.from({ length: count }, (): [number, number][] => []);
  for (const [place, row] of rows.entries())
    for (const [number, weight] of row) columns[number]!.push([place, weight]);
  return columns;
}

function flat(rows: Weights[]): Rows {
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries()) starts[row + 1] = starts[row]! + length;
  const all = rows.flat();
  return {
    starts,
    numbers: Uint32Array.from(all, ([number]) => number),
    weights: Float64Array.from(all, ([, weight]) => weight),
  };
}

function countWords({ title, headline, summary, keywords }: Described): Map<string, number> {
  const count = new Map<string, number>();
  const text = [title, headline, summary, ...keywords].join(' ').toLowerCase();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]{3,}/gu))
    count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}
