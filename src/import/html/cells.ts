import type { Element, ElementContent } from 'hast';
import { figure, year } from './alignment.ts';
import { textOf } from './hast-text.ts';

/** A cell of a table at its place in the grid; a merged one stands at several. */
export interface GridCell {
  element: Element;
  /** Whether this is its first place. */
  first: boolean;
  /** Whether it spans every column. */
  wide: boolean;
  head: boolean;
}

/** A table as a grid, merged cells laid out. */
export interface Grid {
  rows: GridCell[][];
  /** How many rows at the top are its head. */
  heads: number;
}

/** Farther to the right a cell has one place alone: a few bytes can claim to span millions. */
const widest = 200;

/** Lays out the rows of a table; those of tables inside its cells are not its own. */
export function gridOf(table: Element): Grid {
  const rows = rowsOf(table);
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ element, head }, top) => {
    let left = 0;
    for (const cell of cellsOf(element)) {
      while (grid[top]![left]) left += 1;
      const most = (count: number) => (left < widest ? count : 1);
      const columns = span(cell, 'colSpan', most(60));
      const height = Math.min(span(cell, 'rowSpan', most(rows.length)), rows.length - top);
      for (let row = top; row < top + height; row += 1)
        for (let column = left; column < left + columns; column += 1)
          grid[row]![column] ??= {
            element: cell,
            first: row === top && column === left,
            wide: false,
            head: head || cell.tagName === 'th',
          };
      left += columns;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const full = grid.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? blank()),
  );
  for (const row of full)
    if (width > 1 && row.every(({ element }) => element === row[0]!.element))
      for (const cell of row) cell.wide = true;
  return { rows: full, heads: headsOf(full, rows) };
}

function blank(): GridCell {
  const element: Element = { type: 'element', tagName: 'td', properties: {}, children: [] };
  return { element, first: true, wide: false, head: false };
}

/** Rows that the document calls head, else a first row that is all header cells. */
function headsOf(rows: GridCell[][], own: { head: boolean }[]): number {
  const heads = own.findIndex(({ head }) => !head);
  // A head that is the whole table is none: its first row is.
  if (heads < 0) return Math.min(1, rows.length);
  if (heads > 0) return heads;
  const body = rows.findIndex((row) => !row.every(({ head }) => head));
  if (body < 0) return Math.min(1, rows.length);
  return Math.max(body, mergedHeads(rows));
}

/**
 * Rows of names that nothing calls head: the first name of all spans them, and beside it names of
 * columns stand below one that they share.
 */
function mergedHeads(rows: GridCell[][]): number {
  const first = rows[0]?.[0];
  const height = rows.findIndex((row) => row[0]!.element !== first?.element);
  if (height < 2 || first!.wide) return 0;
  const isShared = rows[0]!.some(
    ({ element }, column) => column > 1 && element === rows[0]![column - 1]!.element,
  );
  const below = rows.slice(1, height).flat();
  return isShared && !below.some(({ element }) => isAmount(textOf(element))) ? height : 0;
}

const isAmount = (words: string) => figure.test(words) && !year.test(words);

/** The rows of a table in order, with whether they stand in its head. */
export function rowsOf(table: Element): { element: Element; head: boolean }[] {
  return elementsOf(table).flatMap((part) => {
    if (part.tagName === 'tr') return [{ element: part, head: false }];
    return ['thead', 'tbody', 'tfoot'].includes(part.tagName)
      ? elementsOf(part)
          .filter(({ tagName }) => tagName === 'tr')
          .map((element) => ({ element, head: part.tagName === 'thead' }))
      : [];
  });
}

export const cellsOf = (row: Element): Element[] =>
  elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

export const elementsOf = (parent: { children: ElementContent[] }): Element[] =>
  parent.children.filter((node) => node.type === 'element');

function span(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const value = Number(cell.properties[name] ?? cell.properties[name.toLowerCase()] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : value === 0 ? most : 1;
}
