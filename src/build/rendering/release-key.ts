import { createHash } from 'node:crypto';
import { isMainThread } from 'node:worker_threads';
import { neighboursOf } from '../../lib/neighbours.ts';
import { relatedTo } from '../../lib/related.ts';
import { releaseText } from '../../lib/release-text.ts';
import { listPages, type Release } from '../../lib/releases.ts';
import { mayHavePictures } from '../../markdown/pictures.ts';
import { publicRelease } from '../../links/public-names.ts';
import { readPlace } from '../../schema/paths.ts';

const keys = new WeakMap<Release, Promise<string | undefined>>();

/**
 * What the pages and files of a release are made of, besides what all of the site is made of: two
 * builds with the same key make the same of it. Whoever shows something more of another release on
 * a release's page has it here too; `reuse.spec.ts` compares.
 * @returns undefined where nothing is to be used again: in the dev server, in the threads that render,
 * and for a text with pictures, whose sizes are made anew by each build
 */
export function keyOf(release: Release): Promise<string | undefined> {
  if (!import.meta.env.PROD || !isMainThread) return Promise.resolve(undefined);
  const key = keys.get(release) ?? makeKey(release);
  keys.set(release, key);
  return key;
}

/**
 * What a file is made of that shows releases: of two builds with the same key it is the same.
 * @param more what else it is made of
 * @returns undefined where one of them has no key
 */
export async function keyOfFile(releases: Release[], more: string[]): Promise<string | undefined> {
  const keys = await Promise.all(releases.map(keyOf));
  return keys.includes(undefined) ? undefined : digestOf([more, keys]);
}

async function makeKey(release: Release): Promise<string | undefined> {
  if (mayHavePictures(releaseText(release.entry))) return undefined;
  const { id, aliases, anchors, entry, attachments, pictured, withdrawn } = release;
  const ways = await neighboursOf(release);
  const pages = await pagesById();
  const targets = anchors.flatMap(({ to }) =>
    to.flatMap((place) => pages.get(readPlace(place)?.release ?? id) ?? []),
  );
  const parts = [
    entry.digest,
    attachments.map(({ file, sha256 }) => [file, sha256]),
    pictured,
    ways.map(({ name, path, previous, next }) => [name, path, named(previous), named(next)]),
    (await relatedTo(release)).map((other) => [...named(other)!, other.date]),
    named(withdrawn?.replacement),
    // The names of sections that were here and are there now.
    targets.map((other) => [...named(other)!, other.entry.digest]),
    [id, ...aliases].map((address) => publicRelease(address)),
  ];
  return digestOf(parts);
}

function digestOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const named = (other: Release | undefined) => other && [other.path, other.title];

let byId: { pages: Release[]; found: Map<string, Release> } | undefined;

async function pagesById(): Promise<Map<string, Release>> {
  const pages = await listPages();
  if (byId?.pages !== pages)
    byId = {
      pages,
      found: new Map(pages.flatMap((page) => [page.id, ...page.aliases].map((id) => [id, page]))),
    };
  return byId.found;
}
