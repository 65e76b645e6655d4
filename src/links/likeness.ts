import { distance } from 'fastest-levenshtein';
import type { LedgerTarget } from './ledger.ts';
import type { Target } from './offered.ts';

/** How likely something of today is what was public. */
export interface Likeness {
  /** The sum of what speaks for it. */
  value: number;
  /** Whether its text holds the words that the text began with. */
  holdsWords: boolean;
}

/** What each sign counts. The words of a text tell more than its heading, which was reworded. */
const weights = { begins: 4, holds: 3, name: 2, place: 0.75, isNew: 0.5 };
/** What place and newness count for a text of other words: little, it may be another section. */
const otherWords = 0.25;
/** A sum that no chance reaches, and how far the next one must stay behind to leave no doubt. */
export const clearly = { atLeast: 1.5, ahead: 0.75 };
/** Fewer words say too little: "See the table below." */
const fewest = 4;

/**
 * How alike something of today is to what was public, by its words, its name and its place.
 * @param was what the ledger holds of it
 * @param now where it stands today: the id before it, and whether its own id is a new one
 */
export function likeness(
  was: LedgerTarget,
  target: Target,
  now: { before: string; isNew: boolean },
): Likeness {
  const words = plain(was.begins);
  const text = plain(target.words);
  const counts = words.split(' ').length >= fewest;
  const begins = counts && text.startsWith(words);
  const holdsWords = begins || (counts && ` ${text} `.includes(` ${words} `));
  const place = (was.after === now.before ? weights.place : 0) + (now.isNew ? weights.isNew : 0);
  const value =
    (begins ? weights.begins : holdsWords ? weights.holds : 0) +
    weights.name * alike(lastName(was), target.name) +
    (counts && !holdsWords ? place * otherWords : place);
  return { value, holdsWords };
}

/** What something public is called, as far as the ledger knows. */
export function lastName({ name, renamed = {} }: LedgerTarget): string {
  const [last] = Object.keys(renamed).sort().reverse();
  return last === undefined ? name : renamed[last]!;
}

/** How alike two names are, from 0 to 1: by their words, or their letters if those are more alike. */
export function alike(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  const letters = longest === 0 ? 0 : 1 - distance(one, other) / longest;
  return Math.max(shared(one.split(' '), other.split(' ')), letters > 0.5 ? letters : 0);
}

/** Sørensen’s index of two sets of words. */
function shared(a: string[], b: string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}

/** The words of a text, made comparable. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
