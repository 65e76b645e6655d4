import { startsMarked } from '../blocks/markers.ts';
import { fieldOf } from '../facts/labels.ts';
import { figure } from '../html/alignment.ts';
import { child, elements, type XmlElement } from '../xml.ts';
import { isHeld, piecesOf } from './tabs.ts';
import { wordsOf } from './words.ts';

/** Neighbouring lines with tabs in them. */
export interface TabbedLines {
  lines: XmlElement[];
  /** The table that they are, each line a row. */
  table: XmlElement | undefined;
  /** Whether they may be one all the same. */
  likely: boolean;
}

/** A cell with more words than this is a sentence. */
const longCell = 80;
const time = /^\d{1,2}[:.]\d{2}\b/;
const telephone = /\d{2,4}\)?[- ]\d{3,4}[- ]\d{4}|@/;

/**
 * Whether a paragraph is a line with words on both sides of a tab. A row of dots between them leads
 * to the number of a page.
 */
export function isTabbed(paragraph: XmlElement): boolean {
  if (paragraph.name !== 'w:p') return false;
  const stops = elements(child(paragraph, 'w:pPr', 'w:tabs'));
  const leads = ({ attributes }: XmlElement) => (attributes['w:leader'] ?? 'none') !== 'none';
  return !stops.some(leads) && piecesOf(paragraph).filter(hasWords).length > 1;
}

/** Blocks, with neighbouring lines of tabs put together. */
export function withTabbed(
  blocks: readonly XmlElement[],
  isLine: (block: XmlElement) => boolean,
): (XmlElement | TabbedLines)[] {
  const groups: XmlElement[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1);
    if (before && isLine(block) && isLine(before[0]!)) before.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => (group.length > 1 ? readTabbed(group) : group[0]!));
}

/**
 * What lines with tabs are. A table has as many columns in each line, three at least: two are most
 * often a name and what belongs to it, unless these are facts of a release, or figures.
 */
function readTabbed(lines: XmlElement[]): TabbedLines {
  const rows = columnsOf(lines.map(piecesOf));
  const words = rows.map((row) => row.map((cell) => wordsOf(cell).trim()));
  const width = rows[0]!.length;
  const isEven = rows.every(({ length }) => length === width);
  const labels = words.map(([first = '']) => first);
  const isLabelled = labels.every((label) => label.endsWith(':'));
  const isFacts = width === 2 && labels.every((label) => fieldOf(label) !== undefined);
  const isProse = words.flat().some((cell) => cell.length > longCell || telephone.test(cell));
  const isListed = lines.some((line) => startsMarked(wordsOf(line).trim()));
  const isAgenda = labels.every((label) => time.test(label));
  // Paragraphs that begin with a tab, and have another.
  const isIndented = width === 2 && lines.every((line) => !isHeld(piecesOf(line)[0]!));
  const likely = !isLabelled && !isAgenda && !isIndented && (isFacts || !(isProse || isListed));
  const areFigures = rows.length > 2 && words.slice(1).every(([, cell = '']) => figure.test(cell));
  // Of two lines, such as those of a letterhead, figures alone make a table.
  const isWide =
    width > 2 && (rows.length > 2 || words[1]!.slice(1).some((cell) => figure.test(cell)));
  const isTable = likely && isEven && (isWide || isFacts || areFigures);
  return { lines, table: isTable ? tableOf(rows) : undefined, likely };
}

/** Lines in columns: an empty one is none, and where tabs only fill the line, several are one. */
function columnsOf(rows: XmlElement[][]): XmlElement[][] {
  const width = rows[0]!.length;
  if (rows.some(({ length }) => length !== width)) return rows.map((row) => row.filter(isHeld));
  const held = Array.from({ length: width }, (_, at) => rows.some((row) => isHeld(row[at]!)));
  return rows.map((row) => row.filter((_, at) => held[at]));
}

const hasWords = (piece: XmlElement) => wordsOf(piece).trim() !== '';

function tableOf(rows: XmlElement[][]): XmlElement {
  const around = (name: string, children: XmlElement[]) => ({ name, attributes: {}, children });
  const toRow = (cells: XmlElement[]) =>
    around(
      'w:tr',
      cells.map((cell) => around('w:tc', [cell])),
    );
  return around('w:tbl', rows.map(toRow));
}
