import { analyse } from '../words/analyse.ts';

/** Two words of a query that the site writes as one. */
export interface Joined {
  typed: string;
  word: string;
  /** Where they begin in the query. */
  start: number;
}

/**
 * Two words that stand side by side, one of which is nowhere, and which are somewhere as one: “road map”.
 * @param nowhere words of the query that are nowhere, as they were typed
 * @param isThere whether a word is anywhere
 */
export async function joinedIn(
  query: string,
  nowhere: ReadonlySet<string>,
  isThere: (word: string) => Promise<boolean>,
): Promise<Joined | undefined> {
  if (nowhere.size === 0) return undefined;
  const words = analyse(query).map(({ start, end }) => ({
    start,
    end,
    typed: query.slice(start, end),
  }));
  for (const [at, first] of words.slice(0, -1).entries()) {
    const second = words[at + 1]!;
    const typed = query.slice(first.start, second.end);
    const word = first.typed + second.typed;
    if (!nowhere.has(first.typed) && !nowhere.has(second.typed)) continue;
    if (/^\p{L}+\s\p{L}+$/u.test(typed) && (await isThere(word)))
      return { typed, word, start: first.start };
  }
  return undefined;
}
