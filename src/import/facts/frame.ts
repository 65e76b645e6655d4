import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { isEmbargo, takeEmbargo } from './embargo-lines.ts';
import type { FactLine } from './fact-lines.ts';
import { titleOfHead, withoutFacts, withoutFactsInside, withoutHead } from './fact-tables.ts';
import { takeEnd } from './frame-end.ts';
import { takeStart } from './frame-start.ts';
import { hintsIn, type Hints } from './hints.ts';
import { fieldOf, type FactField } from './labels.ts';
import type { FrameContext } from './take-facts.ts';

/** What stands around the text of a release, taken off it. */
export interface Frame {
  title?: string;
  headline?: string;
  /** Facts under their names, in the order of the document. */
  facts: { field: FactField; line: FactLine }[];
  /** Lines that stand alone above or below the text: a day, a division. */
  lines: string[];
  blocks: RootContent[];
  hints: Hints;
}

interface Surroundings extends FrameContext {
  facts: readonly FactLine[];
}

/** Takes title, headline and facts off the beginning of a document, and what closes it off its end. */
export function takeFrame(all: readonly RootContent[], surroundings: Surroundings): Frame {
  const frame: Frame = { facts: [], lines: [], blocks: [], hints: hintsIn([], surroundings.known) };
  const state = (line: FactLine) => {
    const field = fieldOf(line.label);
    if (field && !line.value && !line.links) return;
    // The subject of an e-mail that was passed on.
    const value =
      field === 'title' ? line.value.replace(/^(?:(?:re|fwd?)\s*:\s*)+/i, '') : line.value;
    if (field) frame.facts.push({ field, line: { ...line, value } });
    // “Release: embargoed until 10:00, 25 November” is one under any name.
    if (field && field !== 'embargo' && isEmbargo(value))
      frame.facts.push({ field: 'embargo', line: { ...line, value } });
  };
  surroundings.facts.forEach(state);
  const { findings } = surroundings;
  const plain = all.flatMap((block) => withoutFactsInside(block, state, findings));
  const blocks = withoutHead(takeEmbargo(plain, state), surroundings);
  const stated = valueOf(frame, 'title') ?? titleOfHead(blocks);
  if (stated) frame.title = stated;
  const rest = takeStart(blocks, frame, state, surroundings);
  const left = takeEnd(rest, frame, state, surroundings);
  frame.blocks = left.flatMap((block) => withoutFacts(block, state, findings));
  frame.hints = hintsIn(frame.blocks, surroundings.known);
  for (const value of frame.hints.embargoes) state({ label: 'Embargo', value });
  return frame;
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
