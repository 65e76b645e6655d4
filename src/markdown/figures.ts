import { slug } from 'github-slugger';
import type { Nodes, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';

/** The tags that hold a table of figures. */
const tableTags: readonly string[] = ['Table', 'Chart'];

/** The tags that have a caption, and so an address of their own; the last holds a picture. */
export const figureTags: readonly string[] = [...tableTags, 'Figure'];

/** A table of figures as its author wrote it, read once for page, chart and CSV alike. */
export interface Figure {
  /** Permanent id in its release. */
  id: string;
  caption: string;
  /** What the figures are in, if all are in one unit. */
  unit: string | undefined;
  /** Names of the columns, that of the row names first. */
  columns: string[];
  rows: Row[];
}

/** A row: its name and the text of its cells. */
export interface Row {
  name: string;
  cells: string[];
}

/** Whether a node is a tag with a caption: a table, a chart, a picture. */
export function isFigure(node: Nodes): node is MdxJsxFlowElement & Nodes {
  return node.type === 'mdxJsxFlowElement' && figureTags.includes(node.name ?? '');
}

/** Whether a tag holds a table, and not a picture. */
export function holdsTable({ name }: MdxJsxFlowElement): boolean {
  return tableTags.includes(name ?? '');
}

/**
 * Reads the figure of a `<Table>` or `<Chart>`.
 * @returns undefined when there is no table in it
 */
export function readFigure(node: MdxJsxFlowElement): Figure | undefined {
  const table = tableIn(node);
  if (!table) return undefined;
  const [head, ...body] = table.children.map((row) =>
    row.children.map((cell) => plainText(cell).trim()),
  );
  return {
    ...captionOf(node),
    unit: attributeOf(node, 'unit'),
    columns: head ?? [],
    rows: body.map(([name = '', ...cells]) => ({ name, cells })),
  };
}

/** Caption and permanent id of a table, a chart or a picture. */
export function captionOf(node: MdxJsxFlowElement): { id: string; caption: string } {
  const caption = attributeOf(node, 'caption') ?? '';
  return { id: attributeOf(node, 'id') ?? slug(caption), caption };
}

/**
 * The number a cell shows: 1,234.5 and −0.9 and 44.2% are numbers.
 * @returns undefined when it shows none
 */
export function numberIn(cell: string): number | undefined {
  const plain = cell
    .replace(/[,\s]/g, '')
    .replace(/^[−–-]/, '-')
    .replace(/%$/, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Text of an attribute written in quotes. */
export function attributeOf(
  node: Pick<MdxJsxFlowElement, 'attributes'>,
  name: string,
): string | undefined {
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
      return typeof attribute.value === 'string' ? attribute.value : undefined;
  return undefined;
}

/** The table in a tag. */
export function tableIn(node: MdxJsxFlowElement): Table | undefined {
  return node.children.find((child): child is Table => child.type === 'table');
}

/** The words of a node, without the marks of footnotes. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
