import { authorTags } from './author-tags.ts';
import { missingQuote, runsOn } from './missing-quote.ts';
import { blank, type Known, type Unreadable } from './unreadable.ts';

/**
 * A tag of the author's that is not quite written as one.
 * @param rest what stands from “<” on in its line
 * @param before what stands before it there
 * @param reason the parser's words
 */
export function tagWithFault(rest: string, before: string, reason: string): Known | undefined {
  return (
    wrongAttributes(rest, reason) ??
    closingOfAnother(rest, reason) ??
    tagInLine(rest, before, reason)
  );
}

/** A tag of the author's whose attributes are not written as they should be. */
function wrongAttributes(rest: string, reason: string): Known | undefined {
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
  const quoted = straightAround(source) ?? quoteBetween(source, authorTags[name!]!);
  if (quoted) return quoted;
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

/** Attributes with a quotation mark missing between them, which leaves an odd number of them. */
function quoteBetween(source: string, known: readonly string[]): Known | undefined {
  for (const [written, name, value] of source.matchAll(/([\w-]+)="([^"]*)"/g)) {
    const found = runsOn(name!, value!, known);
    if (!found) continue;
    const mended = source.replace(written, () => `${found.first} ${found.next}="`);
    const [, second] = new RegExp(`\\s${found.next}="([^">]*)`).exec(mended)!;
    return { source, message: missingQuote(found, second!), mended };
  }
  return undefined;
}

/** Straight quotation marks inside of an attribute, which end it. */
function quotesInside(source: string): Known | undefined {
  let told: string | undefined;
  const attribute = /([\w-]+)="(.*?)"(?=\s+[\w-]+="|\s*\/?>$)/g;
  const mended = source.replace(attribute, (written, name: string, value: string) => {
    if (!value.includes('"')) return written;
    told ??= `A straight quotation mark inside of an attribute ends it. Write curly ones inside: ${name}="${curly(value)}".`;
    return `${name}="${curly(value)}"`;
  });
  return told === undefined ? undefined : { source, message: told, mended };
}

/** Curly quotation marks around an attribute. */
function straightAround(source: string): Known | undefined {
  let told: string | undefined;
  const attribute = /([\w-]+)\s*=\s*[“”„‟″‘’‚′](.*?)[“”„‟″‘’‚′"]?(?=\s+[\w-]+\s*=|\s*\/?>$)/g;
  const mended = source.replace(attribute, (_written, name: string, value: string) => {
    const straight = `${name}="${curly(value)}"`;
    told ??= `The quotation marks around an attribute must be straight. Write ${straight}.`;
    return straight;
  });
  return told === undefined ? undefined : { source, message: told, mended };
}

/** A text with curly quotation marks for its straight ones. */
function curly(text: string): string {
  let isOpen = false;
  return text.replaceAll('"', () => ((isOpen = !isOpen) ? '“' : '”'));
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
  const [, opened, column] =
    /closing tag `<\/(\w+)>` either .* opened at \d+:(\d+)/s.exec(reason) ?? [];
  if (closing && opened === name)
    return {
      source,
      message: `</${name}> shares its line with other words. Write it on a line of its own, with an empty line above it.`,
      mended: blank(source),
      below: source.padStart(source.length + Number(column) - 1),
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
export function openedWithSpace(
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
