import type { RootContent } from 'mdast';
import { isNote } from '../blocks/captions.ts';
import { cleanLine } from '../blocks/characters.ts';
import { isTable, wordsOf } from '../blocks/nodes.ts';
import { attachmentSection } from './attachment-section.ts';
import { isDateLine } from './dates.ts';
import type { Frame } from './frame.ts';
import { isFurniture } from './furniture-lines.ts';
import { fieldOf, type FactField } from './labels.ts';
import { factsOf } from './read-lines.ts';
import { takeFacts, type FrameContext, type State } from './take-facts.ts';

/** What may be stated below a text; other names begin a sentence of it. */
const closing: readonly FactField[] = [
  'date',
  'division',
  'bureau',
  'telephone',
  'contact',
  'attachments',
  'source',
  'ignored',
];

/** Takes facts and files off the end of a document. @returns the blocks left */
export function takeEnd(
  blocks: RootContent[],
  frame: Frame,
  state: State,
  surroundings: FrameContext,
): RootContent[] {
  let kept = [...blocks];
  const notes: RootContent[] = [];
  // Notes stand last in the tree, wherever they stood on paper.
  while (kept.at(-1)?.type === 'footnoteDefinition') notes.unshift(kept.pop()!);
  const attached = attachmentSection(kept);
  if (attached) {
    state(attached.line);
    kept = attached.before;
  }
  while (kept.length > 1) {
    const block = kept.at(-1)!;
    const words = cleanLine(wordsOf(block));
    const isFacts = block.type === 'factTable';
    const isPlain =
      block.type === 'paragraph' && !block.children.some(({ type }) => type === 'image');
    const isTaken = () => takeFacts(block, frame, state, surroundings, closing);
    if (!isPlain && !isFacts) break;
    if (isNoteOfTable(kept) || announcesDay(words, kept.at(-2)!)) break;
    if (isDateLine(words, undefined)) frame.lines.push(words);
    else if ((isFacts || !isFurniture(words)) && !isTaken()) break;
    kept.pop();
  }
  return [...kept, ...notes];
}

/** “Source: …” below a table is that of its figures. */
function isNoteOfTable(blocks: readonly RootContent[]): boolean {
  const isPart = (block: RootContent) => isNote(block, new Set());
  return isPart(blocks.at(-1)!) && isTable(blocks.findLast((block) => !isPart(block)));
}

/** “Date: next meeting on 15 January”, or a day below “The next meeting:”, is no day of the release. */
function announcesDay(words: string, before: RootContent): boolean {
  const days = (factsOf(words, undefined) ?? []).filter(({ label }) => fieldOf(label) === 'date');
  const isDay = isDateLine(words, undefined) !== undefined;
  if (!isDay && days.length === 0) return false;
  const isIntroduced = /[:：]$/.test(cleanLine(wordsOf(before)));
  return isIntroduced || days.some(({ value }) => !isDateLine(value, undefined));
}
