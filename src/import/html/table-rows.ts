import type { PhrasingContent, TableRow } from 'mdast';
import { isBold, withoutBold } from '../blocks/nodes.ts';
import type { Grid, GridCell } from './cells.ts';
import { elementsIn, textOf } from './hast-text.ts';

/** Gives the words of a cell. */
export type ContentOf = (cell: GridCell) => PhrasingContent[];

/** Names of columns in two rows, “2020” above “Plan”, become one: “2020, Plan”. */
export function headRow({ rows, heads }: Grid, contentOf: ContentOf): TableRow {
  const above = rows.slice(0, Math.max(1, heads));
  return {
    type: 'tableRow',
    children: (above[0] ?? []).map((_, column) => {
      const stack = above.map((row) => row[column]!);
      const parts = stack
        .filter(
          (cell, index) => stack.findIndex(({ element }) => element === cell.element) === index,
        )
        .filter((cell) => holdsSomething(cell) && !(cell.wide && heads > 1))
        .map(contentOf);
      const children = parts.flatMap((part, index): PhrasingContent[] =>
        index === 0 ? part : [{ type: 'text', value: ', ' }, ...part],
      );
      return { type: 'tableCell', children: withoutBold(children) };
    }),
  };
}

/** Words, or a picture: that has no place in a table, which is told where all pictures are. */
const holdsSomething = ({ element }: GridCell) =>
  textOf(element) !== '' || [...elementsIn(element)].some(({ tagName }) => tagName === 'img');

/** A name of a row that spans columns stands once; another cell over some columns counts for each. */
export function toRow(row: GridCell[], contentOf: ContentOf): TableRow {
  return {
    type: 'tableRow',
    children: row.map((cell, column) => ({
      type: 'tableCell',
      children: column > 0 && cell.element === row[0]!.element ? [] : contentOf(cell),
    })),
  };
}

/** The site sets names of rows in bold by itself: a column that is all bold loses nothing. */
export function plainRowNames(rows: TableRow[]): TableRow[] {
  const named = rows
    .map(({ children }) => children[0]!)
    .filter(({ children }) => children.length > 0);
  if (!named.every(isBold)) return rows;
  return rows.map((row) => ({
    ...row,
    children: row.children.map((cell, column) =>
      column === 0 ? { ...cell, children: withoutBold(cell.children) } : cell,
    ),
  }));
}

/** The words over all columns, above their names: the title of a table. */
export function wordsOverAll({ rows, heads }: Grid): string | undefined {
  if (heads < 2) return undefined;
  const wide = rows.slice(0, heads).filter(([cell]) => cell!.wide);
  const words = new Set(wide.map(([cell]) => textOf(cell!.element)).filter(Boolean));
  return words.size > 0 ? [...words].join('; ') : undefined;
}
