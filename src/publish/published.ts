import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../lib/catalogue.ts';

/** A release as it stands in a built site. */
export interface Published {
  /** Path below `/releases/`. */
  id: string;
  /** Its Markdown twin, addresses inside the site as paths. */
  twin: string;
  /** What the catalogue says of it; absent when it is withdrawn. */
  listed: Catalogue['releases'][number] | undefined;
}

/** A built site, as far as it is compared. */
export interface PublishedSite {
  dist: string;
  /** What stands before every path: `https://press.ministry.example/press`. */
  prefix: string;
  releases: Map<string, Published>;
  /** Old ids of releases, and the ids that they lead to. */
  moved: Map<string, string>;
}

/**
 * Reads what is compared of a built site: what it publishes for programs, which keeps its shape
 * when the pages get another.
 * @returns undefined when there is no built site in the folder
 */
export function readPublished(dist: string): PublishedSite | undefined {
  if (!existsSync(join(dist, 'releases.json'))) return undefined;
  const catalogue = JSON.parse(readFileSync(join(dist, 'releases.json'), 'utf8')) as Catalogue;
  const listed = new Map(catalogue.releases.map((release) => [idOf(release.path), release]));
  const prefix = prefixOf(dist);
  const site: PublishedSite = { dist, prefix, releases: new Map(), moved: new Map() };
  for (const id of foldersOf(dist)) {
    const twin = readIfThere(join(dist, 'releases', id, 'index.md'));
    if (twin !== undefined)
      site.releases.set(id, {
        id,
        twin: twin.replaceAll(`${prefix}/`, '/'),
        listed: listed.get(id),
      });
    else {
      const target = movedTo(dist, id);
      if (target !== undefined) site.moved.set(id, target);
    }
  }
  return site;
}

/** The folders of releases, and of their old addresses. */
function foldersOf(dist: string): string[] {
  return readdirSync(join(dist, 'releases')).flatMap((year) =>
    /^\d{4}$/.test(year)
      ? readdirSync(join(dist, 'releases', year), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${year}/${entry.name}`)
      : [],
  );
}

/** Where the page at an old address leads. */
function movedTo(dist: string, id: string): string | undefined {
  const page = readIfThere(join(dist, 'releases', id, 'index.html')) ?? '';
  return /<a id="new-address" href="[^"]*\/releases\/(\d{4}\/[a-z0-9-]+)\/"/.exec(page)?.[1];
}

/** The home page says where the site lives. */
function prefixOf(dist: string): string {
  const home = readIfThere(join(dist, 'index.html')) ?? '';
  return (/<link rel="canonical" href="([^"]*)\/"/.exec(home)?.[1] ?? '').replaceAll('&amp;', '&');
}

/** The address of a release inside the site. */
export function pathOf(id: string): string {
  return `/releases/${id}/`;
}

function idOf(path: string): string {
  return path.slice('/releases/'.length, -1);
}

/** A file beside a release in a built site. */
export function fileOf({ dist }: PublishedSite, id: string, name: string): string {
  return join(dist, 'releases', id, name);
}

/** Whether a file is not what it was. */
export function hasOtherBytes(before: string, after: string): boolean {
  const old = statSync(before, { throwIfNoEntry: false });
  return old?.size !== statSync(after).size || !readFileSync(before).equals(readFileSync(after));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
