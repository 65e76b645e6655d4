import { releaseIdPattern } from '../schema/paths.ts';

/** Addresses below `/releases/` that are or were a release's. */
interface Addresses {
  has: (id: string) => boolean;
}

/** A slug is read aloud and typed: no longer than this, at the end of a word. */
const longest = 80;

/** Longer ones no disk takes, or no reader. */
export const mostLetters = 100;

/** Words that a slug does not end with. */
const hanging = /-(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;

/**
 * The end of a release's address, made of its title: `3rd-ministerial-meeting-on-the-economy`.
 * @param otherwise taken when the title has no letters that an address can have
 */
export function slugFrom(title: string, otherwise: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    // An apostrophe parts no words, and a currency or an accent is none.
    .replace(/[\p{Mn}’‘'ʼ]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (!/[a-z]/.test(words) || words === 'page') return otherwise;
  if (words.length <= longest) return words;
  const end = words.lastIndexOf('-', longest);
  let short = words.slice(0, end < 0 ? longest : end);
  while (hanging.test(short)) short = short.replace(hanging, '');
  return short;
}

/** The slug, or the first of `slug-2`, `slug-3` that makes an address which is nobody's. */
export function freeSlug(year: string, slug: string, taken: Addresses): string {
  if (!taken.has(`${year}/${slug}`)) return slug;
  let number = 2;
  while (taken.has(`${year}/${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

/** What keeps a slug from being the end of an address, if anything. */
export function faultOfSlug(year: string, slug: string, taken: Addresses): string | undefined {
  if (slug.length > mostLetters)
    return `The end of an address has ${mostLetters} letters at most. Write, for example, ${slugFrom(slug, 'tax-revision')}.`;
  if (!releaseIdPattern.test(`${year}/${slug}`))
    return `“${slug}” cannot be the end of an address. Write small letters, digits and hyphens, for example ${slugFrom(slug, 'tax-revision')}.`;
  return taken.has(`${year}/${slug}`)
    ? `/releases/${year}/${slug}/ is or was the address of another release. Write, for example, ${freeSlug(year, slug, taken)}.`
    : undefined;
}
