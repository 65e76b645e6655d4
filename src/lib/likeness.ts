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

/** Where a word or a topic stands: places of releases among all, and its weight in each. */
interface Postings {
  places: Uint32Array;
  weights: Float64Array;
}

/** The releases by what they hold, so that one is held only against those it shares something with. */
interface Weighed {
  /** Weight of each word in each release (tf–idf, a release's weights of length 1). */
  words: Map<string, Postings>;
  topics: Map<string, Postings>;
  /** Of each release, by id: its place, and its words with their weights. */
  own: Map<string, { place: number; weights: Map<string, number> }>;
}

/** Of the releases that they were weighed among: in the dev server those change. */
const weighed = new WeakMap<Described[], Weighed>();

/**
 * The releases most like one: by the words of title, headline, summary and keywords (cosine of
 * tf–idf vectors) and by shared topics. Of equals the newer, so that two builds agree.
 * @param releases all there are, newest first; they are weighed once
 */
export function mostLike<Known extends Described>(release: Described, releases: Known[]): Known[] {
  const { words, topics, own } = weighed.get(releases) ?? weigh(releases);

  const scores = new Float64Array(releases.length);
  for (const { id } of release.topics) {
    const postings = topics.get(id);
    if (postings) addTo(scores, postings, topicWeight);
  }
  for (const [word, weight] of own.get(release.id)?.weights ?? []) {
    const postings = words.get(word);
    if (postings) addTo(scores, postings, weight);
  }
  const here = own.get(release.id)?.place;
  if (here !== undefined) scores[here] = 0;
  return highest(scores).map((place) => releases[place]!);
}

function addTo(sums: Float64Array, { places, weights }: Postings, factor: number): void {
  for (let n = 0; n < places.length; n++) sums[places[n]!]! += factor * weights[n]!;
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

  const own: Weighed['own'] = new Map();
  const words = new Map<string, [place: number, weight: number][]>();
  const topics: typeof words = new Map();
  for (const [place, release] of releases.entries()) {
    const weights = [...counts[place]!].map(
      ([word, times]) => [word, times * Math.log(releases.length / holders.get(word)!)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    const ofLength1 = new Map(weights.map(([word, weight]) => [word, weight / length]));
    own.set(release.id, { place, weights: ofLength1 });
    for (const [word, weight] of ofLength1)
      if (holders.get(word)! < commonFrom) post(words, word, place, weight);
    for (const { id } of release.topics) post(topics, id, place, 1);
  }
  const result = { words: packed(words), topics: packed(topics), own };
  weighed.set(releases, result);
  return result;
}

function post(
  all: Map<string, [place: number, weight: number][]>,
  key: string,
  place: number,
  weight: number,
): void {
  const postings = all.get(key);
  if (postings) postings.push([place, weight]);
  else all.set(key, [[place, weight]]);
}

/** Typed arrays: of 10,000 releases a word can be in thousands, and each release asks for all of its words. */
function packed(all: Map<string, [place: number, weight: number][]>): Map<string, Postings> {
  return new Map(
    [...all].map(([key, postings]) => [
      key,
      {
        places: Uint32Array.from(postings, ([place]) => place),
        weights: Float64Array.from(postings, ([, weight]) => weight),
      },
    ]),
  );
}

function countWords({ title, headline, summary, keywords }: Described): Map<string, number> {
  const count = new Map<string, number>();
  const text = [title, headline, summary, ...keywords].join(' ').toLowerCase();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]{3,}/gu))
    count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}
