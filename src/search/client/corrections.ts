import type { Vocabulary } from '../index/files.ts';

/** Letters of a word below which it is not corrected. */
const shortest = 4;
/** Letters from which one slip is forgiven, and from which two are. */
const forOne = 3;
const forTwo = 8;

/** How many slips are forgiven in a word of this length. */
export function mostSlips({ length }: string): number {
  if (length < forOne) return 0;
  return length < forTwo ? 1 : 2;
}

/**
 * The word of the site that a word found nowhere was probably meant to be: with the fewest slips
 * (a letter too many, too few, another, or two exchanged), then with the same first letter, then
 * in the most releases.
 * @param typed lower case, without accents
 */
export function correctionOf(typed: string, vocabulary: Vocabulary): string | undefined {
  if (typed.length < shortest || !/^\p{L}+$/u.test(typed)) return undefined;
  const most = mostSlips(typed);
  let best: { word: string; rank: number } | undefined;
  for (const [word, releases] of Object.entries(vocabulary)) {
    const slips = slipsBetween(typed, word, most);
    if (slips > most) continue;
    const rank = slips * 100 + (word[0] === typed[0] ? 0 : 50) - Math.min(releases, 49);
    if (!best || rank < best.rank) best = { word, rank };
  }
  return best?.word;
}

/**
 * Damerau's distance in its restricted form (optimal string alignment), given up beyond `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + other,
        exchanged ? beforeLast[j - 2]! + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
