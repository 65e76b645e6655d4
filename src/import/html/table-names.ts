import type { Element } from 'hast';
import type { TableData } from '../blocks/nodes.ts';
import { elementsOf } from './cells.ts';
import { elementsIn, textOf } from './hast-text.ts';

/** The id of a table, by which links of the document know it. */
export function idOf({ properties: { id } }: Element): TableData {
  return typeof id === 'string' && id ? { id, names: [id] } : {};
}

/** The caption, and a unit that stands in an element of its own. */
export function captionOf(table: Element): TableData {
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
