import { elements, type XmlElement, type XmlNode } from '../xml.ts';
import { isHidden } from './hidden.ts';

/** What may hold a tab of the line itself. */
const around = ['w:r', 'w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:fldSimple'];
const properties = ['w:pPr', 'w:rPr'];
/** What a piece may hold and be empty all the same. */
const unseen = [...properties, 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr'];

/** The pieces of a paragraph between its tabs, each as a paragraph of its own. */
export function piecesOf(paragraph: XmlElement): XmlElement[] {
  const own = elements(paragraph, 'w:pPr');
  return split(paragraph).map((children) => ({ ...paragraph, children: [...own, ...children] }));
}

/**
 * Whether a piece holds anything that would be lost with it: a picture, a text box or the mark of a
 * note has no words.
 */
export function isHeld(piece: XmlElement): boolean {
  return elements(piece).some((part) => {
    if (part.name === 'w:t') return part.children.join('').trim() !== '';
    return around.includes(part.name) ? isHeld(part) : !unseen.includes(part.name);
  });
}

function split(parent: XmlElement): XmlNode[][] {
  const result: XmlNode[][] = [[]];
  for (const node of elements(parent)) {
    if (node.name === 'w:tab' || node.name === 'w:ptab') result.push([]);
    else if (around.includes(node.name) && !isHidden(node)) {
      const format = elements(node).filter(({ name }) => properties.includes(name));
      split(node).forEach((children, index) => {
        if (index > 0) result.push([]);
        result.at(-1)!.push({ ...node, children: [...format, ...children] });
      });
    } else if (!properties.includes(node.name)) result.at(-1)!.push(node);
  }
  return result;
}
