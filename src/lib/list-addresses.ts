/** What releases can be listed by. */
export type GroupId = 'all' | 'years' | 'kinds' | 'topics' | 'divisions' | 'series';

/** How many releases stand on one page of a list. */
export const pageSize = 25;

/** How many pages a list has: an empty one has one too. */
export function pageCount({ releases }: { releases: { length: number } }): number {
  return Math.max(1, Math.ceil(releases.length / pageSize));
}

/**
 * Path of a page of a list inside the site.
 * @param path path of its first page
 * @param page which page, counted from 1
 */
export function pagePath(path: `/${string}/`, page: number): `/${string}/` {
  return page === 1 ? path : `${path}page/${page}/`;
}

/** Path of a list's first page inside the site. */
export function listPath(group: Exclude<GroupId, 'all'>, id: string): `/${string}/` {
  return group === 'years' ? `/releases/${id}/` : `/${group}/${id}/`;
}
