import { join } from 'node:path';
import { build } from 'astro';
import { checkEmbargoedLinks } from '../links/check-planned.ts';
import { holdToLedger } from '../links/hold-to-ledger.ts';
import { checkLinks, type FoundLinks } from '../links/link-check.ts';
import { record } from '../links/record.ts';
import { added } from '../links/write-ledger.ts';
import { forgetUnused } from '../lib/kept.ts';
import { changesOf, type Changes } from '../publish/changes.ts';
import { readContent } from '../schema/check-content.ts';
import { inPlainText, withCount } from '../report/plain.ts';
import { inOrder, isError, type Mistake } from '../schema/mistakes.ts';
import { buildIndex } from '../search/build-index.ts';
import { Readings } from '../search/index/readings.ts';
import { stopOverBudget } from './budgets.ts';
import { keepContentStore } from './content-store.ts';
import { ifPossible } from './if-possible.ts';
import { forget, keysOfReleases, remember } from './rendering/last-build.ts';
import { precompress } from '../hosting/precompress.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { siteSynonyms } from './search-modules.ts';
import type { Settings } from './settings.ts';
import type { Stages } from './stages.ts';
import { swapIn } from './swap.ts';

/** The author's files hold mistakes, which its message tells. */
export class ContentMistakes extends Error {
  /** How many: warnings are not among them. */
  readonly count: number;

  constructor(root: string, mistakes: Mistake[]) {
    super(withCount(root, mistakes, 'Nothing was built: '));
    this.count = mistakes.filter(isError).length;
  }
}

/**
 * Builds the site beside the one in `dist/`, checks all of it and takes its place.
 * @param root folder of the project
 * @param stages is told what takes how long
 * @returns what the site has that the last one had not
 * @throws ContentMistakes, BuildRunning, and our own faults; `dist/` is as it was then
 */
export async function buildSite(
  root: string,
  settings: Settings,
  stages: Stages,
): Promise<Changes> {
  let changes: Changes | undefined;
  await swapIn(root, async (next) => {
    const unrecorded = await stages.time('content', () => checkedContent(root));
    keepContentStore(root);
    await stages.time('pages', () => build({ root, outDir: next, logLevel: 'warn' }));
    stopOverBudget(next);
    writeHostFiles(next, settings);
    await stages.time('search and links', async () => {
      const [links] = await Promise.all([
        checkLinks({ root, dist: next, site: settings.site, base: settings.base }),
        indexed(root, next),
      ]);
      stopAtBroken(root, links);
    });
    changes = await stages.time('changes', () => changesOf(root, next, unrecorded));
    if (settings.precompress)
      await stages.time('compression', () => precompress(next, '**/*.*', join(root, 'dist')));
    forget(root);
  });
  ifPossible('What was built could not be noted: the next build makes all of it anew.', () =>
    remember(root),
  );
  ifPossible('What no build has used for a month could not be thrown away.', () => forgetUnused());
  return changes!;
}

/** Builds the search index; what the last build has read for it is not read again. */
async function indexed(root: string, next: string): Promise<void> {
  const readings = new Readings(join(root, '.astro/cache/readings'), keysOfReleases(root));
  let isWhole = false;
  try {
    await buildIndex(next, siteSynonyms(root), readings);
    isWhole = true;
  } finally {
    readings.close(isWhole);
  }
}

/** @returns how many addresses become public that the ledger does not hold */
async function checkedContent(root: string): Promise<number> {
  const content = await readContent(root);
  const { ledger, mistakes, date } = holdToLedger(root, content);
  // No page is built of what is under an embargo, on which its links could be followed.
  const later = checkEmbargoedLinks(content, 'error');
  stopAt(root, inOrder([...content.mistakes, ...mistakes, ...later]));
  return added(ledger, record(ledger, content.offered, date)).length;
}

function stopAt(root: string, mistakes: Mistake[]): void {
  if (mistakes.some(isError)) throw new ContentMistakes(root, mistakes);
  if (mistakes.length > 0) console.error(inPlainText(root, mistakes));
}

/** @throws Error when an address that has been public is not there: the check before saw to that */
function stopAtBroken(root: string, { mistakes, broken }: FoundLinks): void {
  stopAt(root, mistakes);
  if (broken.length > 0)
    throw new Error(`The built site lacks public addresses: ${broken.join(', ')}.`);
}
