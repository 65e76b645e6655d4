import type { Element, Root } from 'hast';
import type { Nodes } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { loweredWords, raisedWords } from '../blocks/raised-signs.ts';
import type { Findings } from '../findings.ts';
import { textOf } from './hast-text.ts';

/** Read on the line as they are above it: the end of “1st”, a trade mark, a star. */
const quiet = /^(?:st|nd|rd|th|tm|sm|[^\p{L}\p{N}]+)$/iu;

/** What a raised or lowered word is read with. */
interface Surroundings {
  findings: Findings;
  place: string;
  parent: Element | Root | undefined;
}

/**
 * Words above or below the line as the signs that Unicode has there, 10⁻⁶ and CO₂. Without one they
 * fall onto the line, where “1,402” with a raised “a” is another word: that is told.
 */
export function raised(
  state: State,
  node: Element,
  { findings, place, parent }: Surroundings,
): Nodes[] {
  const words = textOf(node);
  const isAbove = node.tagName === 'sup';
  const moved = isAbove ? raisedWords(words) : loweredWords(words);
  if (words && moved !== undefined) return [{ type: 'text', value: moved }];
  if (words && !quiet.test(words))
    findings.doubt(
      `A ${isAbove ? 'raised' : 'lowered'} “${words}” stands on the line here: “${wordBefore(node, parent)}${words}”.`,
      place,
    );
  return state.all(node);
}

/** The word that it stands behind. */
function wordBefore(node: Element, parent: Element | Root | undefined): string {
  const siblings: readonly unknown[] = parent?.children ?? [];
  const before = parent?.children.slice(0, siblings.indexOf(node)) ?? [];
  const words = before.map((part) => ('value' in part ? part.value : textOf(part))).join('');
  return /\S*$/.exec(words)![0];
}
