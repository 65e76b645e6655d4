import type { Literal, Nodes, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { BlockData } from '../block-data.ts';
import type { FactLine } from '../facts/fact-lines.ts';
import type { Finding } from '../findings.ts';

/** A table of facts about the release, which is no part of its text. */
export interface FactTable extends Literal {
  type: 'factTable';
  value: string;
  lines: FactLine[];
  /** The same as blocks of a text, which it is where it stands among them. */
  source: RootContent[];
  /** What has to be told of it as such. */
  doubts: readonly Finding[];
}

/** One of the author's tags around blocks. */
export interface Tag extends Parent {
  type: 'tag';
  name: string;
  attributes: Record<string, string>;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    factTable: FactTable;
    tag: Tag;
  }
}

/** What is known of a table besides its cells. */
export interface TableData extends BlockData {
  caption?: string;
  unit?: string;
  /** Words over all columns, above their names. */
  overAll?: string;
}

/** What is known of a block besides its words. */
export function dataOf(node: Nodes): TableData {
  return (node.data as { import?: TableData } | undefined)?.import ?? {};
}

/** A copy of a block with more known of it. */
export function withData<Node extends RootContent>(node: Node, data: TableData): Node {
  return { ...node, data: { ...node.data, import: { ...dataOf(node), ...data } } };
}

/** The words of a node, as a reader sees them. */
export function wordsOf(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return (node as readonly Nodes[]).map(wordsOf).join('');
  const one = node as Nodes;
  if (one.type === 'break') return ' ';
  if (one.type === 'image') return '';
  if ('value' in one) return one.value;
  return 'children' in one ? one.children.map(wordsOf).join('') : '';
}

/** Whether all words of a node stand in bold. */
export function isBold(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const said = node.children.filter((part) => wordsOf(part).trim() !== '');
  return said.length > 0 && said.every((part) => part.type === 'strong');
}

/** Phrasing without bold: a heading is bold by itself. */
export function withoutBold(children: PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((part) => (part.type === 'strong' ? withoutBold(part.children) : [part]));
}

export const isTable = (node: Nodes | undefined): node is Table => node?.type === 'table';
