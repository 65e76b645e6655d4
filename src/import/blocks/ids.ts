import type { Heading, RootContent } from 'mdast';
import { slug } from 'github-slugger';
import { isReserved } from '../../markdown/reserved-ids.ts';
import { anchorIdPattern } from '../../schema/paths.ts';
import { dataOf, withData, wordsOf, type Tag } from './nodes.ts';

const longest = 60;

/** Gives ids: each fit for an address, and only once in a text. */
class NewIds {
  #taken = new Set<string>();

  /**
   * An id that the document has, if it fits, else one of the words.
   * @param otherwise what to call it when no word fits: `section`
   */
  take(words: string, otherwise: string, own?: string): string {
    const base = (own !== undefined && fit(own)) || idOf(words, otherwise);
    let id = base;
    for (let count = 2; this.#taken.has(id) || isReserved(id); count += 1) id = `${base}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

/** An id of the document’s, if it fits an address: Word’s bookmarks have lines for hyphens. */
function fit(own: string): string | undefined {
  const id = own.replace(/_/g, '-').toLowerCase();
  return anchorIdPattern.test(id) && !isReserved(id) ? id : undefined;
}

/**
 * Gives every section, table and picture its id: those of the document first, then those of
 * headings, so that a table called like its section leaves the plain words to that.
 */
export function giveIds(blocks: readonly RootContent[]): RootContent[] {
  const ids = new NewIds();
  const own = (block: RootContent): string | undefined => {
    const { id, names = [] } = dataOf(block);
    return [id, ...names].find((name) => name !== undefined && fit(name) !== undefined);
  };
  const isTarget = (block: RootContent): block is Heading | Tag =>
    block.type === 'heading' || (block.type === 'tag' && block.attributes['caption'] !== undefined);
  const given = new Map<RootContent, string>();
  const targets = blocks.filter(isTarget);
  const give = (block: Heading | Tag) => {
    const words = block.type === 'tag' ? block.attributes['caption']! : wordsOf(block);
    const otherwise = block.type === 'tag' ? block.name.toLowerCase() : 'section';
    given.set(block, ids.take(words, otherwise, own(block)));
  };
  targets.filter((block) => own(block)).forEach(give);
  targets.filter((block) => !own(block) && block.type === 'heading').forEach(give);
  targets.filter((block) => !own(block) && block.type === 'tag').forEach(give);
  return blocks.map((block) => {
    const id = given.get(block);
    if (id === undefined) return block;
    const { id: before, names = [] } = dataOf(block);
    const known = { names: [...names, ...(before ? [before] : [])], id };
    return block.type === 'tag'
      ? withData({ ...block, attributes: { ...block.attributes, id } }, known)
      : withData(block, known);
  });
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
    .replace(/-+/g, '-')
    .replace(/^-?(?:[^a-z\p{Script=Hangul}-][^-]*(?:-|$))*/u, '')
    .replace(/-$/, '');
  const short = plain.length <= longest ? plain : plain.slice(0, plain.lastIndexOf('-', longest));
  if (anchorIdPattern.test(short)) return short;
  const digits = slug(words)
    .replace(/[^0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  return digits ? `${otherwise}-${digits}` : otherwise;
}
