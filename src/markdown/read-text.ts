import type { Root } from 'mdast';
import type { Mistake } from '../schema/mistakes.ts';
import { readTree } from './read-tree.ts';
import { unreadablePiece, type Unreadable } from './unreadable.ts';

/** More pieces than this that cannot be read, and the file is not a text at all. */
const mostUnreadable = 60;

/** A text as far as it could be read. */
export interface ReadText {
  text: string;
  /** Its tree; absent when nothing of it could be read. */
  root?: Root;
  /** A message for each piece that could not be read. */
  mistakes: Mistake[];
}

/**
 * Parses a text. The parser stops at the first piece it cannot read: each is told, replaced by what
 * can be read and the rest parsed again, so that one run finds them all.
 */
export function readText(file: string, text: string): ReadText {
  const mistakes: Mistake[] = [];
  let readable = text;
  while (mistakes.length < mostUnreadable) {
    try {
      return { text: readable, root: readTree(readable), mistakes };
    } catch (error) {
      const found = /^(\d+):(\d+):\s*(.*)$/s.exec(error instanceof Error ? error.message : '');
      if (!found) throw error;
      const piece = unreadablePiece(readable, Number(found[1]), Number(found[2]), found[3]!);
      const { line, column, source, message } = piece;
      mistakes.push({ file, line, column, length: source.length, message });
      const next = mended(readable, piece);
      // Where nothing could be replaced, the parser would stop at the same piece for ever.
      if (next === readable) break;
      readable = next;
    }
  }
  return { text, mistakes };
}

/** The text with a piece replaced, so that every other line stays where it is. */
function mended(text: string, { line, column, source, mended, below }: Unreadable): string {
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  const end = column - 1 + source.length;
  lines[line - 1] = old.slice(0, column - 1) + mended + old.slice(end);
  if (below !== undefined && (lines[line] ?? '').trim() === '') lines[line] = below;
  return lines.join('\n');
}
