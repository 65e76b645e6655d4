import type { Element } from 'hast';
import type { Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { isNote } from '../blocks/captions.ts';
import type { Findings } from '../findings.ts';
import { alignments, figure, year } from './alignment.ts';
import { gridOf, type Grid } from './cells.ts';
import { flatten } from './flatten.ts';
import { textOf } from './hast-text.ts';
import { captionOf, idOf } from './table-names.ts';
import { headRow, plainRowNames, toRow, wordsOverAll, type ContentOf } from './table-rows.ts';

/**
 * Makes a Markdown table of one of HTML, which has neither merged cells nor blocks in a cell. Notes
 * in rows at its end stand below it.
 */
export function toTable(
  state: State,
  node: Element,
  findings: Findings,
  place: string,
): [Table, ...Paragraph[]] {
  const { grid, notes } = withoutNotes(gridOf(node), state);
  if (isMerged(grid))
    findings.doubt('Merged cells of a table are written out: each place has its own cell.', place);
  const flattened = noLists();
  const content = new Map<Element, PhrasingContent[]>();
  const contentOf: ContentOf = ({ element }) => {
    const known = content.get(element);
    // A picture of a merged cell is one, however many places the cell has.
    if (known) return structuredClone(known).filter(({ type }) => type !== 'image');
    const made = flatten(state.all(element) as Nodes[], flattened);
    content.set(element, made);
    return made;
  };

  const head = headRow(grid, contentOf);
  if (grid.heads > 1)
    findings.doubt('A table has several rows of column names. They are joined to one.', place);
  const plain = grid.rows.slice(Math.max(1, grid.heads)).map((row) => toRow(row, contentOf));
  const body = plainRowNames(plain);
  if (flattened.list) findings.doubt('A list inside a cell of a table became one line.', place);
  if (flattened.table) findings.doubt('A table inside a cell of another became one line.', place);
  const { rows, heads } = grid;
  const named = (rows[0] ?? []).slice(1).map(({ element }) => textOf(element));
  if (
    heads === 0 &&
    named.length > 0 &&
    named.every((words) => figure.test(words) && !year.test(words))
  )
    findings.doubt('A table has no row of column names. Its first row is taken for one.', place);
  const overAll = wordsOverAll(grid);
  const table = {
    type: 'table',
    align: alignments(grid),
    children: [head, ...body],
    data: { import: { ...captionOf(node), ...idOf(node), ...(overAll && { overAll }), place } },
  } as Table;
  return [table, ...notes];
}

/** “Source: …” over the whole width of the last row is a note. */
function withoutNotes(grid: Grid, state: State): { grid: Grid; notes: Paragraph[] } {
  const rows = [...grid.rows];
  const notes: Paragraph[] = [];
  while (rows.length > 2 && rows.at(-1)![0]!.wide) {
    const children = flatten(state.all(rows.at(-1)![0]!.element) as Nodes[], noLists());
    const note: Paragraph = { type: 'paragraph', children };
    if (!isNote(note, new Set())) break;
    notes.unshift(note);
    rows.pop();
  }
  return { grid: { ...grid, rows }, notes };
}

const noLists = () => ({ list: false, table: false });

const isMerged = ({ rows }: Grid) => rows.some((row) => row.some(({ first }) => !first));
