import { isPlaceholder } from './hidden.ts';
import { child, elements, isOn, type XmlElement } from '../xml.ts';
import { wordsOf } from './words.ts';

/** What only wraps rows and cells. */
const wrappers = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'];

/**
 * A table of nothing but rows of nothing but cells: a bookmark between two rows would keep mammoth
 * from merging cells, and it knows of no row that begins further in.
 * @param cellOf what becomes of a cell
 */
export function regularTable(
  table: XmlElement,
  cellOf: (cell: XmlElement) => XmlElement,
): XmlElement {
  const rows = inside(table, 'w:tr').filter((row) => !child(row, 'w:trPr', 'w:del'));
  return {
    ...table,
    children: [...elements(table, 'w:tblPr'), ...rows.map((row) => regularRow(row, cellOf))],
  };
}

function regularRow(row: XmlElement, cellOf: (cell: XmlElement) => XmlElement): XmlElement {
  const properties = child(row, 'w:trPr');
  const before = Number(child(properties, 'w:gridBefore')?.attributes['w:val'] ?? 0);
  const cells = inside(row, 'w:tc').filter((cell) => !child(cell, 'w:tcPr', 'w:cellDel'));
  const isHead = isOn(child(properties, 'w:tblHeader'));
  return {
    ...row,
    children: [
      // Of its own making: mammoth takes `<w:tblHeader w:val="false"/>` for a head.
      ...(isHead ? [element('w:trPr', [element('w:tblHeader')])] : []),
      ...Array.from({ length: Math.min(before, mostColumns) }, () => element('w:tc')),
      ...joined(cells).map(cellOf),
    ],
  };
}

/** Cells merged with the one before them, as older programs write it: one that spans columns. */
function joined(cells: readonly XmlElement[]): XmlElement[] {
  const result: XmlElement[] = [];
  for (const cell of cells) {
    const merge = child(cell, 'w:tcPr', 'w:hMerge');
    const before = result.at(-1);
    if (!merge || !before || merge.attributes['w:val'] === 'restart') result.push(cell);
    else result[result.length - 1] = across(before, cell);
  }
  return result;
}

function across(cell: XmlElement, next: XmlElement): XmlElement {
  const span = element('w:gridSpan', [], { 'w:val': String(spanOf(cell) + spanOf(next)) });
  const properties = elements(child(cell, 'w:tcPr')).filter(({ name }) => name !== span.name);
  const content = [cell, ...(wordsOf(next).trim() ? [next] : [])].flatMap((part) =>
    elements(part).filter(({ name }) => name !== 'w:tcPr'),
  );
  return { ...cell, children: [element('w:tcPr', [...properties, span]), ...content] };
}

const spanOf = (cell: XmlElement) =>
  Number(child(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);

/** Word has no more columns than these. */
const mostColumns = 63;

function inside(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elements(parent).flatMap((part) => {
    if (part.name === name) return [part];
    if (name === 'w:tc' && isPlaceholder(part))
      return inside(child(part, 'w:sdtContent')!, name).map((cell) => inField(cell, part));
    return wrappers.includes(part.name) ? inside(part, name) : [];
  });
}

/** A cell that nobody has filled in: the field stands in the cell, not around it. */
function inField(cell: XmlElement, field: XmlElement): XmlElement {
  const content = element('w:sdtContent', elements(cell));
  return { ...cell, children: [{ ...field, children: [...elements(field, 'w:sdtPr'), content] }] };
}

const element = (
  name: string,
  children: XmlElement[] = [],
  attributes: XmlElement['attributes'] = {},
): XmlElement => ({ name, attributes, children });
