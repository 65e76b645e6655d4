/**
 * `npm run bench:preview`: how long an author waits in `npm run dev`, with the real releases and with
 * 2,000: for the server, and from saving a changed word until it is seen in an open browser page,
 * and found by the search. Ends with exit code 1 when the 95th percentile is over its limit.
 */
import { chromium } from '@playwright/test';
import { ensureBrowser, chosenBrowser } from '../../support/browser.ts';
import { DevServer } from '../../support/dev-server.ts';
import { Project, releaseFile } from '../../support/project.ts';
import { searchAt } from '../../support/search-index.ts';
import { port, release } from '../../support/site.ts';
import { table } from '../search/table.ts';
import { addReleases } from './many-releases.ts';
import { found, holds, percentile, seen, since } from './measure.ts';

/** Releases of a site, and how long a change may take there, in milliseconds. */
const sites = [
  { releases: 27, limit: 1000 },
  { releases: 2000, limit: 3000 },
];
/** Changes measured in each. */
const changes = 20;

const asked = process.argv.slice(2).map(Number);
await ensureBrowser();
const browser = await chromium.launch(chosenBrowser());
const rows: string[][] = [];
for (const { releases, limit } of sites) {
  if (asked.length > 0 && !asked.includes(releases)) continue;
  const project = await Project.copy();
  await addReleases(project.root, releases);
  const starting = performance.now();
  const server = await DevServer.start(project.root, port + 2);
  try {
    const ready = since(starting);
    const page = await browser.newPage();
    const opening = performance.now();
    await page.goto(server.address + release, { timeout: 120_000 });
    const opened = since(opening);
    const times: number[] = [];
    for (let change = 0; change < changes; change++)
      times.push(await seen(project, page, `Sentence ${change} of the bench.`));
    const late = percentile(times, 95);
    const searching = performance.now();
    await searchAt(server.address);
    const searchable = since(searching);
    await holds(server.address, releases);
    const complete = since(searching);
    const finds: number[] = [];
    for (const word of ['zyzzyva', 'quixotry', 'syzygy', 'xylograph', 'jabberwock'])
      finds.push(await found(project, server.address, word));
    rows.push([
      String(releases),
      ...[ready, opened, percentile(times, 50), late, Math.max(...times), limit].map(inSeconds),
      ...[searchable, complete, percentile(finds, 50), Math.max(...finds)].map(inSeconds),
    ]);
    if (late > limit) process.exitCode = 1;
    await page.close();
  } finally {
    server.stop();
    await project.remove();
  }
}
await browser.close();
console.log(`${changes} changes of ${releaseFile}`);
console.log(
  table(
    [
      'Releases',
      'server ready',
      'first page',
      'change seen',
      '95 of 100',
      'slowest',
      'limit',
      'first search',
      'all in it',
      'change found',
      'slowest',
    ],
    rows,
  ),
);

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
