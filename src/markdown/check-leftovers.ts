import type { Nodes } from 'mdast';
import { undefinedFootnote } from './check-footnotes.ts';
import { pieceOf, type Found, type Piece } from './found.ts';
import { leftovers, type Leftover } from './leftovers.ts';
import { walk } from './walk.ts';

/**
 * Finds Markdown that was not read as its author meant it: its signs stand in the text as they are,
 * and would be published.
 * @param source whole text of the file
 */
export function checkLeftovers(root: Nodes, source: string): Found[] {
  const nodes = [...walk(root)].map(({ node }) => node);
  const footnote: Leftover = {
    pattern: /\[\^([^\]\s]+)\]/,
    message: ([, label]) => undefinedFootnote(label!, nodes),
  };
  return nodes
    .filter(({ type }) => ['paragraph', 'heading', 'tableCell'].includes(type))
    .flatMap((block) => [footnote, ...leftovers].flatMap((one) => matches(one, block, source)));
}

function matches({ pattern, message, severity }: Leftover, block: Nodes, source: string): Found[] {
  const { start, end } = pieceOf(block);
  const literal = textsIn(block);
  const everywhere = new RegExp(pattern.source, `${pattern.flags}gd`);
  return [...source.slice(start, end).matchAll(everywhere)].flatMap((match) => {
    const at = start + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    // A piece of a link or of a word of a program is what it is; so is what a backslash precedes.
    const isLiteral = literal.some((piece) => piece.start <= at && at < piece.end);
    if (!isLiteral || source[at - 1] === '\\') return [];
    const piece = { start: at, end: start + match.index + match[0].length };
    return [{ ...piece, message: message(match), ...(severity && { severity }) }];
  });
}

/** The pieces of a block that are nothing but text. */
function textsIn(block: Nodes): Piece[] {
  return [...walk(block)].flatMap(({ node, around }) =>
    node.type === 'text' && !around.some(({ type }) => type === 'link') ? [pieceOf(node)] : [],
  );
}
