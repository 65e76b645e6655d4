import type { Release } from '../lib/releases.ts';
import { text } from '../text.ts';

/** The title of a release in a feed; in the dev server, what a build would not hold is marked. */
export function markedTitle({ title, heldBack }: Release): string {
  return heldBack ? `${text.heldBackMark(heldBack)}: ${title}` : title;
}
