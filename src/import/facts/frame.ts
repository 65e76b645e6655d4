import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { takeEmbargo } from './embargo-lines.ts';
import type { FactLine } from './fact-lines.ts';
import { takeEnd } from './frame-end.ts';
import { takeStart } from './frame-start.ts';
import { fieldOf, type FactField } from './labels.ts';
import type { FrameContext } from './take-facts.ts';
import { longestTitle } from './title-lines.ts';

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

interface Surroundings extends FrameContext {
  facts: readonly FactLine[];
}

/** Takes title, headline and facts off the beginning of a document, and what closes it off its end. */
export function takeFrame(all: readonly RootContent[], surroundings: Surroundings): Frame {
  const frame: Frame = { facts: [], lines: [], blocks: [] };
  const state = (line: FactLine) => {
    const field = fieldOf(line.label);
    if (field && !line.value && !line.links) return;
    if (field) frame.facts.push({ field, line });
  };
  surroundings.facts.forEach(state);
  const blocks = belowTitled(takeEmbargo(all, state)).filter((block) => {
    if (block.type === 'factTable') {
      block.lines.forEach(state);
      tellOfUnknown(block.lines, surroundings);
    }
    return block.type !== 'factTable';
  });
  const stated = valueOf(frame, 'title');
  if (stated) frame.title = stated;
  const rest = takeStart(blocks, frame, state, surroundings);
  frame.blocks = takeEnd(rest, frame, state, surroundings);
  return frame;
}

/** A list of facts may have one among them under a name that nothing is known by. */
function tellOfUnknown(lines: readonly FactLine[], { findings }: FrameContext): void {
  for (const { label, value } of lines)
    if (!fieldOf(label) && value)
      findings.lose(`The line “${cleanLine(`${label}: ${value}`)}” was left out.`);
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

/** All that a document states under a name. */
export const valuesOf = ({ facts }: Pick<Frame, 'facts'>, ...fields: FactField[]): string[] =>
  facts
    .filter(({ field }) => fields.includes(field))
    .map(({ line }) => cleanLine(line.value))
    .filter(Boolean);

/** The first value that a document states under a name. */
export function valueOf({ facts }: Pick<Frame, 'facts'>, field: FactField): string | undefined {
  return valuesOf({ facts }, field)[0];
}
