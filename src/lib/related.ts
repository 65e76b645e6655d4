import { listReleases, type Release } from './releases.ts';

/** How many related releases are named at most. */
const most = 4;
/** Weight of a shared topic beside the words' likeness, which is between 0 and 1. */
const topicWeight = 0.15;

/** For each release id, the weight of each of its words (tf–idf, of length 1). */
type Weights = Map<string, Map<string, number>>;

/** Of the releases that they were weighed among: in the dev server those change. */
const weighed = new WeakMap<Release[], Weights>();

/**
 * The releases most like one: by the words of title, headline, summary and keywords (cosine of
 * tf–idf vectors) and by shared topics. Of equals the newer, so that two builds agree.
 */
export async function relatedTo(release: Release): Promise<Release[]> {
  const releases = await listReleases();
  const words = weighed.get(releases) ?? weigh(releases);
  weighed.set(releases, words);
  const own = words.get(release.id) ?? new Map<string, number>();
  const topics = new Set(release.topics.map(({ id }) => id));
  return releases
    .filter(({ id }) => id !== release.id)
    .map((other) => {
      const shared = other.topics.filter(({ id }) => topics.has(id)).length;
      const likeness = cosine(own, words.get(other.id)!);
      return { other, score: shared * topicWeight + likeness };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.other.date.localeCompare(a.other.date))
    .slice(0, most)
    .map(({ other }) => other);
}

function weigh(releases: Release[]): Weights {
  const counts = releases.map((release) => ({ id: release.id, count: countWords(release) }));
  const holders = new Map<string, number>();
  for (const { count } of counts)
    for (const word of count.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return new Map(
    counts.map(({ id, count }) => {
      const weights = [...count].map(
        ([word, times]) => [word, times * Math.log(releases.length / holders.get(word)!)] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [id, new Map(weights.map(([word, weight]) => [word, weight / length]))] as const;
    }),
  );
}

function countWords({ title, headline, summary, keywords }: Release): Map<string, number> {
  const count = new Map<string, number>();
  const text = [title, headline, summary, ...keywords].join(' ').toLowerCase();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]{3,}/gu))
    count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
