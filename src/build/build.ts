/**
 * `npm run build`: content → check → Astro → search index → `dist/`. Mistakes of the author's and of
 * the settings are told in one line each; a stack trace is for our own bugs.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { buildMoment, heldBack, type HeldBack } from '../lib/publication.ts';
import { BuiltSite } from '../links/built-site.ts';
import { brokenPromises, checkBuilt } from '../links/check-built.ts';
import { readLedger } from '../links/read-ledger.ts';
import { checkContent } from '../schema/check-content.ts';
import { countOf, inOneLine, type Mistake } from '../schema/mistakes.ts';
import { buildIndex } from '../search/build-index.ts';
import { site } from '../site.ts';
import { readSettings, SettingsMistake } from './settings.ts';
import { siteSynonyms } from './search-modules.ts';
import { BuildRunning, swapIn } from './swap.ts';

/** The author's files hold mistakes. */
class ContentMistakes extends Error {}

/** What its message tells in full. */
const toldInWords = [SettingsMistake, BuildRunning, ContentMistakes];

const root = process.cwd();
const started = performance.now();

try {
  const settings = readSettings();
  const held = heldBackNow();
  let indexed = 0;
  await swapIn(root, async (next) => {
    await stopAtMistakes();
    // What Astro remembers of the content does not know of a changed schema.
    rmSync(join(root, '.astro/cache/data-store.json'), { force: true });
    await build({ root, outDir: next, logLevel: 'warn' });
    indexed = await buildIndex(next, siteSynonyms(root));
    stopAtBrokenLinks(next, new BuiltSite(next, settings.site, settings.base));
  });
  for (const release of held) console.log(heldBackLine(release));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const releases = indexed === 1 ? '1 release' : `${indexed} releases`;
  console.log(`Built dist/ in ${seconds} s: ${releases}, published and searchable.`);
} catch (error) {
  if (!toldInWords.some((kind) => error instanceof kind)) throw error;
  console.error(`${(error as Error).message}\nThe site in dist/ is as it was.`);
  process.exitCode = 1;
}

/** The releases that this build leaves out; the front matter is read again where it is checked. */
function heldBackNow(): HeldBack[] {
  try {
    return heldBack(root, buildMoment());
  } catch (error) {
    if (error instanceof RangeError) throw new SettingsMistake(error.message);
    throw error;
  }
}

async function stopAtMistakes(): Promise<void> {
  stopAt(await checkContent(root));
}

function stopAt(mistakes: Mistake[]): void {
  if (mistakes.length === 0) return;
  const lines = mistakes.map(inOneLine).join('\n');
  throw new ContentMistakes(`${lines}\n\nNothing was built: ${countOf(mistakes)} in the content.`);
}

/** @throws Error when an address that has been public is not there: the check before saw to that */
function stopAtBrokenLinks(next: string, built: BuiltSite): void {
  stopAt(checkBuilt(root, next, built));
  const broken = brokenPromises(readLedger(root).ledger, built);
  if (broken.length > 0)
    throw new Error(`The built site lacks public addresses: ${broken.join(', ')}.`);
}

function heldBackLine({ file, until }: HeldBack): string {
  if (!until) return `Held back: ${file} (draft).`;
  const words = until.toLocaleString(site.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return `Held back: ${file} until ${words} (${site.timeZone}). Build again then.`;
}
