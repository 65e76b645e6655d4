import { mostSlips, slipsBetween } from '../search/client/corrections.ts';

/**
 * The ids that an unknown one was probably meant to be: those with the fewest slips, one in up to
 * seven letters and two in more. What does not count: case, `_` and spaces for hyphens, punctuation
 * that a text left at the end, the prefix that GitHub gives ids. Several when they are equally near.
 */
export function nearestIds(asked: string, ids: string[]): string[] {
  const typed = plain(asked);
  let most = mostSlips(typed);
  let nearest: string[] = [];
  for (const id of ids) {
    const slips = slipsInId(typed, plain(id), most);
    if (slips > most) continue;
    nearest = slips < most ? [id] : [...nearest, id];
    most = slips;
  }
  return nearest;
}

/** Whether an id is the one asked for but for what does not count. */
export function isSameId(asked: string, id: string): boolean {
  return plain(asked) === plain(id);
}

function slipsInId(typed: string, id: string, most: number): number {
  // Another figure is no slip: the budget of 2021 is not that of 2020.
  const figures = [typed, id].map((text) => text.match(/\d+/g)?.join());
  if (figures.every(Boolean) && figures[0] !== figures[1]) return Infinity;
  return slipsBetween(typed, id, most);
}

function plain(id: string): string {
  return id
    .normalize('NFC')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/(?:[\s_-]|%20)+/g, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
