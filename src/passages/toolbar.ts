import { button, element } from '../search/client/element.ts';
import { passageText as text } from '../text.ts';

/** Milliseconds that a tick stays, as beside a heading. */
const tickShown = 2500;

/** The two buttons beside selected words, and what they answer. */
export class Toolbar {
  readonly root = element('div', { className: 'passage-tools', hidden: true });
  readonly #buttons: HTMLButtonElement[];
  readonly #note = element('p', { id: 'passage-note', hidden: true });
  readonly #field = element('textarea', { readOnly: true, rows: 3, hidden: true });
  #clear = (): void => undefined;

  constructor(copyLink: () => void, copyQuotation: () => void) {
    this.root.setAttribute('role', 'group');
    this.root.setAttribute('aria-label', text.passageTools);
    this.#field.setAttribute('aria-labelledby', this.#note.id);
    const [link, quotation] = [button('', copyLink), button('', copyQuotation)];
    link.append(element('span', {}, [text.copyPassageLink]));
    quotation.append(element('span', {}, [text.copyQuotation]));
    this.#buttons = [link, quotation];
    this.root.append(link, quotation, this.#note, this.#field);
    // A press leaves focus and selection where they are; in the field it selects.
    this.root.addEventListener('mousedown', (event) => {
      if (event.target !== this.#field) event.preventDefault();
    });
  }

  get isShown(): boolean {
    return !this.root.hidden;
  }

  get hasFocus(): boolean {
    return this.root.contains(document.activeElement);
  }

  /** Whether Tab, or Shift+Tab, would lead out of it. */
  isLeftBy(back: boolean): boolean {
    const stops = [...this.#buttons, ...(this.#field.hidden ? [] : [this.#field])];
    return document.activeElement === stops.at(back ? 0 : -1);
  }

  focus(): void {
    this.#buttons[0]!.focus({ preventScroll: true });
  }

  show(): void {
    this.#reset();
    this.root.hidden = false;
  }

  hide(): void {
    this.#reset();
    this.root.hidden = true;
  }

  /** Shows on the button that it has done its work. */
  tick(which: 0 | 1, message: string): void {
    this.#reset();
    const pressed = this.#buttons[which]!;
    pressed.dataset['copied'] = message;
    const timer = setTimeout(() => this.#clear(), tickShown);
    this.#clear = () => {
      clearTimeout(timer);
      delete pressed.dataset['copied'];
    };
  }

  /** Shows a sentence below the buttons, and what could not be copied for the reader to copy. */
  explain(message: string, uncopied = ''): void {
    this.#reset();
    this.#note.textContent = message;
    this.#note.hidden = false;
    this.#field.hidden = !uncopied;
    this.#field.value = uncopied;
    if (!uncopied) return;
    this.#field.focus({ preventScroll: true });
    this.#field.select();
  }

  #reset(): void {
    this.#clear();
    this.#note.hidden = this.#field.hidden = true;
  }
}
