import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Mistake } from '../schema/mistakes.ts';
import { authorTags, unknownTag } from './author-tags.ts';
import { features } from './features.ts';

/** More pieces than this that cannot be read, and the file is not a text at all. */
const mostUnreadable = 20;

/** A text as far as it could be read. */
export interface ReadText {
  /** Its tree; absent when nothing of it could be read. */
  root?: Root;
  /** A message for each piece that could not be read. */
  mistakes: Mistake[];
}

/**
 * Parses a text. The parser stops at the first piece it cannot read: each is told, blanked out and
 * the rest parsed again, so that one run finds them all.
 */
export function readText(file: string, text: string): ReadText {
  const mistakes: Mistake[] = [];
  let readable = text;
  while (mistakes.length < mostUnreadable) {
    try {
      return { root: mdxToMdast(readable, { features }) as Root, mistakes };
    } catch (error) {
      const found = /^(\d+):(\d+):\s*(.*)$/s.exec(error instanceof Error ? error.message : '');
      if (!found) throw error;
      const piece = pieceAt(readable, Number(found[1]), Number(found[2]), found[3]!);
      mistakes.push({ file, line: piece.line, column: piece.column, message: messageFor(piece) });
      readable = blanked(readable, piece);
    }
  }
  return { mistakes };
}

interface Piece {
  line: number;
  column: number;
  /** What stands there: `<3%`, `{#}`, `</Agnda>`. */
  source: string;
  /** The parser's words. */
  reason: string;
}

/** The piece that the parser means: it points at or behind its first character. */
function pieceAt(text: string, line: number, at: number, reason: string): Piece {
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  const start = Math.max(source.lastIndexOf('<', at - 1), source.lastIndexOf('{', at - 1));
  const column = start < 0 ? at : start + 1;
  const rest = source.slice(column - 1);
  const piece =
    /^<!--.*?(?:-->|$)/.exec(rest) ?? /^<[^\s>]*>?/.exec(rest) ?? /^\{[^}]*\}?/.exec(rest);
  return { line, column, source: piece?.[0] ?? rest.slice(0, 1), reason };
}

function messageFor({ source, reason }: Piece): string {
  if (source.startsWith('<!--'))
    return 'A comment is not possible in a text that is published. Delete it.';
  const address = /^<((?:https?|mailto|tel):[^>]*)>?$/.exec(source)?.[1];
  if (address) return `Write a link as [its words](${address}).`;
  const mail = /^<([^\s<>@]+@[^\s<>@]+)>$/.exec(source)?.[1];
  if (mail) return `Write a link as [${mail}](mailto:${mail}).`;
  const tag = /^<(\/?)([A-Za-z][\w.-]*)/.exec(source);
  if (tag) {
    const [, closing, name] = tag;
    if (!(name! in authorTags)) return unknownTag(name!);
    return closing
      ? `There is no <${name}> that this </${name}> could close. Write <${name}> where it begins, on a line of its own.`
      : `<${name}> is not closed. Write </${name}> on a line of its own where it ends.`;
  }
  if (source.startsWith('<'))
    return `“${source}” looks like a tag. Write “&lt;${source.slice(1)}”, or say it in words.`;
  if (source.startsWith('{'))
    return `Text in braces is read as code. Write \\{ and \\} for braces that should be seen, and an id as {#an-id} at the end of a heading.`;
  return `This cannot be read (${reason.replace(/\s*\([\w:-]+\)$/, '')}). Check the tags and braces on this line.`;
}

/** The text with a piece overwritten by spaces, so that every other place stays where it is. */
function blanked(text: string, { line, column, source }: Piece): string {
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  const end = column - 1 + source.length;
  lines[line - 1] = old.slice(0, column - 1) + ' '.repeat(source.length) + old.slice(end);
  return lines.join('\n');
}
