import type { Element } from 'hast';
import type { ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import type { FactLine } from '../facts/fact-lines.ts';
import { space } from '../blocks/phrasing.ts';
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
export function definitions(state: State, node: Element): Nodes | Nodes[] {
  const parts = elementsOf(node).flatMap((part) =>
    part.tagName === 'div' ? elementsOf(part) : [part],
  );
  const lines: { term: string; value?: Element }[] = [];
  for (const part of parts)
    if (part.tagName === 'dt') lines.push({ term: textOf(part) });
    else if (part.tagName === 'dd') {
      const open = lines.at(-1);
      if (open && !open.value) open.value = part;
      // A second value of a name is called by it too.
      else lines.push({ term: open?.term ?? '', value: part });
    }
  const blocksOf = ({ value }: { value?: Element }) =>
    (value ? state.toFlow(state.all(value) as never) : []) as RootContent[];
  // Programs also indent lines as values without names.
  if (lines.every(({ term }) => term === '')) return lines.flatMap(blocksOf);
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
      children: named(line.term, blocksOf(line)) as ListItem['children'],
    })),
  };
  return !isLetter &&
    lines.every(({ value }) => value) &&
    fields.filter(Boolean).length * 2 > lines.length
    ? facts(
        lines.flatMap(({ term, value }) => (value ? [factLine(term, value)] : [])),
        [list],
      )
    : list;
}

/** The blocks of a value with its name before them, in bold. */
function named(term: string, [first, ...rest]: RootContent[]): RootContent[] {
  const name: PhrasingContent[] = term
    ? [{ type: 'strong', children: [{ type: 'text', value: `${term.replace(/:$/, '')}:` }] }]
    : [];
  if (first?.type === 'paragraph') {
    const children = term ? [...name, space(), ...first.children] : first.children;
    return [{ ...first, children }, ...rest];
  }
  return [{ type: 'paragraph', children: name }, ...(first ? [first, ...rest] : [])];
}
