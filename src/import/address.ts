import { slug as slugOf } from 'github-slugger';
import { releaseIdPattern } from '../schema/paths.ts';
import type { Facts } from './facts/collect.ts';
import type { Known } from './known.ts';
import { Refusal } from './refusal.ts';

const longest = 80;
/** Nobody types more, and names of files end at 255 bytes. */
const longestWished = 100;

/**
 * The address of a new release: its year and the words of its title. One that is or was another
 * release’s is never taken again.
 * @param wished the end of the address that was asked for
 */
export function freeAddress({ title, date }: Facts, { addresses }: Known, wished?: string): string {
  const year = date.slice(0, 4);
  const slug = wished ?? slugFrom(title);
  const id = `${year}/${slug}`;
  if (slug.length > longestWished)
    throw new Refusal(
      `The end of an address has ${longestWished} letters at most, and “${slug.slice(0, 20)}…” has ${slug.length}. Write a shorter one: --slug ${slugFrom(slug)}.`,
    );
  if (!releaseIdPattern.test(id))
    throw new Refusal(
      `“${slug}” cannot be the end of an address. Write small letters, digits and hyphens: --slug ${slugFrom(slug)}.`,
    );
  const holder = addresses.get(id);
  if (holder === undefined) return id;
  let count = 2;
  while (addresses.has(`${id}-${count}`)) count += 1;
  throw new Refusal(
    `The address /releases/${id}/ is taken already: it is that of ${holder}. If this is another release, give it its own address: --slug ${slug}-${count}.`,
  );
}

/** The words of a title as the end of an address. */
function slugFrom(title: string): string {
  const plain = slugOf(title.normalize('NFKD').replace(/[\p{Mn}’‘“”'"]/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = plain.length <= longest ? plain : cutAtWord(plain);
  return short && short !== 'page' ? short : 'press-release';
}

/** The first words of a slug that is too long; of one long word, its beginning. */
function cutAtWord(plain: string): string {
  const end = plain.lastIndexOf('-', longest);
  return plain.slice(0, end > 0 ? end : longest);
}
