/** Stands for a tilde while a text is parsed: a character of nobody’s own, of the same length. */
const standIn = '\uE07E';

/**
 * A text in which only two tildes strike words out: the parser takes “5~6% … 10~20%”, which are two
 * ranges, for words between signs. Every place in it stays what it was.
 */
export const hidingTildes = (text: string): string => text.replace(/(?<![~\\])~(?!~)/g, standIn);

/** A tree that was read from such a text, its tildes put back. */
export function withTildes<Tree>(tree: Tree): Tree {
  if (typeof tree === 'string') return tree.replaceAll(standIn, '~') as Tree;
  if (Array.isArray(tree)) return tree.map(withTildes) as Tree;
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, withTildes(value as unknown)]),
  ) as Tree;
}
