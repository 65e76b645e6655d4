import type { Passage } from './passage.ts';

/** Pixels between selected words and what is shown beside them. */
const gap = 8;
/** Pixels that a phone needs below selected words for the handles of the selection. */
const handles = 32;

/**
 * Places a box where it hides no selected words: beyond the end that the reader drew last, else
 * beyond the other, else at the edge of the window farther from what was drawn last. On a touch
 * screen at the bottom of the window, since the phone's own menu stands by the words; or at its
 * top, when the words are at its bottom.
 */
export function place(box: HTMLElement, { range, isBackward }: Passage): void {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return;
  delete box.dataset['edge'];
  const { width, height } = box.getBoundingClientRect();
  const page = document.documentElement;
  const above = first.top - height - gap;
  const below = last.bottom + gap;
  const fits = (top: number) => top >= 0 && top + height <= page.clientHeight;
  const drawn = isBackward ? first : last;
  const top = (isBackward ? [above, below] : [below, above]).find(fits);
  const touch = matchMedia('(pointer: coarse)').matches;
  if (touch || top === undefined) {
    const atBottom = touch
      ? last.bottom + handles + height <= page.clientHeight || first.top < height
      : drawn.top < page.clientHeight / 2;
    box.dataset['edge'] = atBottom ? 'bottom' : 'top';
    box.style.inset = '';
    return;
  }
  const column = range.startContainer.parentElement!.closest('.release')!.getBoundingClientRect();
  const middle = (isBackward ? drawn.left : drawn.right) - width / 2;
  const left = Math.max(gap, Math.min(Math.max(column.left, middle), column.right - width));
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${left + scrollX}px`;
}
