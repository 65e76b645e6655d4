import { moveOnce, placeOf } from './place.ts';

/**
 * What a reader follows, kept in this browser only (Web Storage): for each followable the addresses
 * of the releases that were there at the last visit.
 */
const place = placeOf('following', import.meta.env.BASE_URL);

/** Where all press rooms of a host kept it. */
const former = 'press-room:following';

export type Following = Record<string, string[]>;

/** What is followed; nothing where the browser keeps nothing. */
export function readFollowing(): Following {
  try {
    moveOnce(localStorage, former, place);
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return kept !== null && typeof kept === 'object' ? (kept as Following) : {};
  } catch {
    return {};
  }
}

/**
 * Keeps what is followed.
 * @throws DOMException where the browser does not let the site store anything
 */
export function keepFollowing(following: Following): void {
  if (Object.keys(following).length === 0) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(following));
}

/** Whether the browser lets the site store anything. */
export function canKeep(): boolean {
  try {
    keepFollowing(readFollowing());
    return true;
  } catch {
    return false;
  }
}
