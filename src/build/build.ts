/**
 * `npm run build`: content → check → Astro → search index → `dist/`.
 *
 * Everything is built beside `dist/` and swapped in at the end, so that a failure anywhere leaves
 * the site that was there as it was.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { buildMoment, heldBack } from '../lib/publication.ts';
import { checkContent } from '../schema/check-content.ts';
import { countOf, inOneLine } from '../schema/mistakes.ts';
import { buildIndex } from '../search/build-index.ts';
import { site } from '../site.ts';

const root = process.cwd();
const dist = join(root, 'dist');
const next = join(root, 'dist.next');
const previous = join(root, 'dist.previous');

const started = performance.now();
const held = heldBack(root, buildMoment());
const mistakes = checkContent(root);
if (mistakes.length > 0) {
  for (const mistake of mistakes) console.error(inOneLine(mistake));
  console.error(
    `\nNothing was built: ${countOf(mistakes)} in the content. The site in dist/ is as it was.`,
  );
  process.exit(1);
}

rmSync(next, { recursive: true, force: true });
await build({ root, outDir: next, logLevel: 'warn' });
const indexed = await buildIndex(next);

rmSync(previous, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, previous);
renameSync(next, dist);
rmSync(previous, { recursive: true, force: true });

for (const { file, until } of held) console.log(heldBackLine(file, until));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const releases = indexed === 1 ? '1 release' : `${indexed} releases`;
console.log(`Built dist/ in ${seconds} s: ${releases}, published and searchable.`);

function heldBackLine(file: string, until: Date | undefined): string {
  if (!until) return `Held back: ${file} (draft).`;
  const words = until.toLocaleString(site.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return `Held back: ${file} until ${words} (${site.timeZone}). Build again then.`;
}
