import { mostSlips, slipsBetween } from '../search/client/corrections.ts';
import { stopWords } from '../search/words/stop-words.ts';
import type { Asked } from './address.ts';

/** A release as an address is compared with it. */
export interface Candidate {
  /** Path inside the site: `/releases/2020/slug/`. */
  path: string;
  title: string;
  /** Words asked for that it does not hold. */
  without: string[];
}

/**
 * What counts beside the part of the words that address and title have: an address with but slips,
 * the right year, the part of the words that the text has, and how few other words there are.
 */
const worth = { slips: 2, year: 0.5, held: 0.2, brevity: 0.1 };
/** Letters of a slug for which one slip more is forgiven. */
const lettersPerSlip = 6;
/** A release must be so near as this part of the nearest. */
const leastOfBest = 0.5;
/** Part of the words that a release's address and title must have, or else its text. */
const leastShare = 1 / 3;
const leastHeld = 1 / 2;

/**
 * The releases that are near to what an address asked for, the nearest first: those whose own
 * address has only slips in between, then those of its year, then those whose address and title
 * have the most of its words; of equals, as the search has them.
 */
export function nearestFirst<Release extends Candidate>(
  asked: Asked,
  releases: Release[],
): Release[] {
  const scored = releases
    .map((release) => ({ release, score: nearness(asked, release) }))
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score > 0 && score >= best * leastOfBest)
    .map(({ release }) => release);
}

/** Whether a release's address is the one asked for, but for slips. */
export function isNearAddress({ slug }: Asked, { path }: Candidate): boolean {
  return slipsShare(slug, slugOf(path)) > 0;
}

function nearness(asked: Asked, { path, title, without }: Candidate): number {
  const words = asked.words.filter((word) => !stopWords.has(word));
  const named = [...new Set(`${slugOf(path)} ${title}`.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  const met = words.filter((word) => named.some((other) => isNear(word, other)));
  const share = words.length > 0 ? met.length / words.length : 0;
  const slips = slipsShare(asked.slug, slugOf(path));
  // In the folder of releases or of a list, a word of the text will do; elsewhere anything is asked.
  const held = asked.isInside && words.length > 0 ? 1 - without.length / words.length : 0;
  if (slips === 0 && share < leastShare && held < leastHeld) return 0;
  const year = path.split('/')[2] === asked.year ? worth.year : 0;
  const brevity = met.length / named.length;
  return slips * worth.slips + year + share + held * worth.held + brevity * worth.brevity;
}

/** From 1 for the same slug down to 0 for one with more slips than are forgiven. */
function slipsShare(asked: string, slug: string): number {
  const most = Math.ceil(asked.length / lettersPerSlip);
  return 1 - slipsBetween(asked, slug, most) / (most + 1);
}

/** Whether a word was probably meant: mistyped, or cut off. Figures are right or wrong. */
function isNear(asked: string, word: string): boolean {
  if (asked === word) return true;
  if (/\d/.test(asked + word) || asked.length < 3) return false;
  return word.startsWith(asked) || slipsBetween(asked, word, mostSlips(asked)) <= mostSlips(asked);
}

const slugOf = (path: string) => path.split('/')[3] ?? '';
