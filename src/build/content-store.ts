import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteKeyOf } from './rendering/last-build.ts';

const store = '.astro/cache/data-store.json';
const keyFile = '.astro/cache/data-store.key';

/**
 * Lets Astro use what it remembers of the content, unless any program, list or package has changed
 * since: it knows a changed text, and does not know of a changed schema.
 * @param root folder of the project
 */
export function keepContentStore(root: string): void {
  const key = siteKeyOf(root, []);
  const file = join(root, keyFile);
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return;
  // First the store: a build that is cut off here has none.
  rmSync(join(root, store), { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, key);
}
