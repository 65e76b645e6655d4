import { cpSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteSynonyms } from '../../src/build/search-modules.ts';
import type { Catalogue } from '../../src/lib/catalogue.ts';
import { buildIndex } from '../../src/search/build-index.ts';

/** The title that a release has after `deploy`. */
export const changed = 'Korea’s rating, read again';

/** A new deployment of the site, every release with a word more: nothing keeps its hashed name. */
export async function deploy(dist: string): Promise<void> {
  const next = `${dist}.next`;
  cpSync(dist, next, { recursive: true });
  await rm(join(next, 'pagefind'), { recursive: true });
  const { releases } = JSON.parse(await readFile(join(dist, 'releases.json'), 'utf8')) as Catalogue;
  for (const { path } of releases) {
    const file = join(next, path, 'index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(
      file,
      html
        .replace('<div class="prose release-text" id="release-text">', '$&<p>Deployedanew.</p>')
        .replace(/(<h1[^>]*>)Fitch Maintains[^<]*/, `$1${changed}`),
    );
  }
  await buildIndex(next, siteSynonyms('.'));
  await rm(dist, { recursive: true });
  await rename(next, dist);
}
