import { freeSlug, mostLetters, slugFrom } from '../desk/address.ts';
import { releaseIdPattern } from '../schema/paths.ts';
import type { Facts } from './facts/collect.ts';
import type { Known } from '../desk/known.ts';
import { Refusal } from './refusal.ts';

/** The end of the address where a title has no letters for one. */
const otherwise = 'press-release';

/**
 * The address of a new release: its year and the words of its title. One that is or was another
 * release’s is never taken again.
 * @param wished the end of the address that was asked for
 */
export function freeAddress({ title, date }: Facts, { addresses }: Known, wished?: string): string {
  const year = date.slice(0, 4);
  const slug = wished ?? slugFrom(title, otherwise);
  const id = `${year}/${slug}`;
  if (slug.length > mostLetters)
    throw new Refusal(
      `The end of an address has ${mostLetters} letters at most, and “${slug.slice(0, 20)}…” has ${slug.length}. Write a shorter one: --slug ${slugFrom(slug, otherwise)}.`,
    );
  if (!releaseIdPattern.test(id))
    throw new Refusal(
      `“${slug}” cannot be the end of an address. Write small letters, digits and hyphens: --slug ${slugFrom(slug, otherwise)}.`,
    );
  const holder = addresses.get(id);
  if (holder === undefined) return id;
  throw new Refusal(
    `The address /releases/${id}/ is taken already: it is that of ${holder}. If this is another release, give it its own address: --slug ${freeSlug(year, slug, addresses)}.`,
  );
}
