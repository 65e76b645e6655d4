import type { Element } from 'hast';
import type { AlignType, Nodes, Paragraph, PhrasingContent, Table, TableRow } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { dataAttribute, type BlockData } from '../block-data.ts';
import { isNote } from '../blocks/captions.ts';
import { isBold, withoutBold, type TableData } from '../blocks/nodes.ts';
import type { Findings } from '../findings.ts';
import { elementsOf, gridOf, type Grid, type GridCell } from './cells.ts';
import { elementsIn, textOf } from './hast-text.ts';
import { flatten } from './flatten.ts';

/** A number as tables have it, with its sign, unit or parentheses: (1,234.5), −0.9%p, 2.4–2.5. */
const figure =
  /^[(+±−–△▲▼-]?\s*(?:[$€£₩]|US\$)?\s*\d[\d,.]*(?:\s*[–~-]\s*\d[\d,.]*)?\s*(?:%p?|pp|bp)?\)?(?:\s*\([^)]*\d[^)]*\))?$/i;
const year = /^(?:19|20)\d{2}$/;
const nothing = /^(?:[-–—…·]|n\/?a|\.\.\.?)?$/i;

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
  const contentOf = ({ element }: GridCell): PhrasingContent[] => {
    const known = content.get(element);
    if (known) return structuredClone(known);
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
  const table = {
    type: 'table',
    align: alignments(grid),
    children: [head, ...body],
    data: { import: { ...captionOf(node), ...idOf(node), place } },
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

type ContentOf = (cell: GridCell) => PhrasingContent[];

/** Names of columns in two rows, “2020” above “Plan”, become one: “2020, Plan”. */
function headRow({ rows, heads }: Grid, contentOf: ContentOf): TableRow {
  const above = rows.slice(0, Math.max(1, heads));
  return {
    type: 'tableRow',
    children: (above[0] ?? []).map((_, column) => {
      const stack = above.map((row) => row[column]!);
      const parts = stack
        .filter(
          (cell, index) => stack.findIndex(({ element }) => element === cell.element) === index,
        )
        .filter((cell) => textOf(cell.element) !== '' && !(cell.wide && heads > 1))
        .map(contentOf);
      const children = parts.flatMap((part, index): PhrasingContent[] =>
        index === 0 ? part : [{ type: 'text', value: ', ' }, ...part],
      );
      return { type: 'tableCell', children: withoutBold(children) };
    }),
  };
}

/** A name of a row that spans columns stands once; another cell over some columns counts for each. */
function toRow(row: GridCell[], contentOf: ContentOf): TableRow {
  return {
    type: 'tableRow',
    children: row.map((cell, column) => ({
      type: 'tableCell',
      children: column > 0 && cell.element === row[0]!.element ? [] : contentOf(cell),
    })),
  };
}

/** The site sets names of rows in bold by itself: a column that is all bold loses nothing. */
function plainRowNames(rows: TableRow[]): TableRow[] {
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

/** As the document aligns a column; else figures to the right. */
function alignments({ rows, heads }: Grid): AlignType[] {
  const body = rows.slice(Math.max(1, heads));
  return (rows[0] ?? []).map((_, column) => {
    const cells = body
      .filter((row) => column === 0 || row[column]!.element !== row[0]!.element)
      .map((row) => row[column]!)
      .filter(({ wide, element }) => !wide && !nothing.test(textOf(element)));
    if (cells.length === 0) return 'left';
    if (cells.every(({ element }) => alignOf(element) === 'right')) return 'right';
    return column > 0 && cells.every(({ element }) => figure.test(textOf(element)))
      ? 'right'
      : 'left';
  });
}

function alignOf(cell: Element): string | undefined {
  for (const element of [cell, ...elementsIn(cell)]) {
    const data = element.properties[dataAttribute];
    if (typeof data === 'string' && (JSON.parse(data) as BlockData).align)
      return (JSON.parse(data) as BlockData).align;
    const { align, style, className } = element.properties;
    const stated =
      /^(?:right|center|left)$/.exec(String(align ?? '')) ??
      /text-align:\s*(right|center|left)/.exec(String(style ?? ''));
    if (stated) return stated[1] ?? stated[0];
    if (/(?:^|[ _-])(?:figure|num|number|right)(?:$|[ _-])/.test([className].flat().join(' ')))
      return 'right';
  }
  return undefined;
}

/** The id of a table, by which links of the document know it. */
function idOf({ properties: { id } }: Element): TableData {
  return typeof id === 'string' && id ? { id, names: [id] } : {};
}

/** The caption, and a unit that stands in an element of its own. */
function captionOf(table: Element): TableData {
  const caption = elementsOf(table).find(({ tagName }) => tagName === 'caption');
  if (!caption) return {};
  const unit = [...elementsIn(caption)].find(({ properties }) =>
    [properties['className']].flat().includes('unit'),
  );
  const whole = textOf(caption);
  if (!unit) return whole ? { caption: whole } : {};
  const words = textOf(unit);
  return {
    caption: whole.slice(0, whole.lastIndexOf(words)).trim(),
    unit: words.replace(/^\(|\)$/g, ''),
  };
}
