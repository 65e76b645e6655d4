import type { BlockContent, Nodes, PhrasingContent, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { attributeOf } from '../../src/markdown/figures.ts';

/** A tag of the author's around blocks. */
export interface Tag {
  name: string;
  id: string | undefined;
  caption: string | undefined;
  unit: string | undefined;
  title: string | undefined;
  by: string | undefined;
  children: BlockContent[];
}

/** The tag that a node is; undefined for Markdown. */
export function tagOf(node: Nodes): Tag | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const element = node as MdxJsxFlowElement;
  const written = (name: string) => attributeOf(element, name);
  return {
    name: element.name ?? '',
    id: written('id'),
    caption: written('caption'),
    unit: written('unit'),
    title: written('title'),
    by: written('by'),
    children: element.children as BlockContent[],
  };
}

/** The table of a figure, and the blocks below it, which are its note. */
export function tableAndNote(tag: Tag): { table: Table; note: BlockContent[] } {
  const table = tag.children.find((child) => child.type === 'table');
  if (!table) throw new Error(`There is no table in <${tag.name}>.`);
  return { table, note: tag.children.slice(tag.children.indexOf(table) + 1) };
}

/** The file that an `<Attachment>` in a line names, with its words. */
export function attachmentOf(node: Nodes): { file: string; words: PhrasingContent[] } | undefined {
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'Attachment') return undefined;
  const element = node as unknown as MdxJsxTextElement & MdxJsxFlowElement;
  const file = attributeOf(element, 'file') ?? '';
  const words = node.children as PhrasingContent[];
  return { file, words: words.length > 0 ? words : [{ type: 'text', value: file }] };
}
