import { keyOf } from '../build/rendering/release-key.ts';
import { listPages, type Release } from './releases.ts';

/** A release as Astro’s `getStaticPaths` hands it to a page or a file of its own. */
export interface ReleasePath {
  params: { year: string; slug: string };
  props: { release: Release };
  /** Where it is that of the last build, what that made is used again. */
  cacheKey?: string;
}

/** One for every release that has a page. */
export async function releasePaths(): Promise<ReleasePath[]> {
  return Promise.all((await listPages()).map((release) => pathOf(release, release.id)));
}

/**
 * @param address of the release below `/releases/`: its own or an old one
 */
export async function pathOf(release: Release, address: string): Promise<ReleasePath> {
  const [year, slug] = address.split('/') as [string, string];
  const cacheKey = await keyOf(release);
  return { params: { year, slug }, props: { release }, ...(cacheKey && { cacheKey }) };
}
