import type { Mistake } from './mistakes.ts';

/**
 * The id of an entry, which is also its address: `2020/budget/index.mdx` and `2020/budget.mdx`
 * are both `2020/budget`.
 * @param path path of the file below its collection, with forward slashes
 */
export function entryId(path: string): string {
  return path.replace(/(?:\/index)?\.mdx$/, '');
}

/** Addresses that a release may have: a year, then words of small letters, digits and hyphens. */
export const releaseIdPattern = /^\d{4}\/(?!page$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * An id: small letters, digits and hyphens, or Hangul; beginning with a letter, as every tool that
 * reads ids takes it.
 */
export const anchorIdPattern =
  /^[a-z\p{Script=Hangul}][a-z0-9\p{Script=Hangul}]*(?:-[a-z0-9\p{Script=Hangul}]+)*$/u;

/** A place that a link can lead to. */
export interface LinkPlace {
  /** Absent for the release that the place was written in. */
  release?: string;
  /** Absent for the release as a whole. */
  id?: string;
}

/**
 * Reads a place as authors write it: `section`, `2021/release` or `2021/release#section`.
 * @returns undefined when it is none
 */
export function readPlace(text: string): LinkPlace | undefined {
  const [before = '', id, ...more] = text.split('#');
  if (more.length > 0) return undefined;
  if (id === undefined && anchorIdPattern.test(before)) return { id: before };
  if (!releaseIdPattern.test(before) || (id !== undefined && !anchorIdPattern.test(id)))
    return undefined;
  return { release: before, ...(id !== undefined && { id }) };
}

/** Addresses of standing pages; those of the site's own routes are taken. */
const pageIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const takenPageIds = [
  '404',
  'divisions',
  'following',
  'kinds',
  'pagefind',
  'releases',
  'search',
  'series',
  'subscribe',
  'topics',
  'unsubscribed',
];

/**
 * A release's path is its address, so it must be a fit one, and its alone.
 * @param addresses files by the addresses found so far; this one is added
 */
export function checkReleaseAddress(file: string, addresses: Map<string, string>): Mistake[] {
  const wrong = (message: string) => [{ file, line: 1, column: 1, message }];
  if (!file.endsWith('.mdx')) return wrong(`Only files that end in .mdx are published. Rename it.`);
  const address = entryId(file.slice('content/releases/'.length));
  const holder = addresses.get(address);
  addresses.set(address, file);
  if (holder)
    return wrong(`${holder} has the same address, /releases/${address}/. Rename one of them.`);
  return releaseIdPattern.test(address)
    ? []
    : wrong(
        'The path is the address of the release for ever. Name it content/releases/<year>/<slug>/index.mdx, the slug of small letters, digits and hyphens.',
      );
}

/** A standing page lies at the root of the site, at an address of its own. */
export function checkPageAddress(file: string): Mistake[] {
  const wrong = (message: string) => [{ file, line: 1, column: 1, message }];
  if (!file.endsWith('.mdx')) return wrong('Only files that end in .mdx are published. Rename it.');
  const address = entryId(file.slice('content/pages/'.length));
  if (takenPageIds.includes(address))
    return wrong(`/${address}/ is a page of the site itself. Give this page another name.`);
  return pageIdPattern.test(address)
    ? []
    : wrong('Name the page content/pages/<name>.mdx, of small letters, digits and hyphens.');
}
