import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IStylesOptions,
} from 'docx';
import type { Original } from '../originals.ts';
import { factsOf, spelling } from '../spellings.ts';
import { blocks } from './blocks.ts';
import { factTable } from './figures.ts';
import { numbering } from './lists.ts';
import { footnotesIn, Writing } from './writing.ts';

/** The styles beyond those that every document has, by the names that Word gives them. */
const styles: IStylesOptions = {
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'BodyText', run: { size: 26 } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { bold: true, size: 20 } },
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal' },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 720 } } },
  ],
};

/**
 * A release as the Word document that a press officer would have sent: title and headline in Word’s
 * styles, the facts, the text. Facts that only this site has (summary, kind, topics, keywords, ids
 * of sections) are in no such document.
 * @param index which of the usual spellings it has
 */
export async function toWord(original: Original, index: number): Promise<Uint8Array> {
  const { data, root, folder } = original;
  const writing = new Writing(root, folder, index % 2 === 0);
  const notes = footnotesIn(root).map(
    (note, index) =>
      [index + 1, { children: blocks(note.children, writing) as Paragraph[] }] as const,
  );
  const document = new Document({
    title: data.title,
    creator: 'Ministry of Economy and Finance',
    styles,
    numbering,
    footnotes: Object.fromEntries(notes),
    sections: [
      {
        headers: {
          default: new Header({ children: [centred('Ministry of Economy and Finance')] }),
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(data.title)] }),
          new Paragraph({ style: 'Subtitle', children: [new TextRun(data.headline)] }),
          ...factBlock(original, index),
          ...blocks(root.children, writing),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A table, or a line for each fact. */
function factBlock(original: Original, index: number): FileChild[] {
  const facts = factsOf(original, spelling(index));
  if (index % 3 === 0) return [factTable(facts)];
  return facts.map(
    ([label, value]) =>
      new Paragraph({
        children: [new TextRun({ text: `${label}:`, bold: true }), new TextRun(` ${value}`)],
      }),
  );
}

function centred(words: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(words)] });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  });
}
