import type { Browser } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { componentUi, writeComponentUi } from './component-ui.ts';
import { serveCompressed } from './gzip-server.ts';
import { makeReleases, many, writeLargeSite } from './large-site.ts';
import type { SearchBox } from './search-box.ts';
import { searchPage } from './search-page.ts';
import { readReleases } from './texts.ts';
import { keystrokes, type Keystrokes } from './typing.ts';

/** What a search costs a reader. */
export interface Cost {
  name: string;
  releases: number;
  /** Bytes from the page's load to the first results, for each query. */
  bytes: number[];
  milliseconds: Keystrokes;
}

/** A word of many releases, a figure, a phrase, two words. */
const queries = ['economic', '3.5', '"fiscal rules"', 'bond issuance'];

/** Measures the site's own search and Pagefind's, with the releases there are and with very many. */
export async function measureCosts(browser: Browser, dist: string): Promise<Cost[]> {
  const texts = await readReleases(dist);
  const made = makeReleases(texts);
  const large = await writeLargeSite(dist, made);
  const ui = await writeComponentUi(texts);
  const largeUi = await writeComponentUi(made);
  const costs = [
    await costOf(browser, searchPage, dist, texts.length),
    await costOf(browser, componentUi, ui, texts.length),
    await costOf(browser, searchPage, large, many),
    await costOf(browser, componentUi, largeUi, many),
  ];
  for (const folder of [large, ui, largeUi]) await rm(folder, { recursive: true });
  return costs;
}

async function costOf(
  browser: Browser,
  box: SearchBox,
  folder: string,
  releases: number,
): Promise<Cost> {
  const bytes = await bytesToResults(browser, box, folder);
  const server = await serveCompressed(folder);
  const milliseconds = await keystrokes(browser, box, server.address);
  await server.close();
  return { name: box.name, releases, bytes, milliseconds };
}

/** Bytes from the load of a page to the first results of each query, headers included. */
export async function bytesToResults(
  browser: Browser,
  box: SearchBox,
  folder: string,
): Promise<number[]> {
  const server = await serveCompressed(folder);
  const bytes: number[] = [];
  for (const query of queries) {
    // A context of its own: nothing is kept from the query before.
    const context = await browser.newContext();
    server.takeBytes();
    const page = await context.newPage();
    await page.addInitScript(`(${noteAnswer})(${box.isAnswered}, ${JSON.stringify(query)})`);
    await box.ask(page, server.address, query);
    const answered = await page.evaluate(() => window.answered);
    // What comes for later results is no part of the first ones.
    bytes.push(server.takeBytes(answered));
    await context.close();
  }
  await server.close();
  return bytes;
}

declare global {
  interface Window {
    /** Moment of the first answer, in milliseconds since 1970. */
    answered?: number;
  }
}

/** Runs in the page before anything else: notes when the query is first answered. */
function noteAnswer(isAnswered: SearchBox['isAnswered'], query: string): void {
  const observer = new MutationObserver(() => {
    if (!isAnswered({ query, isNew: false })) return;
    observer.disconnect();
    window.answered = Date.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
