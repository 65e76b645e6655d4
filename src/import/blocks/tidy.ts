import type { Parents, RootContent } from 'mdast';
import { wordsOf } from './nodes.ts';
import { space, tidyPhrasing, trimmed } from './phrasing.ts';
import { splitLines } from './split-lines.ts';

/**
 * Blocks as an author would have written them: characters put right, emphasis around words only,
 * paragraphs where the document only has line breaks, nothing empty.
 */
export function tidy(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) => tidyBlock(block));
}

function tidyBlock(block: RootContent): RootContent[] {
  if (block.type === 'paragraph')
    return splitLines({ ...block, children: tidyPhrasing(block.children) });
  if (block.type === 'heading') {
    const children = trimmed(
      tidyPhrasing(block.children).map((part) => (part.type === 'break' ? space() : part)),
    );
    return children.length > 0 ? [{ ...block, children }] : [];
  }
  if (block.type === 'table') {
    const rows = block.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({
        ...cell,
        children: trimmed(tidyPhrasing(cell.children)),
      })),
    }));
    return rows.some((row) => wordsOf(row).trim()) ? [{ ...block, children: rows }] : [];
  }
  if (block.type === 'thematicBreak' || block.type === 'html' || block.type === 'definition')
    return [];
  if (block.type === 'factTable' || !('children' in block)) return [block];
  const children = tidy((block as Parents).children as RootContent[]);
  return children.length > 0 ? [{ ...block, children } as RootContent] : [];
}
