import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { readSynonyms, synonymsFile } from '../schema/synonyms.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Groups of words and phrases that mean the same, as the site's editor lists them. */
export function siteSynonyms(root: string): string[][] {
  const file = join(root, synonymsFile);
  return existsSync(file) ? readSynonyms(readFileSync(file, 'utf8')) : [];
}

/**
 * `virtual:synonyms`, a module that the search client imports and that is no file: the groups of
 * `content/synonyms.yaml`, read when the site is built.
 */
export function searchModules(): Plugin {
  const id = 'virtual:synonyms';
  return {
    name: 'search-modules',
    resolveId: (asked: string) => (asked === id ? `\0${id}` : undefined),
    load: (asked: string) =>
      asked === `\0${id}`
        ? `export default ${JSON.stringify(siteSynonyms(process.cwd()))};`
        : undefined,
  };
}
