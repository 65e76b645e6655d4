import type { Page } from '@playwright/test';
import { payloads } from '../../fixtures/attack/payloads.ts';
import { foundHere } from './canary.ts';

/**
 * Types every payload into a field of the search, waits for its answer, and looks at what it has become.
 * @param field and @param results selectors of the two
 * @returns what was found that no template has, with the payload
 */
export async function typeAll(page: Page, field: string, results: string): Promise<string[]> {
  await page.evaluate(`globalThis.foundHere = ${foundHere.toString()}`);
  return page.evaluate(
    async ({ queries, field, results }) => {
      const input = document.querySelector<HTMLInputElement>(field)!;
      const place = document.querySelector(results)!.parentElement!;
      const { foundHere } = globalThis as unknown as { foundHere: () => string[] };
      const found: string[] = [];
      for (const query of queries) {
        const answered = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => done());
          const done = () => {
            observer.disconnect();
            clearTimeout(timer);
            // The rest of the answer comes in the same task.
            setTimeout(resolve);
          };
          // The same answer as before changes nothing.
          const timer = setTimeout(done, 300);
          observer.observe(place, { childList: true, subtree: true, characterData: true });
        });
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await answered;
        found.push(...foundHere().map((what) => `${query}: ${what}`));
      }
      return found;
    },
    { queries: payloads.map(({ text }) => text), field, results },
  );
}
