import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { frontMatterOf } from '../schema/front-matter.ts';
import { compareSites, type SiteChanges } from './compare-sites.ts';
import { readPublished } from './published.ts';
import { summaryOf } from './summary.ts';

/** Where the summary of the last build lies, below the project. */
export const summaryFile = 'dist.changes.txt';

/** What a new site has that the last one had not, as figures and in words. */
export interface Changes {
  /** Releases of the new site that lists and search show: without the withdrawn ones. */
  releases: number;
  figures: SiteChanges;
  summary: string;
}

/**
 * Compares the site that was just built with the one it replaces.
 * @param root folder of the project
 * @param next folder of the new site
 * @param unrecorded addresses that the ledger does not hold yet
 */
export function changesOf(root: string, next: string, unrecorded: number): Changes {
  const after = readPublished(next)!;
  const last = readPublished(join(root, 'dist'));
  const before = last ?? { dist: '', prefix: '', releases: new Map(), moved: new Map() };
  const figures = compareSites(before, after);
  const embargoed = () => new Set(figures.added.filter((id) => hadEmbargo(root, id)));
  const summary = last
    ? summaryOf(figures, after, { embargoed: embargoed(), unrecorded })
    : 'This is the first build: every release is new. The next one will tell what has changed.';
  const listed = [...after.releases.values()].filter((release) => release.listed);
  return { releases: listed.length, figures, summary };
}

/** Keeps the summary beside the site. */
export function keepSummary(root: string, summary: string): void {
  writeFileSync(join(root, summaryFile), `${summary}\n`);
}

function hadEmbargo(root: string, id: string): boolean {
  const file = ['/index.mdx', '.mdx']
    .map((end) => join(root, 'content/releases', `${id}${end}`))
    .find((path) => existsSync(path));
  const front = file && frontMatterOf(readFileSync(file, 'utf8'));
  return front ? parseDocument(front.yaml).has('embargo') : false;
}
