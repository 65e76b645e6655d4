import { text } from '../../text.ts';
import type { Answer } from './engine.ts';
import { element, resultItem } from './results.ts';
import { troubleMessage, troubleNotice } from './trouble.ts';

/** Results shown at first and with each "more". */
export const atOnce = 10;

/**
 * Puts a button for the next results after a list of results, if there are more.
 * @param say speaks to assistive technology
 */
export function offerMore(answer: Answer, list: HTMLElement, say: (message: string) => void): void {
  const shown = list.childElementCount;
  const more = Math.min(atOnce, answer.count - shown);
  if (more <= 0) return;
  const button = element('button', { type: 'button' }, [text.showMore(more)]);
  const place = element('div', { className: 'more-results' }, [button]);

  async function show(): Promise<void> {
    // A second click meanwhile would bring the same results twice.
    button.disabled = true;
    place.replaceChildren(button);
    say('');
    try {
      const items = (await answer.load(shown, shown + more)).map(resultItem);
      place.remove();
      list.append(...items);
      // The reader's place is the first of the new results.
      items[0]?.querySelector('a')?.focus();
      offerMore(answer, list, say);
    } catch (error) {
      // The reader has asked for something else since.
      if (!place.isConnected) return;
      const notice = troubleNotice(error, () => void show());
      place.replaceChildren(notice);
      notice.querySelector('button')!.focus();
      say(troubleMessage(error));
    }
  }
  button.addEventListener('click', () => void show());
  list.after(place);
}
