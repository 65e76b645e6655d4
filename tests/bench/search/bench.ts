/**
 * `npm run bench:search`: how well and how fast the built site's search answers, beside other
 * engines over the same texts. Ends with exit code 1 when a target is missed.
 * `npm run bench:search -- --misses` asks for the quality only, and tells which queries that the
 * search may be tuned on were not answered first.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { launch } from './browser.ts';
import type { Query } from './measure.ts';
import { missedCosts, networkReport } from './network-report.ts';
import { measureCosts } from './network.ts';
import { missedTargets, misses, qualityReport } from './quality-report.ts';
import { askAll } from './quality.ts';
import { realSlowdown } from './typing.ts';

const dist = 'dist';
const queriesFile = new URL('./queries.json', import.meta.url);

if (!existsSync(`${dist}/releases.json`)) {
  console.error('There is no site in dist/ yet. Build it with: npm run build');
  process.exit(1);
}

const queries = JSON.parse(await readFile(queriesFile, 'utf8')) as Query[];
const browser = await launch();
const runs = await askAll(browser, dist, queries);
console.log(qualityReport(runs));
const missed = missedTargets(runs);

if (process.argv.includes('--misses')) {
  console.log(`\n## Not answered first\n\n${misses(runs)}`);
} else {
  const costs = await measureCosts(browser, dist);
  console.log(`\n${networkReport(costs, await realSlowdown(browser))}`);
  missed.push(...missedCosts(costs));
}
await browser.close();

for (const sentence of missed) console.log(`\nMissed: ${sentence}`);
if (missed.length > 0) process.exitCode = 1;
