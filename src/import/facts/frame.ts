import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { dataOf, isBold, wordsOf } from '../blocks/nodes.ts';
import { attachmentSection } from './attachment-section.ts';
import type { Findings } from '../findings.ts';
import { isDateLine } from './dates.ts';
import type { FactLine } from './fact-lines.ts';
import { fieldOf, type FactField } from './labels.ts';
import type { Known } from '../known.ts';
import { isFurniture } from './furniture-lines.ts';
import { statedIn } from './stated-lines.ts';
import {
  isHeadline,
  isMoreHeadline,
  isShort,
  longestTitle,
  sameWords,
  titleIndex,
  withoutDashes,
} from './title-lines.ts';

/** What stands around the text of a release, taken off it. */
export interface Frame {
  title?: string;
  headline?: string;
  /** Facts under their names, in the order of the document. */
  facts: { field: FactField; line: FactLine }[];
  /** Lines that stand alone above or below the text: a day, a division. */
  lines: string[];
  blocks: RootContent[];
}

interface Surroundings {
  known: Known;
  findings: Findings;
  likelyYear: string | undefined;
  facts: readonly FactLine[];
}

const farthest = 25;

/** Takes title, headline and facts off the beginning of a document, and what closes it off its end. */
export function takeFrame(all: readonly RootContent[], surroundings: Surroundings): Frame {
  const frame: Frame = { facts: [], lines: [], blocks: [] };
  const state = (line: FactLine) => {
    const field = fieldOf(line.label);
    if (field && !line.value && !line.links) return;
    if (field) frame.facts.push({ field, line });
  };
  surroundings.facts.forEach(state);
  const blocks = belowTitled(all).filter((block) => {
    if (block.type === 'factTable') block.lines.forEach(state);
    return block.type !== 'factTable';
  });
  const stated = valueOf(frame, 'title');
  if (stated) frame.title = stated;
  const rest = takeStart(blocks, frame, state, surroundings);
  frame.blocks = takeEnd(rest, frame, state, surroundings);
  return frame;
}

/** What stands above a table that states the title is the head of a site: its name, its section. */
function belowTitled(blocks: readonly RootContent[]): readonly RootContent[] {
  const at = blocks.findIndex(
    (block) =>
      block.type === 'factTable' && block.lines.some(({ label }) => fieldOf(label) === 'title'),
  );
  const isHead = (block: RootContent) =>
    wordsOf(block).length <= longestTitle && block.type !== 'list';
  return at > 0 && at < 8 && blocks.slice(0, at).every(isHead) ? blocks.slice(at) : blocks;
}

/** The first value that a document states under a name. */
export function valueOf({ facts }: Pick<Frame, 'facts'>, field: FactField): string | undefined {
  return cleanLine(facts.find((fact) => fact.field === field)?.line.value ?? '') || undefined;
}

type State = (line: FactLine) => void;

function takeStart(
  blocks: RootContent[],
  frame: Frame,
  state: State,
  surroundings: Surroundings,
): RootContent[] {
  const kept: RootContent[] = [];
  const titleAt = frame.title ? undefined : titleIndex(blocks);
  let headlineAt = -1;
  let titledAt = -1;
  let index = 0;
  for (; index < blocks.length && index < farthest; index += 1) {
    const block = blocks[index]!;
    const words = cleanLine(wordsOf(block));
    const { role } = dataOf(block);
    const isTitled = frame.title !== undefined;
    const { headline, title } = frame;
    if (index === titleAt || (role === 'title' && !isTitled)) frame.title = words;
    else if (role === 'title')
      frame.title = sameWords(words, frame.title!) ? words : `${frame.title} ${words}`;
    else if (isTitled && sameWords(words, frame.title!)) continue;
    else if (role === 'subtitle' && !frame.headline) frame.headline = withoutDashes(words);
    else if (isFurniture(words)) continue;
    else if (isDateLine(words, surroundings.likelyYear)) frame.lines.push(words);
    else if (takeFacts(block, frame, state, surroundings)) continue;
    else if (titleAt !== undefined && index < titleAt) kept.push(block);
    else if (!isTitled && titleAt === undefined && isShort(block, words)) {
      frame.title = words;
      if (!isBold(block) && dataOf(block).align !== 'center' && block.type !== 'heading')
        surroundings.findings.doubt(`The first line, “${words}”, is taken for the title.`);
    } else if (
      isTitled &&
      !frame.headline &&
      (isHeadline(block, words, blocks[index + 1]) ||
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
    if (frame.headline !== headline) headlineAt = index;
    if (frame.title !== title) titledAt = index;
  }
  return [...kept, ...blocks.slice(index)];
}

/** A heading right above the facts heads no text: it is the headline. */
function isFactsHead(
  block: RootContent,
  next: RootContent | undefined,
  surroundings: Surroundings,
): boolean {
  const isHeading = block.type === 'heading' || dataOf(block).role === 'heading';
  return isHeading && next !== undefined && statedIn(next, surroundings) !== undefined;
}

/**
 * Takes the facts that a line states under their names, or by naming a division and its number.
 * @param fields the only ones that may be stated here
 */
function takeFacts(
  block: RootContent,
  frame: Frame,
  state: State,
  surroundings: Surroundings,
  fields?: readonly FactField[],
): boolean {
  const stated = statedIn(block, surroundings, fields);
  stated?.facts.forEach(state);
  frame.lines.push(...(stated?.lines ?? []));
  return stated !== undefined;
}

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

function takeEnd(
  blocks: RootContent[],
  frame: Frame,
  state: State,
  surroundings: Surroundings,
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
    const isPlain =
      block.type === 'paragraph' && !block.children.some(({ type }) => type === 'image');
    if (!isPlain) break;
    if (!isFurniture(words) && !takeFacts(block, frame, state, surroundings, closing)) {
      if (!isDateLine(words, undefined)) break;
      frame.lines.push(words);
    }
    kept.pop();
  }
  return [...kept, ...notes];
}
