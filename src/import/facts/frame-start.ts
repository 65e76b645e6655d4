import type { Nodes, RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { dataOf, isBold, isTable, wordsOf } from '../blocks/nodes.ts';
import { isDateLine } from './dates.ts';
import { valueOf, type Frame } from './frame.ts';
import { cellsOf, isBareNumber, isFurniture, isFurnitureTable } from './furniture-lines.ts';
import { statedIn } from './stated-lines.ts';
import { takeFacts, type FrameContext, type State } from './take-facts.ts';
import {
  isHeadline,
  isMoreHeadline,
  isShort,
  sameWords,
  titleIndex,
  withoutDashes,
} from './title-lines.ts';

/** Farther down nothing but text is looked for. */
const farthest = 25;

/** Takes title, headline and facts off the beginning of a document. @returns the blocks left */
export function takeStart(
  blocks: RootContent[],
  frame: Frame,
  state: State,
  surroundings: FrameContext,
): RootContent[] {
  const kept: RootContent[] = [];
  const titleAt = frame.title ? undefined : titleIndex(blocks);
  let headlineAt = -1;
  let titledAt = -1;
  let index = 0;
  const nextOf = (at: number) => blocks.slice(at + 1).find(({ type }) => type !== 'factTable');
  for (; index < blocks.length && index < farthest; index += 1) {
    const block = blocks[index]!;
    const words = cleanLine(wordsOf(block));
    const { role } = dataOf(block);
    const isTitled = frame.title !== undefined;
    const { headline, title } = frame;
    // The lines around a table of facts still follow each other.
    if (block.type === 'factTable' && headlineAt === index - 1) headlineAt = index;
    if (block.type === 'factTable' && titledAt === index - 1) titledAt = index;
    if (index === titleAt || (role === 'title' && !isTitled)) frame.title = words;
    else if (role === 'title')
      frame.title = sameWords(words, frame.title!) ? words : `${frame.title} ${words}`;
    else if (isTitled && sameWords(words, frame.title!)) {
      // The page says it twice.
    } else if (role === 'subtitle' && !frame.headline) frame.headline = withoutDashes(words);
    else if (isPicture(block) && !isTable(block) && (isTitled || !words)) {
      if (isTitled) kept.push(block);
    } else if (isTable(block) && isFurnitureTable(block))
      surroundings.findings.lose(
        `The letterhead “${cellsOf(block).join(' | ')}” was left out.`,
        dataOf(block).place,
      );
    else if (isTable(block) && !isTitled) kept.push(block);
    else if (isDateLine(words, surroundings.likelyYear)) frame.lines.push(words);
    else if (isFurniture(words) && block.type !== 'factTable') {
      if (/^for immediate release\W*[\p{L}\p{N}]/iu.test(words))
        surroundings.findings.lose(`The line “${words}” was left out.`);
    } else if (isBareNumber(words) && block.type === 'paragraph')
      surroundings.findings.lose(`The number “${words}” above the text was left out.`);
    else if (takeFacts(block, frame, state, surroundings)) {
      // The subject of a letter is its title, unless the text itself has one that it marks.
      const stated = valueOf(frame, 'title');
      if (!isTitled && titleAt === undefined && stated) frame.title = stated;
    } else if (titleAt !== undefined && index < titleAt) kept.push(block);
    else if (!isTitled && titleAt === undefined && isShort(block, words)) {
      frame.title = words;
      if (!isBold(block) && dataOf(block).align !== 'center' && block.type !== 'heading')
        surroundings.findings.doubt(`The first line, “${words}”, is taken for the title.`);
    } else if (
      isTitled &&
      !frame.headline &&
      (isHeadline(block, words, nextOf(index)) ||
        (index === titledAt + 1 && isFactsHead(block, blocks[index + 1], surroundings)))
    ) {
      frame.headline = withoutDashes(words);
      if (role === undefined && !/^[-–—]\s/.test(words))
        surroundings.findings.doubt(
          `“${frame.headline}”, below the title, is taken for the headline.`,
        );
    } else if (frame.headline && index === headlineAt + 1 && isMoreHeadline(block, words)) {
      frame.headline = `${frame.headline}; ${withoutDashes(words)}`;
      surroundings.findings.doubt(`Lines below the title are joined to “${frame.headline}”.`);
    } else break;
    // Above the title, or beside its words, it is the letterhead's.
    if (isPicture(block) && kept.at(-1) !== block)
      surroundings.findings.lose('A picture above the title was left out.');
    if (frame.headline !== headline) headlineAt = index;
    if (frame.title !== title) titledAt = index;
  }
  return [...kept, ...blocks.slice(index)];
}

function isPicture(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(isPicture));
}

/** A heading right above the facts heads no text: it is the headline. */
function isFactsHead(
  block: RootContent,
  next: RootContent | undefined,
  surroundings: FrameContext,
): boolean {
  const isHeading = block.type === 'heading' || dataOf(block).role === 'heading';
  if (!isHeading || next === undefined) return false;
  return next.type === 'factTable' || statedIn(next, surroundings) !== undefined;
}
