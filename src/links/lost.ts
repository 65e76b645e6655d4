import { dayInWords } from '../lib/dates.ts';
import type { Mistake } from '../schema/mistakes.ts';
import type { Offered } from './offered.ts';
import type { Remedy } from './remedies.ts';

/** An address that has been public and would lead nowhere. */
export interface Lost extends Mistake {
  /** Path inside the site, with its id: `/releases/2020/budget/#totals`. */
  address: string;
  /** What mends it; absent when there is no one clear answer. */
  remedy?: Remedy;
  /** Where it may lead instead, the likeliest first: what `leadTo` takes. */
  places: string[];
  /** What leads it to a place. */
  leadTo: (place: string) => Remedy;
}

/** A release that is there and not part of the site. */
export type Unread = {
  file: string;
  /** What it would offer; absent where its front matter cannot be read. */
  offers?: Offered;
} & ({ reason: 'unreadable' | 'draft' } | { reason: 'embargo'; until: Date });

/** What every message begins with: the address, since when it has been public, and as what. */
export function lostWords(address: string, since: string, name?: string): string {
  const day = dayInWords(since).replaceAll('\u00a0', ' ');
  const as = !name ? '' : ` as “${name}”`;
  return `${address} leads nowhere now. It has been public since ${day}${as}`;
}

/** What a message ends with that has one clear remedy. */
export const fixedByItself = 'Or run “npm run links:fix”, which writes it.';
