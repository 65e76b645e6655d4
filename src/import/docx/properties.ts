import type { BlockData, Marker } from '../block-data.ts';
import { child, descendants, elements, type XmlElement } from '../xml.ts';
import type { WordMarker } from './numbering.ts';
import { plainText } from './words.ts';

/** The sign of a list of Word’s, for ours. */
export function listMarker({ ordered, number, depth }: WordMarker): Marker {
  return { ordered, number, kind: `word ${depth}` };
}

/** Lists are made of the bookmarks' data: mammoth would make its own. */
export function withoutNumbers(paragraph: XmlElement): XmlElement {
  return {
    ...paragraph,
    children: paragraph.children.map((part) =>
      typeof part === 'string' || part.name !== 'w:pPr'
        ? part
        : {
            ...part,
            children: elements(part).filter(({ name }) => !['w:numPr', 'w:pStyle'].includes(name)),
          },
    ),
  };
}

/** How a paragraph is aligned, if not to the left. */
export function alignmentOf(properties: XmlElement | undefined): Pick<BlockData, 'align'> {
  const value = child(properties, 'w:jc')?.attributes['w:val'] ?? '';
  if (value === 'right' || value === 'end') return { align: 'right' };
  return value === 'center' ? { align: 'center' } : {};
}

/** The bookmarks that links of the document lead to. Word's own begin with a line. */
export function namesOf(paragraph: XmlElement): Pick<BlockData, 'names'> {
  const names = [...descendants(paragraph, 'w:bookmarkStart')]
    .map(({ attributes }) => attributes['w:name'] ?? '')
    .filter((name) => name && name !== '_GoBack');
  return names.length > 0 ? { names } : {};
}

/** Whether a block is the table of contents that Word makes. */
export function isContents(block: XmlElement): boolean {
  const gallery = child(block, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}

/** Words as a run. */
export function text(value: string): XmlElement {
  return { name: 'w:r', attributes: {}, children: [plainText(value)] };
}
