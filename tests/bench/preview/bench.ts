/**
 * `npm run bench:preview`: how long an author waits in `npm run dev`, with the real releases and with
 * 2,000: for the server, and from saving a changed word until it is seen in an open browser page,
 * and found by the search. `-- 27` measures one of the two. Ends with exit code 1 when the 95th
 * percentile is over its limit.
 */
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser, chosenBrowser } from '../../support/browser.ts';
import { DevServer } from '../../support/dev-server.ts';
import { Project, releaseFile } from '../../support/project.ts';
import { searchAt } from '../../support/search-index.ts';
import { port, release } from '../../support/site.ts';
import { table } from '../search/table.ts';
import { addReleases } from './many-releases.ts';
import { found, percentile, seen, since } from './measure.ts';

/** Releases of a site, and how long a change may take there, in milliseconds. */
const sites = [
  { releases: 27, limit: 1000 },
  { releases: 2000, limit: 3000 },
];
/** Changes measured in each, and words that are searched for in the end. */
const changes = 20;
const words = ['zyzzyva', 'quixotry', 'syzygy', 'xylograph', 'jabberwock'];

/** Milliseconds, by what was measured. */
type Times = Record<string, number>;

const asked = process.argv.slice(2).map(Number);
await ensureBrowser();
const browser = await chromium.launch(chosenBrowser());
for (const { releases, limit } of sites)
  if (asked.length === 0 || asked.includes(releases)) {
    const times = await measure(browser, releases);
    console.log(`\n${releases} releases, ${changes} changes of ${releaseFile}`);
    const rows = Object.entries(times).map(([name, time]) => [
      name,
      `${(time / 1000).toFixed(2)} s`,
    ]);
    console.log(table(['', 'time'], rows));
    if (times['change seen, 95 of 100']! > limit) process.exitCode = 1;
  }
await browser.close();

async function measure(browser: Browser, releases: number): Promise<Times> {
  const project = await Project.copy();
  await addReleases(project.root, releases);
  // As on an author's machine: the search begins with what was built last.
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
  const starting = performance.now();
  const server = await DevServer.start(project.root, port + 2);
  try {
    const times: Times = { 'server ready': since(starting) };
    const page = await browser.newPage();
    const opening = performance.now();
    await page.goto(server.address + release, { timeout: 120_000 });
    times['first page'] = since(opening);
    const sights: number[] = [];
    for (let change = 0; change < changes; change++)
      sights.push(await seen(project, page, `Sentence ${change} of the bench.`));
    times['change seen, median'] = percentile(sights, 50);
    times['change seen, 95 of 100'] = percentile(sights, 95);
    times['change seen, slowest'] = Math.max(...sights);
    await page.close();
    const searching = performance.now();
    await searchAt(server.address);
    times['first search'] = since(searching);
    const finds: number[] = [];
    for (const word of words) finds.push(await found(project, server.address, word));
    times['change found, median'] = percentile(finds, 50);
    times['change found, slowest'] = Math.max(...finds);
    return times;
  } finally {
    server.stop();
    await project.remove();
  }
}
