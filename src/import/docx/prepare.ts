import { shortened } from '../../lib/words.ts';
import type { BlockData } from '../block-data.ts';
import type { Findings } from '../findings.ts';
import { child, descendants, type XmlElement, type XmlNode } from '../xml.ts';
import { carrying } from './carry.ts';
import { readableInline } from './inline.ts';
import { NumberDoubts } from './number-doubts.ts';
import type { Numbering } from './numbering.ts';
import { blocksIn } from './paragraphs.ts';
import type { Places } from './places.ts';
import { alignmentOf, listMarker, namesOf, text, withoutNumbers } from './properties.ts';
import { kindOf, type Style } from './styles.ts';
import { isTabbed, withTabbed } from './tabbed.ts';
import { regularTable } from './tables.ts';
import { tellOfPlaceholder, tellOfWhite } from './tell.ts';
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
  const doubts = new NumberDoubts(findings);

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

  /** Outside of tables, boxes and notes lines with tabs may be a table. */
  const textBlocks = (nodes: XmlNode[]): XmlNode[] =>
    withTabbed(blocksIn(nodes), isLine).flatMap((part) => {
      if (!('lines' in part)) {
        if (part.name === 'w:p') tellOfWhite(part, findings);
        return blocks([part], false);
      }
      if (part.table) {
        places.paragraph(wordsOf(part.lines[0]!));
        findings.doubt('Lines with tabs are taken for a table. Check its columns.', places.here);
        return blocks([part.table], false);
      }
      const lines = blocks(part.lines, false);
      if (part.likely)
        findings.doubt(
          'The lines with tabs that end here may be a table. Make one of them if they are.',
          places.here,
        );
      return lines;
    });

  const isLine = (node: XmlElement): boolean => {
    const { role, numbers } = kindOf(node, styles);
    return isTabbed(node) && !role.role && !numbers;
  };

  const table = (node: XmlElement, boxed: boolean) =>
    regularTable(node, (cell) => ({ ...cell, children: blocks(cell.children, boxed) }));

  const paragraph = (node: XmlElement, boxed: boolean): XmlNode[] => {
    const { role, numbers } = kindOf(node, styles);
    const words = wordsOf(node).trim();
    if (role.role === 'contents') return [];
    if (role.role === 'heading' && words) places.heading(words);
    else if (words) places.paragraph(words);

    const boxes: XmlElement[] = [];
    const place = places.here;
    const box = (content: XmlElement) => void boxes.push(content);
    const content = readableInline(node.children, { findings, place, relations, box });
    const counted = numbering.next(numbers);
    const marker = words ? counted : undefined;
    if (marker) doubts.ofMarker(marker, role.role === 'heading', place);

    const start = {
      ...alignmentOf(child(node, 'w:pPr')),
      ...namesOf(node),
      ...(boxed && { boxed }),
      place,
    };
    data.push({
      ...start,
      ...(role.role && { role: role.role }),
      ...(role.level !== undefined && { level: role.level }),
      ...(marker && role.role !== 'heading' && { marker: listMarker(marker) }),
    });
    const number = data.length - 1;
    const label = marker?.ordered && role.role === 'heading' ? [text(`${marker.label} `)] : [];
    const boxedBlocks = boxes.flatMap((content) => blocks(content.children, true));
    const lines = boxes.flatMap((content) => [...descendants(content, 'w:p')]);
    const boxedWords = lines.map(wordsOf).join(' ').trim();
    if (boxedWords)
      findings.doubt(
        `The text of a text box, “${shortened(boxedWords, 60)}”, stands after this paragraph. Check that it fits there.`,
        place,
      );
    const children = carrying(content, number, label);
    return [withoutNumbers({ ...node, children }), ...boxedBlocks];
  };

  for (const { content, ...rest } of pieces) {
    ({ places, relations } = rest);
    const isText = content.name === 'w:body';
    content.children = isText ? textBlocks(content.children) : blocks(content.children, false);
  }
  return data;
}
