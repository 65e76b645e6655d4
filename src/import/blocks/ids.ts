import { slug } from 'github-slugger';
import { isReserved } from '../../markdown/reserved-ids.ts';
import { anchorIdPattern } from '../../schema/paths.ts';

const longest = 60;

/** Gives ids: each fit for an address, and only once in a text. */
export class NewIds {
  #taken = new Set<string>();

  /**
   * An id that the document has, if it fits, else one of the words.
   * @param otherwise what to call it when no word fits: `section`
   */
  take(words: string, otherwise: string, own?: string): string {
    const given = own?.replace(/_/g, '-').toLowerCase();
    const base =
      given !== undefined && anchorIdPattern.test(given) && !isReserved(given)
        ? given
        : idOf(words, otherwise);
    let id = base;
    for (let count = 2; this.#taken.has(id) || isReserved(id); count += 1) id = `${base}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

/** The words as an id: small letters, digits and hyphens, beginning with a letter, at a word’s end. */
export function idOf(words: string, otherwise: string): string {
  const plain = slug(
    words
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC'),
  )
    .replace(/[^a-z0-9\p{Script=Hangul}-]/gu, '')
    .replace(/^[^a-z\p{Script=Hangul}]+/u, '')
    .replace(/-+/g, '-')
    .replace(/-$/, '');
  const short = plain.length <= longest ? plain : plain.slice(0, plain.lastIndexOf('-', longest));
  if (anchorIdPattern.test(short)) return short;
  const digits = slug(words)
    .replace(/[^0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return digits ? `${otherwise}-${digits}` : otherwise;
}
