import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { features } from './features.ts';
import { withTildes } from './tildes.ts';

/**
 * The tree of a text, as the site renders it.
 * @throws Error when the text cannot be read; it begins with line and column
 */
export function readTree(text: string): Root {
  const tree = mdxToMdast(text, { features }) as Root;
  return text.includes('~') ? withTildes(tree) : tree;
}
