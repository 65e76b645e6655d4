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
import { inPlainText, withCount } from '../report/plain.ts';
import { isError, type Mistake } from '../schema/mistakes.ts';
import { buildIndex } from '../search/build-index.ts';
import { site } from '../site.ts';
import { inWordsOnly } from './in-words-only.ts';
import { readSettings } from './settings.ts';
import { siteSynonyms } from './search-modules.ts';
import { BuildRunning, swapIn } from './swap.ts';

/** The author's files hold mistakes. */
class ContentMistakes extends Error {}

const root = process.cwd();
const started = performance.now();

await inWordsOnly(publish, {
  kinds: [BuildRunning, ContentMistakes],
  afterwards: 'The site in dist/ is as it was.',
});

async function publish(): Promise<void> {
  const settings = readSettings();
  // The front matter is read again where it is checked.
  const held = heldBack(root, buildMoment());
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
}

async function stopAtMistakes(): Promise<void> {
  stopAt(await checkContent(root));
}

function stopAt(mistakes: Mistake[]): void {
  if (mistakes.some(isError))
    throw new ContentMistakes(withCount(root, mistakes, 'Nothing was built: '));
  if (mistakes.length > 0) console.error(inPlainText(root, mistakes));
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
