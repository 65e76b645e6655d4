import type { Engine, Modifier } from './engine.ts';

/** What a reader looks for: a link, a button … by its name, or one whose name has these words. */
type Name = string | RegExp;

/** Elements of a role, as the site writes them. */
const roles = {
  link: 'a[href]',
  button: 'button',
  heading: 'h1, h2, h3, h4',
  searchbox: 'input[type="search"]',
  dialog: 'dialog[open]',
  status: '[role="status"]',
  columnheader: 'thead th',
  cell: 'td',
} as const;
export type Role = keyof typeof roles;

/** Where something was found: the middle of it, and whether it lies in the window. */
interface Place {
  x: number;
  y: number;
  inWindow: boolean;
}

/** Milliseconds that something may take to appear. */
const patience = 10_000;

/** Somebody who reads the site in a browser: sees, clicks, types, and says what is missing. */
export class Visitor {
  readonly #engine: Engine;
  readonly #site: string;

  /** @param site address of the site without a slash at its end */
  constructor(engine: Engine, site: string) {
    this.#engine = engine;
    this.#site = site;
  }

  open(path: string): Promise<void> {
    return this.#engine.open(`${this.#site}${path}`);
  }

  /** Waits until it is there to be seen. `within` is a selector of the part it must be in. */
  async sees(role: Role, name: Name, within = 'body'): Promise<Place> {
    const place = await this.#until(`${role} ${name}`, this.#find(role, name, within, false));
    return place;
  }

  /** Waits until it lies in the window: nothing else could have scrolled to it. */
  async seesInWindow(role: Role, name: Name): Promise<void> {
    const found = `${this.#find(role, name, 'body', false)}.inWindow`;
    await this.#until(`${role} ${name} in the window`, found);
  }

  async clicks(role: Role, name: Name, within = 'body'): Promise<void> {
    await this.sees(role, name, within);
    const { x, y } = await this.#engine.evaluate<Place>(this.#find(role, name, within, true));
    await this.#engine.click(x, y);
  }

  async types(words: string): Promise<void> {
    for (const letter of words) await this.#engine.press(letter);
  }

  presses(key: string, ...held: Modifier[]): Promise<void> {
    return this.#engine.press(key, ...held);
  }

  /** Waits until the address is this path, with its query and section. */
  async isAt(path: string): Promise<void> {
    const here = 'location.pathname + location.search + location.hash';
    await this.#until(`the address ${path}`, `${here} === ${JSON.stringify(path)}`);
  }

  /** Waits until an expression in the page is true. */
  async waits(what: string, expression: string): Promise<void> {
    await this.#until(what, expression);
  }

  /** Evaluates until there is something; a page that is just leaving answers nothing. */
  async #until<T = Place>(what: string, expression: string): Promise<T> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = await this.#engine.evaluate<T | null>(`(${expression})`).catch(() => null);
      if (found) return found;
      if (Date.now() > deadline)
        throw new Error(
          `${what} is not there: ${await this.#engine.evaluate<string>('location.href')}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #find(role: Role, name: Name, within: string, scroll: boolean): string {
    const [source, flags] = name instanceof RegExp ? [name.source, name.flags] : [name, null];
    return `(${find})(${[roles[role], source, flags, within, scroll].map((part) => JSON.stringify(part)).join(', ')})`;
  }
}

/** Runs in the page, in whatever browser: the first visible element of that name. */
const find = String(
  (selector: string, name: string, flags: string | null, within: string, scroll: boolean) => {
    const wanted = flags === null ? undefined : new RegExp(name, flags);
    for (const part of document.querySelectorAll(within))
      for (const element of part.querySelectorAll(selector)) {
        const label = element.getAttribute('aria-labelledby');
        const said =
          element.getAttribute('aria-label') ??
          (label
            ? document.getElementById(label)?.textContent
            : element instanceof HTMLInputElement
              ? element.labels?.[0]?.textContent
              : element.textContent) ??
          '';
        const plain = said.replace(/\s+/g, ' ').trim();
        if (wanted ? !wanted.test(plain) : plain !== name) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        if (scroll) element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getClientRects()[0];
        if (!box) continue;
        return {
          x: box.left + Math.min(box.width / 2, 60),
          y: box.top + box.height / 2,
          inWindow: box.top >= 0 && box.bottom <= innerHeight,
        };
      }
    return null;
  },
);
