import type { XmlElement, XmlNode } from '../xml.ts';

/** The name of the bookmark through which mammoth hands on the data of a paragraph. */
export const bookmarkName = 'paragraph-';

/** The content of a paragraph with the bookmark of its data at its beginning, and words behind it. */
export function carrying(
  content: readonly XmlNode[],
  number: number,
  words: readonly XmlElement[],
): XmlNode[] {
  const bookmark: XmlElement = {
    name: 'w:bookmarkStart',
    attributes: { 'w:id': String(number + 1), 'w:name': `${bookmarkName}${number}` },
    children: [],
  };
  const at = content.findIndex((part) => typeof part !== 'string' && part.name === 'w:pPr');
  return [...content.slice(0, at + 1), bookmark, ...words, ...content.slice(at + 1)];
}
