import { shortened } from '../../lib/words.ts';
import type { BlockData } from '../block-data.ts';
import type { Findings } from '../findings.ts';
import { child, type XmlElement, type XmlNode } from '../xml.ts';
import { readableInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { blocksIn } from './paragraphs.ts';
import type { Places } from './places.ts';
import { alignmentOf, listMarker, namesOf, text, withoutNumbers } from './properties.ts';
import { outlineOf, type Style, type StyleRole } from './styles.ts';
import { regularTable } from './tables.ts';
import { tellOfPlaceholder } from './tell.ts';
import { wordsOf } from './words.ts';

/** What a Word document is prepared with. */
export interface Preparation {
  styles: ReadonlyMap<string, Style>;
  numbering: Numbering;
  findings: Findings;
}

/** A piece of a Word document that holds paragraphs: its body, a note. */
export interface Piece {
  content: XmlElement;
  /** The ids by which it may refer to other parts. */
  relations: ReadonlySet<string>;
  places: Places;
}

/** The name of the bookmark through which mammoth hands on the data of a paragraph. */
export const bookmarkName = 'paragraph-';

/**
 * Rewrites the pieces of a Word document for mammoth, which knows neither the number that a list has
 * reached nor hidden text, boxes, equations or styles based on others. What it would lose goes
 * through it as a bookmark at the beginning of each paragraph.
 * @returns what the bookmarks stand for, by their number
 */
export function prepare(
  pieces: readonly Piece[],
  { styles, numbering, findings }: Preparation,
): BlockData[] {
  const data: BlockData[] = [];
  let { places, relations } = pieces[0]!;
  let lettered = false;

  const blocks = (nodes: XmlNode[], boxed: boolean): XmlNode[] =>
    blocksIn(nodes).flatMap((node) => {
      switch (node.name) {
        case 'w:p':
          return paragraph(node, boxed);
        case 'w:tbl':
          places.table();
          return [table(node, boxed)];
        case 'w:sdt':
          tellOfPlaceholder(node, findings, places.here);
          return [];
        case 'w:altChunk':
        case 'w:subDoc':
          findings.lose('Another document that is embedded here was left out.', places.here);
          return [];
        default:
          return [node];
      }
    });

  const table = (node: XmlElement, boxed: boolean) =>
    regularTable(node, (cell) => ({ ...cell, children: blocks(cell.children, boxed) }));

  const paragraph = (node: XmlElement, boxed: boolean): XmlNode[] => {
    const properties = child(node, 'w:pPr');
    const style = styles.get(child(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
    const role: StyleRole = style?.role ? style : outlineOf(properties);
    const words = wordsOf(node).trim();
    if (role.role === 'contents') return [];
    if (role.role === 'heading' && words) places.heading(words);
    else if (words) places.paragraph(words);

    const boxes: XmlElement[] = [];
    const place = places.here;
    const box = (content: XmlElement) => void boxes.push(content);
    const content = readableInline(node.children, { findings, place, relations, box });
    const counted = numbering.next(child(properties, 'w:numPr') ?? style?.numbering);
    const marker = words ? counted : undefined;
    if (marker?.plain && role.role === 'heading')
      findings.doubt(
        `Word does not number this heading in figures. It reads “${marker.label}” here: write it as Word shows it.`,
        place,
      );
    if (marker?.ordered && !marker.decimal && role.role !== 'heading' && !lettered)
      findings.doubt(
        'Lists that Word numbers with letters or Roman numerals are numbered 1, 2, 3 here.',
        place,
      );
    if (marker?.ordered && !marker.decimal) lettered = true;

    const start = { ...alignmentOf(properties), ...namesOf(node), ...(boxed && { boxed }), place };
    data.push({
      ...start,
      ...(role.role && { role: role.role }),
      ...(role.level !== undefined && { level: role.level }),
      ...(marker && role.role !== 'heading' && { marker: listMarker(marker) }),
    });
    const label = marker?.ordered && role.role === 'heading' ? [text(`${marker.label} `)] : [];
    const name = `${bookmarkName}${data.length - 1}`;
    const at = content.findIndex((part) => typeof part !== 'string' && part.name === 'w:pPr');
    const bookmark: XmlElement = {
      name: 'w:bookmarkStart',
      attributes: { 'w:id': String(data.length), 'w:name': name },
      children: [],
    };
    content.splice(at + 1, 0, bookmark, ...label);
    const boxedBlocks = boxes.flatMap((content) => blocks(content.children, true));
    const boxedWords = boxes.map(wordsOf).join(' ').trim();
    if (boxedWords)
      findings.doubt(
        `The text of a text box, “${shortened(boxedWords, 60)}”, stands after this paragraph. Check that it fits there.`,
        place,
      );
    return [withoutNumbers({ ...node, children: content }), ...boxedBlocks];
  };

  for (const { content, ...rest } of pieces) {
    ({ places, relations } = rest);
    content.children = blocks(content.children, false);
  }
  return data;
}
