import type { RootContent } from 'mdast';
import type { Findings } from '../findings.ts';
import type { Known } from '../../desk/known.ts';
import type { FactLine } from './fact-lines.ts';
import { isClosing, takeTable } from './fact-tables.ts';
import type { Frame } from './frame.ts';
import type { FactField } from './labels.ts';
import { statedIn } from './stated-lines.ts';

/** Takes a fact that is stated under a name. */
export type State = (line: FactLine) => void;

/** What the frame of a text is read with. */
export interface FrameContext {
  known: Known;
  findings: Findings;
  likelyYear: string | undefined;
}

/**
 * Takes the facts that a table or a line states under their names, or by naming a division and its
 * number.
 * @param fields the only ones that may be stated here
 */
export function takeFacts(
  block: RootContent,
  frame: Frame,
  state: State,
  surroundings: FrameContext,
  fields?: readonly FactField[],
): boolean {
  if (block.type === 'factTable') {
    if (fields && !isClosing(block, fields)) return false;
    takeTable(block, state, surroundings.findings);
    return true;
  }
  const stated = statedIn(block, surroundings, fields);
  stated?.facts.forEach(state);
  frame.lines.push(...(stated?.lines ?? []));
  return stated !== undefined;
}
