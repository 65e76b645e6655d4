/**
 * `npm run bench:scale -- N [N …] [--peers] [--shards]`: what a build of so many releases takes: time by stage,
 * memory, bytes and files, what a search loads, and how soon one changed release is built again. With
 * `--peers`, other generators build the same texts in the same run; `--shards` only compares one search
 * index of so many releases with an index a year. 10,000 unless said.
 */
import { chromium } from '@playwright/test';
import { chosenBrowser, ensureBrowser } from '../../support/browser.ts';
import { table } from '../search/table.ts';
import { measureSite, type Scale } from './own-site.ts';
import { measurePeers } from './peers.ts';
import { measureShards, type Sharded } from './shards.ts';

const words = process.argv.slice(2);
const counts = words.filter((word) => /^\d+$/.test(word)).map(Number);
const unknown = words.find((word) => !/^(?:\d+|--peers|--shards)$/.test(word));
if (unknown !== undefined) {
  console.error(
    `“${unknown}” is no number of releases. Write: npm run bench:scale -- 10000 --peers`,
  );
  process.exit(2);
}

await ensureBrowser();
const browser = await chromium.launch(chosenBrowser());
for (const count of counts.length > 0 ? counts : [10_000]) {
  if (words.includes('--shards')) {
    const rows = (await measureShards(browser, 'dist', count)).map(shardRow);
    console.log(`\n## Search in ${count} releases\n\n${table(['', 'kB', 'ms'], rows)}`);
    continue;
  }
  const measured = await measureSite(browser, count);
  console.log(`\n## ${count} releases\n\n${table(['', 'measured'], rowsOf(measured))}`);
  if (!words.includes('--peers')) continue;
  const peers = await measurePeers(count);
  console.log(`\n${table(['the same texts, without our search, citations, feeds', 's'], peers)}`);
}
await browser.close();

function shardRow({ what, bytes, milliseconds }: Sharded): string[] {
  const time = milliseconds === undefined ? '' : String(Math.round(milliseconds));
  return [what, String(Math.round(bytes / 1000)), time];
}

function rowsOf({ build, stages, again, bytes, files, searchBytes }: Scale): string[][] {
  const megabytes = (size: number) => `${Math.round(size / 1_000_000)} MB`;
  return [
    ['build and index', `${build.seconds.toFixed(1)} s`],
    ...stages.map(([stage, time]) => [`… ${stage}`, time]),
    ['most memory', build.peak === undefined ? 'not measured here' : megabytes(build.peak)],
    ['one release changed, built again', `${again.seconds.toFixed(1)} s`],
    ['the built site', `${megabytes(bytes)} in ${files} files`],
    ['first results of a search', `${Math.round(searchBytes / 1000)} kB`],
  ];
}
