import { element } from '../search/client/element.ts';

/** Milliseconds after which a status line that is new on the page is heeded when it is filled. */
const heeded = 50;

/** A line that says what became of an address, and speaks once (WCAG 4.1.3) without taking the focus. */
export class Notice {
  readonly element = element('div', { className: 'lost-section' });
  readonly #filled: Promise<void>;

  constructor(words: string) {
    const line = element('p', { role: 'status' });
    this.element.append(line);
    // Empty first: what a status line holds when it comes is not spoken.
    this.#filled = new Promise((resolve) => {
      setTimeout(() => {
        line.textContent = words;
        resolve();
      }, heeded);
    });
  }

  /** Scrolls to it, if it is out of sight. */
  async bringIntoView(): Promise<void> {
    await this.#filled;
    const { top, bottom } = this.element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.element.scrollIntoView();
  }
}
