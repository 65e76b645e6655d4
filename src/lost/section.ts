/**
 * A release or standing page whose address asks for a section that it does not have: goes to the
 * one that was probably meant, or lists those there are. Says so until the reader goes on.
 */
import { lostText as text } from '../text.ts';
import { legible } from './legible.ts';
import { lostId } from './lost-id.ts';
import { isSameId, nearestIds } from './nearest-id.ts';
import { Notice } from './notice.ts';
import { hasSections, showSections } from './sections.ts';

let notice: Notice | undefined;
/** The hash that the notice is about. */
let answered: string | undefined;

function look(hasJustCome: boolean): void {
  const id = lostId();
  // Fragments like #utm_source=feed are meant for other programs.
  if (id !== undefined && !/^[\w.-]+=/.test(id)) answer(id, hasJustCome);
  // Not the skip link's goal: who takes that has not yet come to the notice.
  else if (location.hash !== answered && document.querySelector('.prose :target')) clear();
}

function answer(id: string, hasJustCome: boolean): void {
  clear();
  const near = nearest(id);
  if (near) {
    // In the place of the mistyped address: Back leads to where the reader came from.
    location.replace(`#${encodeURIComponent(near.id)}`);
    // A capital or a bracket of the text around the address: this is the section that was meant.
    if (!isSameId(id, near.id)) {
      notice = new Notice(text.nearestSection(legible(id)));
      putAt(near, notice);
    }
  } else {
    notice = new Notice(text.noSection(legible(id), hasSections()));
    showSections(notice);
    // Who has read on meanwhile, was here before or was led to words of the text, is not torn away.
    if (!hasJustCome || scrollY === 0) notice.bringIntoView();
  }
  answered = location.hash;
}

/** The one section, table or chart that is nearest to a mistyped id. */
function nearest(id: string): Element | undefined {
  const all = [...document.querySelectorAll('.prose [id]')].filter(
    (element) => !element.closest('svg, figcaption, sup, .footnotes'),
  );
  const ids = nearestIds(
    id,
    all.map((element) => element.id),
  );
  const [first, ...others] = all.filter((element) => ids.includes(element.id));
  // Two ids of one section are one answer.
  return others.every((other) => placeOf(other) === placeOf(first!)) ? first : undefined;
}

const placeOf = (element: Element) =>
  element.closest('.figure-table, .picture, section') ?? element;

/** Below the heading or at the head of the table, where the address arrives. */
function putAt(target: Element, { element }: Notice): void {
  const place = placeOf(target);
  const heading = place.querySelector(':scope > .section-heading');
  if (heading) heading.after(element);
  else place.prepend(element);
}

function clear(): void {
  notice?.element.remove();
  notice = answered = undefined;
}

addEventListener('hashchange', () => look(false));
// Before the browser goes there: what stands above the section does not shrink afterwards.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('.prose')) clear();
});
look(document.getElementById('lost-section')!.dataset['after'] === 'load');
