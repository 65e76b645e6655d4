import type { RootContent, Table } from 'mdast';
import type { Known } from '../../desk/known.ts';
import { cleanLine } from '../blocks/characters.ts';
import { isTable, wordsOf } from '../blocks/nodes.ts';
import { divisionIn } from './divisions.ts';
import { fieldOf, type FactField } from './labels.ts';

/** What tables that stay in a text tell of the release: a letterhead, a list of whom to ask. */
export interface Hints {
  /** What the first block states as a day, under the name for it. */
  days: string[];
  /** What it states of an embargo. */
  embargoes: string[];
  /** Rows of the first and the last block that name a division of ours. */
  contacts: string[];
}

/**
 * Reads the tables around a text of which only a part are facts. They stay, since the rest is no fact;
 * nothing else states these where they are asked for.
 */
export function hintsIn(blocks: readonly RootContent[], known: Known): Hints {
  const text = blocks.filter(({ type }) => type !== 'footnoteDefinition');
  const [first, last] = [text[0], text.at(-1)];
  const values = (field: FactField) => (isTable(first) ? valuesIn(first, field) : []);
  return {
    days: values('date'),
    embargoes: values('embargo'),
    contacts: [...new Set([first, last])]
      .filter((block) => isTable(block))
      .flatMap(rowsOf)
      .map((cells) => cells.join(' '))
      .filter((row) => divisionIn(row, known)),
  };
}

const rowsOf = ({ children }: Table): string[][] =>
  children.map((row) => row.children.map((cell) => cleanLine(wordsOf(cell))));

/** What stands behind a name in the rows of a table. */
const valuesIn = (table: Table, field: FactField): string[] =>
  rowsOf(table).flatMap((cells) =>
    cells.filter((value, index) => value !== '' && fieldOf(cells[index - 1] ?? '') === field),
  );
