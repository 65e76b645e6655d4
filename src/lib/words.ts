import { distance } from 'fastest-levenshtein';

/** An English ordinal number: 1st, 2nd, 3rd, 11th, 36th. */
export function ordinal(number: number): string {
  const form = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  const suffix = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }[form];
  return `${number}${suffix}`;
}

/**
 * A text cut to a length at the end of a word, or in a word where there is no end before; with an
 * ellipsis. A text that fits is left alone.
 * @param length most characters, the ellipsis included
 */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = characters.slice(0, length).join('');
  const end = start.lastIndexOf(' ');
  const whole = end > 0 ? start.slice(0, end) : characters.slice(0, length - 1).join('');
  return `${whole.replace(/[\s,;:–-]+$/, '')}…`;
}

/**
 * A file's size for a reader: "84 kB". Decimal units (SI), two significant places below 10 MB.
 * @param bytes size in bytes
 */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes}\u00a0kB`;
  const tenths = Math.round(bytes / 100_000);
  return tenths < 100
    ? `${(tenths / 10).toFixed(1)}\u00a0MB`
    : `${Math.round(bytes / 1_000_000)}\u00a0MB`;
}

/** Words as a list in a sentence: a, b and c. */
export function inWords(words: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/**
 * The candidate most like a misspelt word, or undefined when none is close enough to be meant.
 * Likeness is the Levenshtein distance, of at most two or a third of the word.
 * @param length letters of the word that are its own, where all begin alike
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  length = word.length,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) [best, bestDistance] = [candidate, edits];
  }
  return best;
}
