import { createHash } from 'node:crypto';
import {
  copyFileSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A page or a file that is to be rendered: its path inside the site, and Astro's `cacheKey`. */
export interface KeyedPath {
  pathname: string;
  route: { type: string };
  cacheKey?: string | undefined;
}

/** What the site in `dist/` was rendered from. */
interface LastBuild {
  /** Which site that is. */
  site: string;
  /** When it was whole, in milliseconds: a file that has been written since is not ours. */
  at: number;
  /** Keys of the folders of releases, and of lists and feeds, by path. */
  folders: Record<string, string>;
}

const record = '.astro/cache/last-build.json';
const unconfirmed = `${record}.next`;

/**
 * Takes from the last build what this one would make again: folders of releases, lists and feeds of which
 * nothing has changed that they are made from. Their files are linked and not copied where the file system can:
 * a server that tells files by their time sees the same ones, and readers keep what they have loaded.
 * @param root folder of the project, whose `dist/` is the last build
 * @param next folder of the new site
 * @param paths all that is to be rendered
 * @param siteKey stands for all that every page is made from
 * @returns what is left to be rendered
 */
export function withoutReused<Path extends KeyedPath>(
  root: string,
  next: string,
  paths: Path[],
  siteKey: string,
): Path[] {
  const last = readLast(root);
  const folders: LastBuild['folders'] = {};
  const left: Path[] = [];
  for (const [folder, own] of Map.groupBy(paths, folderOf)) {
    const key = folder === undefined ? undefined : keyOf(own, siteKey);
    if (folder === undefined || key === undefined) left.push(...own);
    else {
      folders[folder] = key;
      const files = last?.folders[folder] === key ? own.map(fileOf) : [];
      if (!last || !take(files, { from: join(root, 'dist'), to: next, at: last.at }))
        left.push(...own);
    }
  }
  const file = join(root, unconfirmed);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(folders));
  return left;
}

/** Keys of releases by path, `/releases/2020/budget/`, of the site that is being built. */
export function keysOfReleases(root: string): Map<string, string> {
  const folders = JSON.parse(readFileSync(join(root, unconfirmed), 'utf8')) as LastBuild['folders'];
  return new Map(Object.entries(folders).map(([folder, key]) => [`${folder}/`, key]));
}

/** Forgets what the site in `dist/` was rendered from, before another takes its place. */
export function forget(root: string): void {
  rmSync(join(root, record), { force: true });
}

/** Remembers what the site in `dist/` was rendered from, now that it is there and whole. */
export function remember(root: string): void {
  const file = join(root, unconfirmed);
  const folders = JSON.parse(readFileSync(file, 'utf8')) as LastBuild['folders'];
  const last: LastBuild = { site: siteIn(join(root, 'dist')), at: Date.now(), folders };
  writeFileSync(file, JSON.stringify(last));
  renameSync(file, join(root, record));
}

/**
 * What every page of a site is made from, besides the releases: the program, the ministry's lists,
 * its standing pages, the versions of what is installed and where the site will be.
 */
export function siteKeyOf(root: string, settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([settings, process.version]));
  const files = globSync(
    ['src/**/*.*', 'content/*.*', 'content/pages/**/*.*', '*.json', 'astro.config.mjs'],
    { cwd: root },
  );
  for (const file of files.sort())
    if (statSync(join(root, file)).isFile())
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}

/** Path of the release that a page or a file belongs to. */
export function releaseOf(path: string): string | undefined {
  return /^\/releases\/\d{4}\/[^/]+/.exec(path)?.[0];
}

/** The folder of a release, or a file that has a key of its own. */
function folderOf({ pathname, cacheKey }: KeyedPath): string | undefined {
  return releaseOf(pathname) ?? (cacheKey === undefined ? undefined : pathname);
}

/** The file that Astro makes of a path, below the folder of the site. */
export function fileOf({ pathname, route }: Pick<KeyedPath, 'pathname' | 'route'>): string {
  const path = pathname.replace(/\/$/, '');
  return route.type === 'page' ? `${path}/index.html` : path;
}

/** One key for a folder: some of its files can be of another release, which had them before. */
function keyOf(paths: KeyedPath[], siteKey: string): string | undefined {
  if (paths.some(({ cacheKey }) => cacheKey === undefined)) return undefined;
  const parts = paths.map(({ pathname, cacheKey }) => `${pathname} ${cacheKey}`).sort();
  return createHash('sha256')
    .update([siteKey, ...parts].join('\n'))
    .digest('base64url');
}

/** @returns whether all of them are there as they were; else none is to be used */
function take(
  files: string[],
  { from, to, at }: { from: string; to: string; at: number },
): boolean {
  const areOurs = files.every((file) => {
    const found = statSync(join(from, file), { throwIfNoEntry: false });
    // A machine that has lost its power may leave empty files.
    return found?.isFile() && found.size > 0 && found.mtimeMs <= at;
  });
  if (files.length === 0 || !areOurs) return false;
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    linkOrCopy(join(from, file), join(to, file));
  }
  return true;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function readLast(root: string): LastBuild | undefined {
  const file = join(root, record);
  try {
    const last = JSON.parse(readFileSync(file, 'utf8')) as LastBuild;
    if (last.site === siteIn(join(root, 'dist'))) return last;
  } catch {
    // There is none, or it was cut off.
  }
  // Of another site: a build that was cut off, or somebody else's dist/.
  rmSync(file, { force: true });
  return undefined;
}

/** Tells a built site from others, by files that change with any text. */
function siteIn(dist: string): string {
  const hash = createHash('sha256');
  for (const file of ['index.html', 'releases.json', 'pagefind/pagefind-entry.json'])
    hash.update(readFileSync(join(dist, file)));
  return hash.digest('base64url');
}
