import { elements, type XmlElement } from '../xml.ts';
import { isHidden, isPlaceholder } from './hidden.ts';
import { symbol } from './symbols.ts';

/** Words as a run holds them. */
export const plainText = (words: string): XmlElement => ({
  name: 'w:t',
  attributes: { 'xml:space': 'preserve' },
  children: [words],
});

/** The words of an element as Word shows them. */
export function wordsOf(element: XmlElement): string {
  return elements(element)
    .map((part) => {
      if (part.name === 'w:t' || part.name === 'm:t') return part.children.join('');
      if (['w:tab', 'w:ptab', 'w:br', 'w:cr'].includes(part.name)) return ' ';
      if (part.name === 'w:sym') return symbol(part) ?? '';
      if (isPlaceholder(part)) return '';
      if (part.name === 'w:r' && isHidden(part)) return '';
      return ['w:del', 'w:moveFrom', 'w:instrText', 'w:txbxContent', 'mc:Fallback'].includes(
        part.name,
      )
        ? ''
        : wordsOf(part);
    })
    .join('');
}
