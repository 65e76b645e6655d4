import { authorTags } from './author-tags.ts';
import { wrongTag } from './html-tags.ts';
import { openedWithSpace, tagWithFault } from './tag-faults.ts';
import { wordsInAngles } from './words-in-angles.ts';

/** A piece of a text that the parser cannot read. */
export interface Unreadable {
  line: number;
  column: number;
  /** What stands there: `<3%`, `{#}`, `</Agnda>`. */
  source: string;
  message: string;
  /** What is read in its place, so that the rest can be read: spaces, unless it is clear. */
  mended: string;
  /** What is read in the next line, if that is empty. */
  below?: string;
}

/**
 * The piece that the parser means: it points at or behind its first character.
 * @param at column that it names
 * @param reason the parser's words
 */
export function unreadablePiece(
  text: string,
  line: number,
  at: number,
  reason: string,
): Unreadable {
  const written = text.split(/\r?\n/)[line - 1] ?? '';
  const opened = openedWithSpace(text, line, at, reason);
  if (opened) return opened;
  const start = Math.max(written.lastIndexOf('<', at - 1), written.lastIndexOf('{', at - 1));
  const column = start < 0 ? at : start + 1;
  const rest = written.slice(column - 1);
  const known =
    wordsInAngles(rest, written.slice(0, column - 1)) ??
    tagWithFault(rest, written.slice(0, column - 1), reason) ??
    comment(rest);
  if (known) return { line, column, ...known };
  const piece =
    /^<\/\s+\w+\s*>/.exec(rest) ??
    /^<[A-Z]\w*(?:\s+[\w-]+="[^"]*")*\s*\/?>/.exec(rest) ??
    /^<[^\s>]*>?/.exec(rest) ??
    /^\{[^}]*\}?/.exec(rest);
  const source = piece?.[0] ?? rest.slice(0, 1);
  return {
    line,
    column,
    source,
    message: messageFor(source.replace(/^<\/\s+/, '</'), reason),
    mended: blank(source),
  };
}

/** A piece whose place is known already. */
export type Known = Omit<Unreadable, 'line' | 'column'>;

function comment(rest: string): Known | undefined {
  const source = /^<!--.*?(?:-->|$)/.exec(rest)?.[0];
  if (source === undefined) return undefined;
  const message = 'A comment is not possible in a text that is published. Delete it.';
  return { source, message, mended: blank(source) };
}

function messageFor(source: string, reason: string): string {
  const site = /^<(www\.[^>]*)>?$/i.exec(source)?.[1];
  if (site) return `Write a link as [its words](https://${site}).`;
  const address = /^<((?:https?|mailto|tel):[^>]*)>?$/.exec(source)?.[1];
  if (address) return `Write a link as [its words](${address}).`;
  const mail = /^<([^\s<>@]+@[^\s<>@]+)>$/.exec(source)?.[1];
  if (mail) return `Write a link as [${mail}](mailto:${mail}).`;
  if (source.startsWith('<!')) return 'This is left over from a page of HTML. Delete it.';
  const tag = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(source);
  if (tag) {
    const [, closing, name] = tag;
    if (!(name! in authorTags)) return wrongTag(name!);
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

/** Spaces in place of a piece. */
export function blank(source: string): string {
  return ' '.repeat(source.length);
}
