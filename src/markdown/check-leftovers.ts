import type { Nodes } from 'mdast';
import { undefinedFootnote } from './check-footnotes.ts';
import { pieceOf, type Found, type Piece } from './found.ts';
import { leftovers, type Leftover } from './leftovers.ts';
import { walk } from './walk.ts';

const footnote = /\[\^([^\]\s]+)\]/g;
/** The mark of a footnote where its text begins, without the colon or with a space before that. */
const begun = /^\[\^([^\]\s]+)\](?!:)[ \t]*:?[ \t]*(?=\S)/g;

/**
 * Finds Markdown that was not read as its author meant it: its signs stand in the text as they are,
 * and would be published.
 * @param nodes every node of the text
 * @param source whole text of the file
 */
export function checkLeftovers(nodes: readonly Nodes[], source: string): Found[] {
  const blocks = nodes
    .filter(({ type }) => ['paragraph', 'heading', 'tableCell'].includes(type))
    .map((block) => {
      const { start, end } = pieceOf(block);
      return { block, start, text: source.slice(start, end) };
    });
  const begins = blocks.flatMap(({ text }) => [...text.matchAll(begun)].map(([, label]) => label));
  const others = begins.map((label) => `(?!${label!.replace(/\W/g, '\\$&')}\\])`).join('');
  const all: Leftover[] = [
    {
      pattern: new RegExp(footnote.source.replace('\\^', `\\^${others}`), 'g'),
      message: ([, label]) => undefinedFootnote(label!, nodes),
    },
    {
      pattern: begun,
      message: ([, label]) =>
        `The text of a footnote has a colon directly behind its mark. Write “[^${label}]: ” here.`,
    },
    ...leftovers,
  ];
  return blocks.flatMap(({ block, start, text }) =>
    all
      .flatMap((one) => matches(one, text, start))
      .filter((found) => isLiteral(found, block, source)),
  );
}

function matches({ pattern, message, severity }: Leftover, text: string, start: number): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [written] = match;
    const end = start + match.index + written.length;
    const piece = { start: end - written.trimStart().length, end };
    return { ...piece, message: message(match), ...(severity && { severity }) };
  });
}

/** Whether a piece is text: not of a link or of a word of a program, nor behind a backslash. */
function isLiteral({ start }: Piece, block: Nodes, source: string): boolean {
  if (source[start - 1] === '\\') return false;
  for (const { node, around } of walk(block)) {
    if (node.type !== 'text' || around.some(({ type }) => type === 'link')) continue;
    const piece = pieceOf(node);
    if (piece.start <= start && start < piece.end) return true;
  }
  return false;
}
