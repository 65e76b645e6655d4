import { nearest } from '../lib/words.ts';
import { authorTags } from './author-tags.ts';
import { isHtml } from './html-tags.ts';
import type { Known } from './unreadable.ts';

/**
 * Words between “<” and “>”, as ministries refer to tables and annexes (<Table 1>, <Annex>), and a
 * “<” that compares: signs that shall be seen, and are no tag.
 * @param rest what stands from “<” on in its line
 * @param before what stands before it there
 */
export function wordsInAngles(rest: string, before: string): Known | undefined {
  const [source, name, words, end] = /^<([A-Za-z][\w.-]*)([^<>]*)(>?)/.exec(rest) ?? [];
  // Addresses, attributes and a tag that closes itself are others.
  if (source === undefined || /^www\./i.test(name!) || /^:\S|[@="“”]|\/$/.test(words!))
    return undefined;
  const inside = words!.trim().split(/\s+/).filter(Boolean);
  if (end === '') {
    const isTag = name! in authorTags && inside.length === 0;
    // A tag may go on in the next line.
    if (isTag || (isHtml(name!) && inside.length === 0)) return undefined;
    return seen(`<${name}`, '');
  }
  return isReference(name!, inside, before.trim() !== '') ? seen(source, '&gt;') : undefined;
}

function isReference(name: string, inside: string[], isInLine: boolean): boolean {
  const attributes = authorTags[name];
  if (attributes)
    return inside.length > 0
      ? !inside.every((word) => attributes.includes(word))
      : isInLine && name !== 'Attachment';
  if (isHtml(name)) return inside.length > 0 && name.length === 1;
  return inside.length > 0 || nearest(name, Object.keys(authorTags)) === undefined;
}

/** Marks of the same length are read in their place, so that what is around them stays as it is. */
function seen(source: string, closing: string): Known {
  const inside = source.replace(/^<|>$/g, '');
  return {
    source,
    message: `“${source}” looks like a tag. Write “&lt;${inside}${closing}” for signs that should be seen.`,
    mended: `‹${inside}${closing && '›'}`,
  };
}
