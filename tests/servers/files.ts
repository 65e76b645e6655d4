import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { headersOf } from '../../src/hosting/matching.ts';
import { immutable, revalidated } from '../../src/hosting/rules.ts';
import { release } from '../support/site.ts';

/** A PDF of the release that the tests read. */
export const plan = `${release}industrial-innovation-agenda-plan.pdf`;

/** The first file of the built site that fits, as an address. */
const first = (pattern: string) => `/${globSync(pattern, { cwd: 'dist' }).sort()[0]!}`;

/** A file of each kind that has headers, a type or a caching of its own. */
export const files = [
  '/',
  release,
  '/search/',
  plan,
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/opensearch.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.svg',
  '/feed.css',
  '/releases.json',
  '/llms.txt',
  '/.well-known/security.txt',
  '/pagefind/pagefind-entry.json',
  '/pagefind/facets.json',
  '/pagefind/vocabulary.json',
  `${release}index.md`,
  `${release}citation.bib`,
  `${release}citation.ris`,
  `${release}preview.png`,
  ...['_astro/worker-*.js', '_astro/*.css', 'pagefind/*.pf_meta', 'pagefind/index/*'].map(first),
  ...['pagefind/text/*.json', 'releases/*/*/*.csv'].map(first),
];

/** Hosts revalidate in one of two ways that mean the same (RFC 9111, 5.2.2). */
export const caching = (path: string) =>
  headersOf(path)['Cache-Control'] === immutable
    ? [immutable]
    : [revalidated, 'public, max-age=0, must-revalidate'];

/** A file as it was built. */
export const contentOf = (path: string) =>
  readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path));

/** The files of the search index with their contents. */
export const pagefindFiles = (folder: string) =>
  new Map(
    globSync('pagefind/**/*.*', { cwd: folder, exclude: ['**/*.{br,gz}'] })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [`/${file}`, readFileSync(join(folder, file), 'latin1')]),
  );

/** Files of the built site that begin with a dot, or lie in a folder that does. */
export const hiddenFiles = () =>
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative('dist', join(entry.parentPath, entry.name)))
    .filter((path) => /(?:^|[\\/])\./.test(path));
