import { searchText as text } from '../../text.ts';
import { button, element } from './element.ts';
import { search } from './engine.ts';
import { resultItem } from './results.ts';
import type { Answer, Ask } from './answer.ts';
import { troubleMessage, troubleNotice } from './trouble.ts';

/** Results shown at first and with each "more". */
export const atOnce = 10;

/**
 * Puts a button for the next results after a list of results, if there are more.
 * @param ask what the list answers
 * @param say speaks to assistive technology
 * @param grown is told when the list has become longer
 */
export function offerMore(
  ask: Ask,
  { count, searched }: Answer,
  list: HTMLElement,
  say: (message: string) => void,
  grown: () => void,
): void {
  const shown = list.childElementCount;
  const more = Math.min(atOnce, count - shown);
  if (more <= 0) return;
  const next = button(text.showMore(more), () => void show());
  const place = element('div', { className: 'more-results' }, [next]);

  async function show(): Promise<void> {
    // A second click meanwhile would bring the same results twice.
    next.disabled = true;
    place.replaceChildren(next);
    say('');
    try {
      const answer = await search({ ...ask, from: shown, to: shown + more, choices: false });
      const items = answer.results.map((result) => resultItem(result, searched));
      place.remove();
      list.append(...items);
      // The reader's place is the first of the new results.
      items[0]?.querySelector('a')?.focus();
      offerMore(ask, answer, list, say, grown);
      grown();
    } catch (error) {
      // The reader has asked for something else since.
      if (!place.isConnected) return;
      const notice = troubleNotice(error, () => void show());
      place.replaceChildren(notice);
      notice.querySelector('button')!.focus();
      say(troubleMessage(error));
    }
  }
  list.after(place);
}
