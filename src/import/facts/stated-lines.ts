import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { dataOf } from '../blocks/nodes.ts';
import type { Known } from '../../desk/known.ts';
import { isDateLine } from './dates.ts';
import type { FactLine } from './fact-lines.ts';
import { fieldOf, type FactField } from './labels.ts';
import { factsOf, isContact, linesOf, longLine, piecesOf } from './read-lines.ts';

/** What a block states when it states nothing but facts. */
export interface Stated {
  facts: FactLine[];
  /** Days, divisions and telephone numbers without a name. */
  lines: string[];
}

interface Surroundings {
  known: Known;
  likelyYear: string | undefined;
}

/** The facts that only a line about the release itself is called. */
const own: readonly FactField[] = ['date', 'division', 'bureau', 'telephone', 'contact'];

/**
 * Reads a block that states nothing but facts: under their names, or a day, a division and a
 * telephone number as such, on one line or on several.
 * @param fields the only ones that may be stated here
 * @returns undefined when it says anything else
 */
export function statedIn(
  block: RootContent,
  surroundings: Surroundings,
  fields?: readonly FactField[],
): Stated | undefined {
  if (block.type === 'list') {
    const items = block.children.map(({ children: [first, ...rest] }) =>
      first && rest.length === 0 ? statedIn(first, surroundings, fields) : undefined,
    );
    return items.length > 1 ? joined(items) : undefined;
  }
  if (block.type !== 'paragraph') return undefined;
  // An item of a list may begin like a fact: “Meeting: …”.
  const allowed = dataOf(block).marker
    ? own.filter((one) => fields?.includes(one) ?? true)
    : fields;
  return joined(
    linesOf(block).map(({ words, links }) => {
      const facts = factsOf(words, links);
      if (facts) return allowedOnly(facts, allowed);
      if (words.length > longLine) return undefined;
      return isPlain(words, surroundings)
        ? { facts: [], lines: [cleanLine(words)] }
        : joined(piecesOf(words).map((piece) => statedInPiece(piece, surroundings, allowed)));
    }),
  );
}

function statedInPiece(
  piece: string,
  surroundings: Surroundings,
  fields: readonly FactField[] | undefined,
): Stated | undefined {
  const facts = factsOf(piece, undefined);
  if (facts) return allowedOnly(facts, fields);
  return isPlain(piece, surroundings) ? { facts: [], lines: [cleanLine(piece)] } : undefined;
}

/** A day, or a division with its number, and nothing else. */
function isPlain(words: string, { known, likelyYear }: Surroundings): boolean {
  return isContact(words, known) || isDateLine(cleanLine(words), likelyYear) !== undefined;
}

function allowedOnly(
  facts: FactLine[],
  fields: readonly FactField[] | undefined,
): Stated | undefined {
  const isAllowed = ({ label }: FactLine) => !fields || fields.includes(fieldOf(label)!);
  return facts.every(isAllowed) ? { facts, lines: [] } : undefined;
}

function joined(parts: (Stated | undefined)[]): Stated | undefined {
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  return {
    facts: parts.flatMap(({ facts }) => facts),
    lines: parts.flatMap(({ lines }) => lines),
  };
}
