import { authorTags } from './author-tags.ts';
import { wrongTag } from './html-tags.ts';
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
    tagWithFault(rest, reason) ??
    closingOfAnother(rest, reason) ??
    tagInLine(rest, written.slice(0, column - 1), reason) ??
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

/** A tag of the author's whose attributes are not written as they should be. */
function tagWithFault(rest: string, reason: string): Known | undefined {
  const isMalformed = reason.startsWith('Unexpected character');
  const open = /^<([A-Z]\w*)\s[^<>]*=[^<>]*$/.exec(rest.trimEnd());
  if (isMalformed && open && open[1]! in authorTags)
    return {
      source: open[0],
      message: `<${open[1]} …> is not closed. Write “>” at the end of this line.`,
      mended: `${open[0]}>`,
    };
  const [source, name, attributes] = /^<([A-Z]\w*)\s([^<>]*)>/.exec(rest) ?? [];
  if (source === undefined || !(name! in authorTags)) return undefined;
  const straight = source.replace(/[“”„‟″]/g, '"').replace(/[‘’‚′]/g, "'");
  const curly = /=\s*[“”„‟″‘’‚′]/.test(attributes!);
  if (curly) return { source, message: straightQuotes(attributes!), mended: straight };
  const [, attribute, value] = /(?:^|\s)([\w-]+)=([^\s"'{][^\s"']*)/.exec(attributes!) ?? [];
  if (attribute !== undefined)
    return {
      source,
      message: `The value of “${attribute}” stands without quotation marks. Write ${attribute}="${value}".`,
      mended: source.replace(`${attribute}=${value}`, `${attribute}="${value}"`),
    };
  if ((attributes!.match(/"/g)?.length ?? 0) % 2 === 1)
    return {
      source,
      message: `A quotation mark in <${name}> is not closed. Write one before “>”.`,
      mended: source.replace(/\s*(\/?)>$/, '"$1>'),
    };
  return isMalformed ? quotesInside(source) : undefined;
}

/** Straight quotation marks inside of an attribute, which end it. */
function quotesInside(source: string): Known | undefined {
  let told: string | undefined;
  const attribute = /([\w-]+)="(.*?)"(?=\s+[\w-]+="|\s*\/?>$)/g;
  const mended = source.replace(attribute, (written, name: string, value: string) => {
    if (!value.includes('"')) return written;
    let isOpen = false;
    const curly = value.replaceAll('"', () => ((isOpen = !isOpen) ? '“' : '”'));
    told ??= `A straight quotation mark inside of an attribute ends it. Write curly ones inside: ${name}="${curly}".`;
    return `${name}="${curly}"`;
  });
  return told === undefined ? undefined : { source, message: told, mended };
}

function straightQuotes(attributes: string): string {
  const [, name, value] = /([\w-]+)\s*=\s*[“”„‟″‘’‚′]([^“”„‟″‘’‚′"]*)/.exec(attributes)!;
  return `The quotation marks around an attribute must be straight. Write ${name}="${value}".`;
}

/** A closing tag of the author's that stands where another should. */
function closingOfAnother(rest: string, reason: string): Known | undefined {
  const [source, name] = /^<\/([A-Z]\w*)>/.exec(rest) ?? [];
  const [, open, line] = /corresponding closing tag for `<(\w+)>` \((\d+):/.exec(reason) ?? [];
  if (source === undefined || open === undefined || open === name) return undefined;
  if (!(name! in authorTags) || !(open in authorTags)) return undefined;
  return {
    source,
    message: `</${name}> stands where <${open}> of line ${line} should be closed. Write </${open}>.`,
    mended: `</${open}>`,
  };
}

/** A tag of the author's that shares its line with words. */
function tagInLine(rest: string, before: string, reason: string): Known | undefined {
  const [source, closing, name, attributes] =
    /^<(\/?)([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*>/.exec(rest) ?? [];
  if (source === undefined || !(name! in authorTags)) return undefined;
  if (closing && reason.includes(`closing tag \`</${name}>\` either`))
    return {
      source,
      message: `</${name}> shares its line with other words. Write it on a line of its own, with an empty line above it.`,
      mended: blank(source),
      below: source,
    };
  if (closing || !reason.startsWith('Expected a closing tag')) return undefined;
  const after = rest.slice(source.length).trim();
  if (name === 'Attachment')
    return {
      source,
      message: `This reference is not closed. Write </Attachment> behind the words that lead to the file: ${source}the plan</Attachment>.`,
      mended: blank(source),
    };
  return after !== '' && before.trim() === '' && !after.includes('<')
    ? {
        source,
        message: `<${name}> shares its line with other words. Write <${name}${attributes}> on a line of its own, and </${name}> on another where it ends, with an empty line between each and the words.`,
        mended: blank(source),
      }
    : undefined;
}

/** A tag of the author's with a space behind “<”, which is found by its closing one only. */
function openedWithSpace(
  text: string,
  line: number,
  at: number,
  reason: string,
): Unreadable | undefined {
  const [, name] = /^Unexpected closing tag `<\/(\w+)>`/.exec(reason) ?? [];
  if (name === undefined || !(name in authorTags)) return undefined;
  const lines = text.split(/\r?\n/).slice(0, line);
  const found = lines.findLastIndex((one) => new RegExp(String.raw`^\s*<\s+${name}\b`).test(one));
  const slipped = /^<\/\s+\w+\s*>/.exec(lines[line - 1]!.slice(at - 1))?.[0];
  if (found < 0 || slipped) return undefined;
  const written = lines[found]!;
  const source = /<[^>]*>?/.exec(written)![0];
  const tag = source.replace(/^<\s+/, '<');
  return {
    line: found + 1,
    column: written.indexOf('<') + 1,
    source,
    message: `A space stands behind “<”. Write ${tag}`,
    mended: tag,
  };
}

function comment(rest: string): Known | undefined {
  const source = /^<!--.*?(?:-->|$)/.exec(rest)?.[0];
  if (source === undefined) return undefined;
  const message = 'A comment is not possible in a text that is published. Delete it.';
  return { source, message, mended: blank(source) };
}

function messageFor(source: string, reason: string): string {
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

function blank(source: string): string {
  return ' '.repeat(source.length);
}
