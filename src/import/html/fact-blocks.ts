import type { Element } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import type { FactLine } from '../facts/fact-lines.ts';
import { fieldOf } from '../facts/labels.ts';
import type { Finding } from '../findings.ts';
import { cellsOf, elementsOf, rowsOf } from './cells.ts';
import { textOf } from './hast-text.ts';
import { factLine, factsIn } from './layout-tables.ts';

/** Facts, and the blocks that they are where they stand within a text. */
export const facts = (
  lines: FactLine[],
  source: RootContent[],
  doubts: readonly Finding[] = [],
): RootContent => ({ type: 'factTable', value: '', lines, source, doubts });

/** The cells of a table that lays out a page, one after the other; rows of facts are facts. */
export function unwrapped(state: State, table: Element): RootContent[] {
  return rowsOf(table).flatMap(({ element }) => {
    const stated = factsIn(element);
    const content = cellsOf(element).flatMap(
      (cell) => state.toFlow(state.all(cell) as never) as RootContent[],
    );
    return stated ? [facts(stated, content)] : content;
  });
}

/** A list of terms is one of facts where their names are known, else a list with the terms bold. */
export function definitions(state: State, node: Element): Nodes | undefined {
  const parts = elementsOf(node).flatMap((part) =>
    part.tagName === 'div' ? elementsOf(part) : [part],
  );
  const lines: { term: string; value: Element }[] = [];
  let term = '';
  for (const part of parts)
    if (part.tagName === 'dt') term = textOf(part);
    else if (part.tagName === 'dd') lines.push({ term, value: part });
  if (lines.length === 0) return undefined;
  const fields = lines.map(({ term }) => fieldOf(term));
  // “From” and “To” are most often a period or a way, not a letter.
  const isLetter = fields.includes('addressees');
  const list: RootContent = {
    type: 'list',
    ordered: false,
    spread: false,
    children: lines.map((line) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'strong',
              children: [{ type: 'text', value: `${line.term.replace(/:$/, '')}:` }],
            },
            { type: 'text', value: ' ' },
            ...(state.all(line.value) as never[]),
          ],
        },
      ],
    })),
  };
  return !isLetter && fields.filter(Boolean).length * 2 > lines.length
    ? facts(
        lines.map((line) => factLine(line.term, line.value)),
        [list],
      )
    : list;
}
