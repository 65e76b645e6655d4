import type { Browser } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../support/site.ts';
import { writeDefaultIndex } from './default-index.ts';
import type { Engine } from './engine.ts';
import { depth } from './measure.ts';
import { readResults, searchPage } from './search-page.ts';
import type { ReleaseText } from './texts.ts';

/** The search of the built site, as its readers see it. */
export async function ours(browser: Browser, dist: string): Promise<Engine> {
  const { address, close } = await serveFolder(dist);
  const page = await browser.newPage();
  return {
    name: 'This site',
    async search(query) {
      await searchPage.ask(page, address, query);
      return readResults(page, query);
    },
    async close() {
      await page.close();
      await close();
    },
  };
}

/** What is used of Pagefind's API (pagefind.app/docs/api). */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pagefind with nothing set, asked through its own script in the browser. */
export async function defaultPagefind(browser: Browser, texts: ReleaseText[]): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-'));
  await writeDefaultIndex(texts, folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Pagefind');
  const { address, close } = await serveFolder(folder);
  const page = await browser.newPage();
  await page.goto(address);
  return {
    name: 'Pagefind, default',
    async search(query) {
      const find = async ([words, most]: [string, number]) => {
        const script = '/pagefind/pagefind.js';
        const { search } = (await import(script)) as Pagefind;
        const { results } = await search(words);
        return Promise.all(results.slice(0, most).map((result) => result.data()));
      };
      const found = await page.evaluate(find, [query, depth] as [string, number]);
      return found.map(({ url }) => ({ release: url, sections: [] }));
    },
    async close() {
      await page.close();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
