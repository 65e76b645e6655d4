import type { Element } from 'hast';
import type { AlignType } from 'mdast';
import { dataAttribute, type BlockData } from '../block-data.ts';
import type { Grid } from './cells.ts';
import { elementsIn, textOf } from './hast-text.ts';

/** A number as tables have it, with its sign, unit or parentheses: (1,234.5), −0.9%p, 2.4–2.5. */
export const figure =
  /^[(+±−–△▲▼-]?\s*(?:[$€£₩]|US\$)?\s*\d[\d,.]*(?:\s*[–~-]\s*\d[\d,.]*)?\s*(?:%p?|pp|bp)?\)?(?:\s*\([^)]*\d[^)]*\))?$/i;
/** A figure that names a column, where others stand in it. */
export const year = /^(?:19|20)\d{2}$/;
const nothing = /^(?:[-–—…·]|n\/?a|\.\.\.?)?$/i;

/** As the document aligns a column; else figures to the right. */
export function alignments({ rows, heads }: Grid): AlignType[] {
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
