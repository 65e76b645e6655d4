import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import type { PhrasingContent, RootContent, Table as MarkdownTable } from 'mdast';
import { tableAndNote, type Tag } from '../tags.ts';
import { bookmarked, words } from './words.ts';
import type { Writing } from './writing.ts';

type Blocks = (nodes: readonly RootContent[], writing: Writing) => FileChild[];

const whole = { size: 100, type: WidthType.PERCENTAGE };

/** The caption is the place that links to its table or picture lead to. */
function caption(words: string, { id }: Tag, { linkedTo }: Writing): Paragraph {
  const run = [new TextRun(words)];
  const children = id !== undefined && linkedTo.has(id) ? bookmarked(id, run) : run;
  return new Paragraph({ style: 'Caption', children });
}

/** A table below its caption, a picture above it; notes below both. A chart is its table. */
export function figure(tag: Tag, writing: Writing, blocks: Blocks): FileChild[] {
  if (tag.name === 'Figure') {
    const [picture, ...note] = tag.children;
    return [
      ...blocks([picture!], writing),
      caption(tag.caption ?? '', tag, writing),
      ...blocks(note, writing),
    ];
  }
  const { table, note } = tableAndNote(tag);
  return [...captions(tag, writing), grid(table, writing), ...blocks(note, writing)];
}

/** “Table 1. Budget” with the unit on a line of its own, or “Budget (Unit: trillion won)”. */
function captions(tag: Tag, writing: Writing): Paragraph[] {
  const { caption: name = '', unit } = tag;
  const inParentheses = unit && `(Unit: ${unit})`;
  if (!writing.formal)
    return [caption([name, inParentheses].filter(Boolean).join(' '), tag, writing)];
  const below = inParentheses
    ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(inParentheses)] })]
    : [];
  return [caption(`Table ${writing.table()}. ${name}`, tag, writing), ...below];
}

function grid({ children, align }: MarkdownTable, writing: Writing): Table {
  const rows = children.map(
    (row, index) =>
      new TableRow({
        tableHeader: index === 0,
        children: row.children.map(({ children }, column) => {
          const nodes: PhrasingContent[] = index === 0 ? [{ type: 'strong', children }] : children;
          return cell(words(nodes, writing), align?.[column] === 'right');
        }),
      }),
  );
  return new Table({ rows, width: whole });
}

function cell(children: ParagraphChild[], right: boolean): TableCell {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({ children: [new Paragraph({ alignment, children })] });
}

/** An aside stands in a frame of its own: a table of one cell, as offices make them. */
export function note({ title, children }: Tag, writing: Writing, blocks: Blocks): Table[] {
  const heading = title
    ? [new Paragraph({ children: [new TextRun({ text: title, bold: true })] })]
    : [];
  const content = [...heading, ...blocks(children, writing)] as Paragraph[];
  return [
    new Table({
      width: whole,
      rows: [new TableRow({ children: [new TableCell({ children: content })] })],
    }),
  ];
}

/** The facts at the head of a document, a row each. */
export function factTable(facts: [label: string, value: string][]): Table {
  const plain = (text: string, bold = false) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
  const rows = facts.map(
    ([label, value]) => new TableRow({ children: [plain(label, true), plain(value)] }),
  );
  return new Table({ rows, width: whole });
}
