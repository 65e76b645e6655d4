import type { Nodes } from 'mdast';
import { hasInvisible } from '../schema/invisible.ts';

/**
 * What is wrong with the characters of a node that were written as references (`&#x202e;`), if anything:
 * those that stand in the file themselves are told where it is read.
 * @param source what was written
 */
export function checkCharacters(node: Nodes, source: string): string | undefined {
  if (hasInvisible(source)) return undefined;
  return wordsOf(node).some(hasInvisible)
    ? 'An invisible character is written here, as “&#…;”. Delete it.'
    : undefined;
}

/** Words that a node itself brings: those of its children are theirs. */
function wordsOf(node: Nodes): string[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  if (node.type === 'image') return [node.alt ?? '', node.title ?? ''];
  if (node.type === 'link') return [node.url, node.title ?? ''];
  return 'value' in node ? [node.value] : [];
}
