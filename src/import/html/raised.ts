import type { Element, Parents } from 'hast';
import type { Nodes } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { offTheLine } from '../blocks/raised-signs.ts';
import type { Findings } from '../findings.ts';
import { elementsIn, textOf } from './hast-text.ts';

/** What a raised or lowered word is read with. */
interface Surroundings {
  findings: Findings;
  place: string;
  parent: Parents | undefined;
}

/** What stands above or below the line, `<sup>` and `<sub>`. */
export function raised(
  state: State,
  node: Element,
  { findings, place, parent }: Surroundings,
): Nodes[] {
  // A link or a picture would be lost for its words.
  if ([...elementsIn(node)].some(isMore)) return state.all(node) as Nodes[];
  const kind = node.tagName === 'sup' ? 'sup' : 'sub';
  const value = offTheLine(textOf(node), kind, {
    before: wordBefore(node, parent),
    findings,
    place,
  });
  return value === undefined ? state.all(node) : [{ type: 'text', value }];
}

const isMore = ({ tagName, properties }: Element) =>
  tagName === 'img' || (tagName === 'a' && Boolean(properties['href']));

function wordBefore(node: Element, parent: Parents | undefined): string {
  const siblings: readonly unknown[] = parent?.children ?? [];
  const before = parent?.children.slice(0, siblings.indexOf(node)) ?? [];
  const words = before.map((part) => ('value' in part ? part.value : textOf(part))).join('');
  return /\S*$/.exec(words)![0];
}
