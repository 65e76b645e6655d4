import { slug } from 'github-slugger';
import type { Nodes, Root, Table } from 'mdast';
import { defineMdastPlugin, mdxToMdast, type MdxJsxFlowElement } from 'satteri';
import { features } from './features.ts';

/** The tags that hold a table of figures. */
export const figureTags: readonly string[] = ['Table', 'Chart'];

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

/** Whether a node is the tag of a figure. */
export function isFigure(node: Nodes): node is MdxJsxFlowElement & Nodes {
  return node.type === 'mdxJsxFlowElement' && figureTags.includes(node.name ?? '');
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
  const caption = attributeOf(node, 'caption') ?? '';
  return {
    id: attributeOf(node, 'id') ?? slug(caption),
    caption,
    unit: attributeOf(node, 'unit'),
    columns: head ?? [],
    rows: body.map(([name = '', ...cells]) => ({ name, cells })),
  };
}

/** The figures of a text, in order. */
export function figuresOf(text: string): Figure[] {
  const figures: Figure[] = [];
  const visit = (node: Nodes): void => {
    if (isFigure(node)) {
      const figure = readFigure(node);
      if (figure) figures.push(figure);
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(mdxToMdast(text, { features }) as Root);
  return figures;
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

/** Hands the rows of a figure to its component, which sees only rendered HTML otherwise. */
export const figures = defineMdastPlugin({
  name: 'figures',
  mdxJsxFlowElement(node, context) {
    if (!figureTags.includes(node.name ?? '')) return;
    const figure = readFigure(node);
    if (!figure) return;
    const value = JSON.stringify(figure);
    context.replaceNode(node, {
      ...node,
      attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'figure', value }],
    });
  },
});

/** Text of an attribute written in quotes. */
export function attributeOf(node: MdxJsxFlowElement, name: string): string | undefined {
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
