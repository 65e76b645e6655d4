import type { Table } from 'mdast';
import { plainText } from './figures.ts';
import { doubtful, wrong, type Found } from './found.ts';

/** What is wrong in the rows of a table: each has as many cells as the first, which names them. */
export function checkTable(table: Table): Found[] {
  const [head, ...body] = table.children;
  const columns = table.align?.length ?? head!.children.length;
  const uneven = body.flatMap((row): Found[] => {
    const cells = row.children.length;
    if (cells === columns) return [];
    const counted = cells === 1 ? '1 cell' : `${cells} cells`;
    const remedy =
      cells < columns
        ? 'Write “|” for each cell, an empty one too.'
        : 'Take out what is too much, or write “\\|” for a line that should be seen.';
    return [wrong(row, `This row has ${counted}, and the table ${columns} columns. ${remedy}`)];
  });
  const isNameless = head!.children.every((cell) => plainText(cell).trim() === '');
  return isNameless
    ? [
        doubtful(
          head!,
          'The first row names the columns, and it is empty here. Write a name into each of its cells.',
        ),
        ...uneven,
      ]
    : uneven;
}
