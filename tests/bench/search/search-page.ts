import type { Page } from '@playwright/test';
import type { Hit } from './measure.ts';
import { waitForAnswer, type SearchBox } from './search-box.ts';

/** The search page of the site. */
export const searchPage: SearchBox = {
  name: 'This site',
  field: '#search-query',
  async ask(page, address, query) {
    await page.goto(`${address}/search/?q=${encodeURIComponent(query)}`);
    await waitForAnswer(page, searchPage, query);
  },
  isAnswered: ({ query }) => {
    const results = document.querySelector('#search-results');
    const isBusy = results?.getAttribute('aria-busy') === 'true';
    return !isBusy && results?.getAttribute('data-answered') === query;
  },
};

/** The results that the search page shows, in their order, once the first ten are there. */
export async function readResults(page: Page, query: string): Promise<Hit[]> {
  const isComplete = (asked: string) =>
    document.getElementById('search-results')!.dataset['complete'] === asked;
  await page.waitForFunction(isComplete, query, { timeout: 10_000 });
  return page.locator('#search-results ol.results > li.result').evaluateAll((items) =>
    items.map((item) => ({
      release: item.querySelector<HTMLAnchorElement>('h2 a[href]')!.pathname,
      sections: [...item.querySelectorAll<HTMLAnchorElement>('.result-sections a[href]')].map(
        ({ pathname, hash }) =>
          pathname.endsWith('.pdf')
            ? decodeURIComponent(pathname.split('/').at(-1)! + hash)
            : decodeURIComponent(hash.slice(1)),
      ),
    })),
  );
}
