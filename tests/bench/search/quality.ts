import type { Browser } from '@playwright/test';
import { defaultPagefind, ours } from './browser-engines.ts';
import type { Engine } from './engine.ts';
import type { Answered, Query } from './measure.ts';
import { lunrSearch, miniSearch } from './node-engines.ts';
import { readReleases } from './texts.ts';

/** An engine's name and its answers. */
export interface Run {
  name: string;
  answers: Answered[];
}

/** Asks every engine every query, over the same texts. The site's own search is the first. */
export async function askAll(browser: Browser, dist: string, queries: Query[]): Promise<Run[]> {
  const texts = await readReleases(dist);
  const unknown = queries.filter(({ release }) => !texts.some(({ path }) => path === release));
  if (unknown.length > 0) throw new Error(`Queries name ${unknown.length} unknown releases.`);
  const engines = [
    await ours(browser, dist),
    await defaultPagefind(browser, texts),
    miniSearch(texts),
    lunrSearch(texts),
  ];
  const runs: Run[] = [];
  for (const engine of engines) runs.push(await ask(engine, queries));
  return runs;
}

async function ask(engine: Engine, queries: Query[]): Promise<Run> {
  const answers: Answered[] = [];
  for (const query of queries) answers.push({ query, hits: await engine.search(query.query) });
  await engine.close();
  return { name: engine.name, answers };
}
