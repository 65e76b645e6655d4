/**
 * The id of an entry, which is also its address: `2020/budget/index.mdx` and `2020/budget.mdx`
 * are both `2020/budget`.
 * @param path path of the file below its collection, with forward slashes
 */
export function entryId(path: string): string {
  return path.replace(/(?:\/index)?\.mdx$/, '');
}

/** Addresses that a release may have: a year, then words of small letters, digits and hyphens. */
export const releaseIdPattern = /^\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
