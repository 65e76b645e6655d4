import { cleanText } from '../blocks/characters.ts';
import { child, type XmlElement } from '../xml.ts';
import { signOf, symbol } from './symbols.ts';
import { plainText } from './words.ts';

/**
 * A run with its signs as those of Unicode: a “D” in the font Symbol is seen as “Δ”.
 * @param lose is told the font of each sign that no other has
 */
export function inUnicode(run: XmlElement, lose: (font: string) => void): XmlElement {
  const fonts = child(run, 'w:rPr', 'w:rFonts')?.attributes;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
  const children = run.children.map((node) => {
    if (typeof node === 'string' || !['w:sym', 'w:t'].includes(node.name)) return node;
    if (node.name === 'w:t')
      return plainText(
        node.children.join('').replace(fontsSigns, (sign) => {
          const found = signOf(font, sign.charCodeAt(0)) ?? cleanText(sign);
          if (!found) lose(font);
          return found;
        }),
      );
    const sign = symbol(node);
    if (sign === undefined) lose(node.attributes['w:font'] ?? '');
    return plainText(sign ?? '');
  });
  return { ...run, children };
}

const fontsSigns = /[!-~\u00A1-\u00FF\uE000-\uF8FF]/g;
