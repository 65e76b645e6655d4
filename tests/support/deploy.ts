import { cpSync, globSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteSynonyms } from '../../src/build/search-modules.ts';
import type { Catalogue } from '../../src/lib/catalogue.ts';
import { buildIndex } from '../../src/search/build-index.ts';

/** The title that a release has after `deploy`. */
export const changed = 'Korea’s rating, read again';

/** A new deployment of the site, every release with a word more, every program another: nothing keeps its hashed name. */
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
  await renamePrograms(next);
  await buildIndex(next, siteSynonyms('.'));
  await rm(dist, { recursive: true });
  await rename(next, dist);
}

/** As a change of any of them would. */
async function renamePrograms(site: string): Promise<void> {
  const names = await readdir(join(site, '_astro'));
  const renamed = new Map(names.map((name) => [name, name.replace(/(?=\.\w+$)/, '-anew')]));
  for (const [name, anew] of renamed)
    await rename(join(site, '_astro', name), join(site, '_astro', anew));
  for (const file of globSync('**/*.{html,js,css}', { cwd: site, exclude: ['pagefind/**'] })) {
    const text = await readFile(join(site, file), 'utf8');
    await writeFile(
      join(site, file),
      [...renamed].reduce((all, [name, anew]) => all.replaceAll(name, anew), text),
    );
  }
}
