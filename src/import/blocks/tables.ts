import type { Paragraph, RootContent, Table } from 'mdast';
import type { BlockData } from '../block-data.ts';
import type { Findings } from '../findings.ts';
import {
  captionLikeness,
  isCaptionOf,
  isNote,
  noteMarks,
  readCaption,
  unitIn,
} from './captions.ts';
import { cleanLine } from './characters.ts';
import { dataOf, isTable, wordsOf, type Tag } from './nodes.ts';

/** What the tables of a text are captioned with. */
export interface TableContext {
  findings: Findings;
  /** All words of the text: a table that they call by its number keeps it. */
  words: string;
  title: string;
}

/** Puts each table into a tag with its caption, its unit and the notes below it. */
export function captionTables(
  blocks: readonly RootContent[],
  context: TableContext,
): RootContent[] {
  const result: RootContent[] = [];
  let heading = '';
  let count = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    if (block.type === 'heading' || dataOf(block).role === 'heading') heading = wordsOf(block);
    if (!isTable(block)) {
      result.push(block);
      continue;
    }
    count += 1;
    const above = takeAbove(result, block);
    const below: Paragraph[] = [];
    let next = index + 1;
    // A caption below is only one when there is none above.
    let caption = above.caption;
    const after = blocks[next];
    if (
      !caption &&
      after?.type === 'paragraph' &&
      captionLikeness(after, 'table') === 'sure' &&
      isCaptionOf(after, 'table') &&
      !isTable(blocks[next + 1])
    ) {
      caption = readCaption(wordsOf(after), 'table');
      next += 1;
    }
    const { overAll, place } = dataOf(block);
    if (overAll && !caption) caption = readCaption(overAll, 'table');
    else if (overAll && readCaption(overAll, 'table').words !== caption!.words)
      context.findings.lose(
        `“${overAll}”, over all columns of a table, was left out: its caption is “${caption!.words}”. Write both into one if readers need it.`,
        place,
      );
    const marks = noteMarks(wordsOf(block) + (caption?.words ?? ''));
    let unit = above.unit ?? caption?.unit ?? dataOf(block).unit;
    for (; next < blocks.length; next += 1) {
      const below1 = blocks[next];
      const stated: string | undefined = unitIn(below1);
      if (stated && !unit) unit = stated;
      else if (isNote(below1, marks)) below.push(below1);
      else break;
    }
    index = next - 1;
    if (above.likely)
      context.findings.doubt(
        `“${caption!.words}” above a table is taken for its caption.`,
        dataOf(block).place,
      );
    result.push(
      tagOf(
        block,
        captionWords(caption, heading, count, block, context),
        unit,
        below,
        above.data ?? {},
      ),
    );
  }
  return result;
}

interface Above {
  caption?: ReturnType<typeof readCaption>;
  unit?: string;
  likely?: boolean;
  /** What is known of the paragraph of the caption: links may lead to it. */
  data?: BlockData;
}

/** Takes the unit and the caption above a table off the blocks before it. */
function takeAbove(before: RootContent[], table: Table): Above {
  const { caption: own, overAll } = dataOf(table);
  const unit = unitIn(before.at(-1));
  if (unit) before.pop();
  if (own) return { caption: readCaption(own, 'table'), ...(unit && { unit }) };
  const above = before.at(-1);
  const likeness = captionLikeness(above, 'table');
  if (
    !likeness ||
    (likeness === 'likely' && overAll) ||
    (above?.type === 'paragraph' &&
      isCaptionOf(above, 'figure') &&
      dataOf(above).role !== 'caption')
  )
    return unit ? { unit } : {};
  before.pop();
  const caption = readCaption(wordsOf(above!), 'table');
  const data = dataOf(above!);
  return { caption, ...(unit && { unit }), likely: likeness === 'likely', data };
}

/** The words of a caption. Where there are none, those of the heading, and the author is told. */
function captionWords(
  caption: Above['caption'],
  heading: string,
  count: number,
  table: Table,
  { findings, words, title }: TableContext,
): string {
  if (caption?.words) {
    const { number } = caption;
    // Its own caption names it too: only a second mention is a reference to it.
    const isReferred = number !== undefined && mentions(words, number) > 1;
    if (isReferred)
      findings.doubt(
        `The text speaks of “${number}”, so the caption keeps its number.`,
        dataOf(table).place,
      );
    return isReferred ? `${number}. ${caption.words}` : caption.words;
  }
  const taken = cleanLine(heading) || title || `Table ${count}`;
  const source = cleanLine(heading) ? ' from the heading above it' : title && ' from the title';
  findings.doubt(
    `A table has no caption. It got “${taken}”${source}: write what it shows.`,
    dataOf(table).place,
  );
  return taken;
}

function mentions(words: string, name: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
  return [...words.matchAll(new RegExp(`\\b${escaped}\\b`, 'gi'))].length;
}

function tagOf(
  table: Table,
  caption: string,
  unit: string | undefined,
  notes: Paragraph[],
  names: BlockData,
): Tag {
  const { id = names.id, names: more = names.names } = dataOf(table);
  const known = { ...(id && { id }), ...(more && { names: more }) };
  return {
    type: 'tag',
    name: 'Table',
    attributes: { caption, ...(unit && { unit: cleanLine(unit) }) },
    children: [table, ...notes],
    data: { import: known },
  };
}
