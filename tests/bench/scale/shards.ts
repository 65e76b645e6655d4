import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { writeDefaultIndex } from '../search/default-index.ts';
import { serveCompressed } from '../search/gzip-server.ts';
import { makeReleases, writeLargeSite, type MadeRelease } from '../search/large-site.ts';
import { bytesToResults } from '../search/network.ts';
import { searchPage } from '../search/search-page.ts';
import { readReleases } from '../search/texts.ts';

/** What a reader waits for whose first search is in so many releases. */
export interface Sharded {
  what: string;
  /** Bytes to the first ten results, compressed, and milliseconds on this machine: of the worst query. */
  bytes: number;
  milliseconds: number | undefined;
}

const queries = ['economic', 'bond issuance', 'semiconductor'];
const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title><p>Search</p></html>';

/**
 * One index of so many releases, the same as an index a year merged by Pagefind in the browser, the
 * newest year alone, and the site’s own search.
 * @param dist a built site, from whose releases the many are made
 */
export async function measureShards(
  browser: Browser,
  dist: string,
  count: number,
): Promise<Sharded[]> {
  const made = makeReleases(await readReleases(dist), count);
  const years = [...Map.groupBy(made, ({ date }) => date.slice(0, 4)).values()];
  const whole = await pagefindSite([made]);
  const byYear = await pagefindSite(years);
  const own = await writeLargeSite(dist, made);
  try {
    return [
      await asked(browser, 'Pagefind, one index', whole, ['0']),
      await asked(
        browser,
        `Pagefind, an index a year, all ${years.length} merged`,
        byYear,
        years.map((_, year) => String(year)),
      ),
      await asked(browser, 'Pagefind, the newest year alone', byYear, ['0']),
      {
        what: 'This site’s search, one index',
        bytes: Math.max(...(await bytesToResults(browser, searchPage, own))),
        milliseconds: undefined,
      },
    ];
  } finally {
    for (const folder of [whole, byYear, own]) await rm(folder, { recursive: true });
  }
}

/** A site of an empty page and indexes, `/<number>/pagefind/`. */
async function pagefindSite(shards: MadeRelease[][]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-shards-'));
  await writeFile(join(folder, 'index.html'), page);
  for (const [number, releases] of shards.entries())
    await writeDefaultIndex(releases, join(folder, String(number)));
  return folder;
}

async function asked(
  browser: Browser,
  what: string,
  folder: string,
  shards: string[],
): Promise<Sharded> {
  const server = await serveCompressed(folder);
  const bytes: number[] = [];
  const milliseconds: number[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.address);
    server.takeBytes();
    milliseconds.push(await page.evaluate(search, { query, shards }));
    bytes.push(server.takeBytes());
    await context.close();
  }
  await server.close();
  return { what, bytes: Math.max(...bytes), milliseconds: Math.max(...milliseconds) };
}

interface Pagefind {
  mergeIndex: (path: string) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
}

/** Runs in the page: opens the first index, merges the others into it, and waits for ten results. */
async function search({ query, shards }: { query: string; shards: string[] }): Promise<number> {
  const start = performance.now();
  const [first, ...others] = shards;
  const pagefind = (await import(`/${first}/pagefind/pagefind.js`)) as Pagefind;
  for (const shard of others) await pagefind.mergeIndex(`/${shard}/pagefind/`);
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return performance.now() - start;
}
