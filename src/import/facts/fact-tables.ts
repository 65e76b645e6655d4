import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { dataOf, isBold, isTable, wordsOf, type FactTable } from '../blocks/nodes.ts';
import { losePictures } from '../blocks/pictures.ts';
import { tidy } from '../blocks/tidy.ts';
import type { Findings } from '../findings.ts';
import { isFurniture, isFurnitureTable } from './furniture-lines.ts';
import { fieldOf, type FactField } from './labels.ts';
import { statedIn } from './stated-lines.ts';
import type { FrameContext, State } from './take-facts.ts';
import { longestTitle } from './title-lines.ts';

/** Takes the facts of a table, and tells of those under a name that nothing is known by. */
export function takeTable({ lines, source }: FactTable, state: State, findings: Findings): void {
  lines.forEach(state);
  for (const block of source) losePictures(block, 'among facts', findings);
  for (const { label, value } of lines)
    if (!fieldOf(label) && value)
      findings.lose(`The line “${cleanLine(`${label}: ${value}`)}” was left out.`);
}

/**
 * Within a text a table of facts is one like others, of a briefing or a report: its words stay
 * there. But one with an embargo holds: overlooked, the news would be out before its time.
 */
export function withoutFacts(block: RootContent, state: State, findings: Findings): RootContent[] {
  if (block.type !== 'factTable') return withoutFactsInside(block, state, findings);
  if (fieldsOf(block).includes('embargo')) {
    takeTable(block, state, findings);
    return [];
  }
  for (const { message, place } of block.doubts) findings.doubt(message, place);
  return tidy(block.source).flatMap((part) => withoutFacts(part, state, findings));
}

/** A block whose inner blocks hold no tables of facts: those of a quotation or an item are its text. */
export function withoutFactsInside(
  block: RootContent,
  state: State,
  findings: Findings,
): RootContent[] {
  if (!('children' in block)) return [block];
  const inside = block.children as RootContent[];
  const children = inside.flatMap((part) => withoutFacts(part, state, findings));
  // A quotation of nothing but an embargo is none without it.
  if (children.length === 0 && inside.length > 0) return [];
  return [{ ...block, children } as RootContent];
}

/** Whether a table below a text says who has published it or what goes with it, not only when. */
export function isClosing(table: FactTable, closing: readonly FactField[]): boolean {
  const fields = fieldsOf(table);
  return (
    fields.every((field) => field !== undefined && closing.includes(field)) &&
    fields.some((field) => field !== 'date')
  );
}

/** What a table states. */
export const fieldsOf = ({ lines }: FactTable): (FactField | undefined)[] =>
  lines.map(({ label }) => fieldOf(label));

/** The title that a table above the text states, where no line is in the style of a title. */
export function titleOfHead(blocks: readonly RootContent[]): string | undefined {
  const table = blocks[tableOfHead(blocks)];
  if (table?.type !== 'factTable') return undefined;
  const line = table.lines.find(({ label }) => fieldOf(label) === 'title');
  return line && cleanLine(line.value);
}

/**
 * What stands above a table that states the title is the head of a site, its name and its section:
 * it is left out and told, but for facts, and where nothing among it looks like a title itself.
 */
export function withoutHead(blocks: RootContent[], surroundings: FrameContext): RootContent[] {
  const at = tableOfHead(blocks);
  const head = blocks.slice(0, Math.max(at, 0));
  if (head.some(isSetApart)) return blocks;
  const kept = head.filter((block) => {
    const words = cleanLine(wordsOf(block));
    const isKept =
      block.type === 'factTable' ||
      isTable(block) ||
      isFurniture(words) ||
      statedIn(block, surroundings) !== undefined;
    if (!isKept) surroundings.findings.lose(`The line “${words}” above the title was left out.`);
    return isKept;
  });
  return [...kept, ...blocks.slice(head.length)];
}

const farthest = 8;

/** Where the table stands that states the title above any text; -1 when there is none. */
function tableOfHead(blocks: readonly RootContent[]): number {
  const at = blocks.findIndex(
    (block) => block.type === 'factTable' && fieldsOf(block).includes('title'),
  );
  const isMarked = blocks.some((block) => dataOf(block).role === 'title');
  return !isMarked && at < farthest && blocks.slice(0, at).every(isHead) ? at : -1;
}

function isHead(block: RootContent): boolean {
  if (block.type === 'factTable') return true;
  if (isTable(block)) return isFurnitureTable(block);
  const words = cleanLine(wordsOf(block));
  // A sentence, or a line that announces something, begins the text; a day ends with a point too.
  const isSaid = /\p{L}[.:;,!?]["”’)]*$/u.test(words);
  return block.type !== 'list' && words.length <= longestTitle && !isSaid;
}

/** Whether a line is set like a title or what stands below one. */
function isSetApart(block: RootContent): boolean {
  const { role, align } = dataOf(block);
  if (isFurniture(cleanLine(wordsOf(block)))) return false;
  return (
    role === 'subtitle' || (block.type === 'paragraph' && (isBold(block) || align === 'center'))
  );
}
