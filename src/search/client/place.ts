/**
 * Where the reader is in the results. The browser goes back to that place by itself while the page
 * is kept as it was; when it is made anew, the results come after the browser has given up.
 */

/** How many results are shown, and how far down the page the reader is, in CSS pixels. */
interface Place {
  shown: number;
  y: number;
}

/** Milliseconds after which scrolling has come to rest. */
const pause = 100;

let wanted: Place | undefined;

/**
 * Where the reader was when this entry of the browser's history was left: what is drawn from now
 * on leads there.
 * @returns how many results were shown there
 */
export function recallPlace(): number {
  wanted = placeIn(history.state);
  return wanted?.shown ?? 0;
}

/** A new search begins where the reader is now. */
export function forgetPlace(): void {
  wanted = undefined;
}

/** All is drawn: goes to the place that was recalled, if the reader has not moved meanwhile. */
export function returnToPlace(): void {
  if (wanted) scrollTo({ top: wanted.y, behavior: 'instant' });
  wanted = undefined;
}

/** Keeps the place with this entry of the browser's history. @param shown number of results */
export function keepPlace(shown: number): void {
  // Not the one that the browser could reach before the results came.
  if (wanted) return;
  try {
    history.replaceState({ shown, y: scrollY } satisfies Place, '');
  } catch {
    // Safari refuses more than a hundred in ten seconds; the next one will do.
  }
}

/** Tells when scrolling has come to rest. */
export function afterScrolling(tell: () => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(resting);
    resting = setTimeout(tell, pause);
  });
}

function placeIn(state: unknown): Place | undefined {
  const { shown, y } = (state ?? {}) as Partial<Place>;
  return typeof shown === 'number' && typeof y === 'number' ? { shown, y } : undefined;
}

// Who moves by wheel, finger or key wants to be elsewhere.
for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
  addEventListener(event, forgetPlace, { passive: true });
