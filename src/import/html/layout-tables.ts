import type { Element, ElementContent } from 'hast';
import type { FactLine } from '../facts/fact-lines.ts';
import { fieldOf } from '../facts/labels.ts';
import { cellsOf, elementsOf, rowsOf } from './cells.ts';
import { hrefOf, textOf } from './hast-text.ts';

/** A cell with more words than this holds a text, not a figure. */
const longCell = 400;
const blocks = ['p', 'div', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Whether a table only lays out a page: one of a single column, or one whose cells hold whole texts.
 */
export function isLayout(table: Element): boolean {
  const role = String(table.properties['role'] ?? '');
  if (role === 'presentation' || role === 'none') return true;
  const rows = rowsOf(table).map(({ element }) => cellsOf(element));
  const widest = Math.max(0, ...rows.map((cells) => cells.length));
  if (widest <= 1) return true;
  const hasText = rows.flat().some((cell) => textOf(cell).length > longCell || holdsText(cell));
  // A board lays out title, date and text in one table, and captions it.
  const others = rowsOf(table).filter(({ element }) => !factsIn(element));
  const isBoard = rows.length - others.length >= 2;
  if (isBoard && others.every(({ element }) => cellsOf(element).length === 1)) return true;
  if (hasText && rowsOf(table).some(({ element }) => factsIn(element))) return true;
  return hasText && !elementsOf(table).some(({ tagName }) => tagName === 'caption');
}

/** Whether texts stand beside each other in a table, row by row, “Current” and “Revised”. */
export function holdsColumns(table: Element): boolean {
  const rows = rowsOf(table).filter(({ element }) => !factsIn(element));
  const isBeside = (row: Element) => cellsOf(row).filter((cell) => textOf(cell)).length > 1;
  return rows.filter(({ element }) => isBeside(element)).length > 1;
}

function holdsText(cell: Element): boolean {
  const inside = [...elementsBelow(cell)];
  if (inside.some(({ tagName }) => /^h[1-6]$/.test(tagName))) return true;
  const nested = inside.filter(({ tagName }) => tagName === 'table');
  if (nested.some((table) => rowsOf(table).length > 1 && textOf(table).length > 80)) return true;
  const said = inside.filter(
    ({ tagName, children }) => blocks.includes(tagName) && children.some(isSaid),
  );
  return said.length > 3 && textOf(cell).length > longCell / 2;
}

const isSaid = (node: ElementContent) => node.type === 'text' && node.value.trim() !== '';

function* elementsBelow(parent: Element): Generator<Element> {
  for (const element of elementsOf(parent)) {
    yield element;
    yield* elementsBelow(element);
  }
}

/** The facts that a row states in pairs of name and value; undefined when it is no such row. */
export function factsIn(row: Element): FactLine[] | undefined {
  const cells = cellsOf(row);
  if (cells.length < 2 || cells.length % 2 === 1) return undefined;
  const lines: FactLine[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const label = textOf(cells[index]!);
    const field = fieldOf(label);
    // “From” and “To” in a table are most often a period or a way, not a letter.
    if (field === undefined || field === 'addressees') return undefined;
    lines.push(factLine(label, cells[index + 1]!));
  }
  return lines;
}

/** A fact with its name, and the links in its value. */
export function factLine(label: string, value: Element): FactLine {
  const links = [...elementsBelow(value)]
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => ({ words: textOf(link), url: hrefOf(link) }));
  return { label, value: textOf(value), ...(links.length > 0 && { links }) };
}

/**
 * A table all of whose rows state facts: two at least, so that no small table of figures is one; an
 * embargo is nothing else.
 */
export function isFactTable(table: Element): boolean {
  const rows = rowsOf(table);
  const facts = rows.filter(({ element }) => factsIn(element));
  const isSure = facts.some(({ element }) =>
    factsIn(element)!.some(({ label }) => fieldOf(label) === 'embargo'),
  );
  return (facts.length >= 2 || isSure) && facts.length === rows.length;
}

/**
 * The cells of a table that is a heading: a row of a number and a few words, “Ⅱ | Measures”, as Korean
 * offices set their sections. Empty cells only keep the two apart.
 */
export function headingCells(table: Element): [number: Element, words: Element] | undefined {
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ element }) => cellsOf(element)).filter((cell) => textOf(cell));
  const [number, words, ...more] = cells;
  if (rows.length !== 1 || !number || !words || more.length > 0) return undefined;
  const line = textOf(words);
  const isHeading = /^\p{L}/u.test(line) && line.length <= longestHeading && !/[.:;,]$/.test(line);
  return sectionNumber.test(textOf(number)) && isHeading ? [number, words] : undefined;
}

/** Of a section: Ⅱ, II or 2, with or without a point. */
const sectionNumber = /^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}|\d{1,2})\.?$/;
const longestHeading = 80;
