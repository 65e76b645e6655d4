import { decodeHTML, decodeXML } from 'entities';
import { openingTag } from '../lib/plain-attributes.ts';

/** A link in a file of the built site. */
export interface FoundLink {
  address: string;
  /** Where it stands: index of its first character. */
  at: number;
}

/** Where addresses stand in HTML: attributes of links, pictures, forms, scripts, and previews. */
const inHtml =
  /\s(?:href|src|action|poster|data-program)="([^"]*)"|<meta property="og:(?:image|url)" content="([^"]*)"/g;
/** In feeds, sitemaps and descriptions of search: elements that hold an address, and attributes. */
const inXml = /<(?:loc|link|url|guid|id|news:loc)[^>]*>([^<]+)</g;
const inXmlAttributes = /\s(?:href|url|template)="([^"]*)"/g;
/** In feeds: words, which may well say “href="…"”, as text or as a section that is none (CDATA). */
const words =
  /<(title|subtitle|summary|description|category)\b[^<>]*>(?:\s*<!\[CDATA\[.*?\]\]>)*[^<]*<\/\1>/gs;
/** In JSON and Markdown: whole addresses, which are the site's own or are passed over. */
const whole = /(?:https?:\/\/)[^\s"<>\\)\]]+/g;

/** The addresses in a file of the built site. */
export function linksIn(file: string, text: string): FoundLink[] {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  if (ending === 'html') return inTags(text, inHtml, decodeHTML);
  if (ending === 'xml') {
    const withoutWords = text.replace(words, (all) => ' '.repeat(all.length));
    return [
      ...matches(withoutWords, [inXml], decodeXML),
      ...inTags(withoutWords, inXmlAttributes, decodeXML),
    ];
  }
  return matches(text, [whole], (address) => address);
}

/** Those of attributes: words, too, may say “href="…"”. */
function inTags(text: string, pattern: RegExp, decode: (address: string) => string): FoundLink[] {
  return [...text.matchAll(openingTag)].flatMap(({ 0: tag, index }) =>
    matches(tag, [pattern], decode).map(({ address, at }) => ({ address, at: at + index })),
  );
}

function matches(
  text: string,
  patterns: RegExp[],
  decode: (address: string) => string,
): FoundLink[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const written = match[1] ?? match[2] ?? match[0];
      return { address: decode(written), at: match.index + match[0].indexOf(written) };
    }),
  );
}

/** Line and column of a character, counted from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
