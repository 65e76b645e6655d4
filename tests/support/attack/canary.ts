import type { Page } from '@playwright/test';

/** What an attack has achieved, or tried to, since the canary was put there. */
export interface Alarm {
  what: 'ran' | 'dialog' | 'request' | 'policy' | 'error' | 'markup';
  /** Page or payload, and what happened. */
  where: string;
}

/** Watches a page for programs that run, dialogs, requests to others, and what the policy stopped. */
export class Canary {
  readonly alarms: Alarm[] = [];
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** @param origin all requests go there */
  static async on(page: Page, origin: string): Promise<Canary> {
    const canary = new Canary(page);
    const alarm = (what: Alarm['what'], where: string) => canary.alarms.push({ what, where });
    await page.exposeFunction('attackStopped', (where: string) => alarm('policy', where));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        (window as unknown as { attackStopped: (where: string) => void }).attackStopped(
          `${location.href}: ${violatedDirective} ${blockedURI}`,
        ),
      ),
    );
    page.on('dialog', (dialog) => {
      alarm('dialog', dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin)
        alarm('request', request.url());
    });
    page.on('pageerror', (error) => alarm('error', `${page.url()}: ${error.message}`));
    return canary;
  }

  /** Asks the page itself, and looks for markup that no template of the site has. */
  async ask(where: string): Promise<void> {
    for (const found of await this.#page.evaluate(foundHere))
      this.alarms.push({
        what: found === '__pwned' ? 'ran' : 'markup',
        where: `${where}: ${found}`,
      });
  }
}

/** Elements and attributes that the site never has, in the page as it is now. */
export function foundHere(): string[] {
  const never =
    'iframe, object, embed, base, math, video, audio, img[src*="evil"], xss, marquee, plaintext, template:not(#passages), form[action*="evil"], link[href*="evil"], meta[http-equiv=refresh]';
  const found = [...document.querySelectorAll(never)].map(({ outerHTML }) => outerHTML);
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (
        /^on/i.test(name) ||
        (/^\s*(?:javascript|vbscript|data):/i.test(value) &&
          /^(?:href|src|action|xlink:href)$/.test(name))
      )
        found.push(`${element.tagName} ${name}="${value}"`);
  const polluted = Object.keys({}.constructor.prototype as object);
  return ['__pwned' in window ? '__pwned' : '', ...polluted, ...found].filter((one) => one !== '');
}
