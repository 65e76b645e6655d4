import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { attachmentSection } from './attachment-section.ts';
import { isDateLine } from './dates.ts';
import type { Frame } from './frame.ts';
import { isFurniture } from './furniture-lines.ts';
import type { FactField } from './labels.ts';
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
    const isTable = block.type === 'factTable';
    const isPlain =
      block.type === 'paragraph' && !block.children.some(({ type }) => type === 'image');
    const isTaken = () => takeFacts(block, frame, state, surroundings, closing);
    if (!isPlain && !isTable) break;
    if (isDateLine(words, undefined)) frame.lines.push(words);
    else if ((isTable || !isFurniture(words)) && !isTaken()) break;
    kept.pop();
  }
  return [...kept, ...notes];
}
