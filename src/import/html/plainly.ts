import type { Element } from 'hast';
import { dataAttribute, type BlockData } from '../block-data.ts';
import type { TextContext } from './for-text.ts';
import { hrefOf } from './hast-text.ts';

const roles: [pattern: RegExp, role: NonNullable<BlockData['role']>][] = [
  [/^(?:MsoTitle|title)$/i, 'title'],
  [/^(?:MsoSubtitle|sub-?title|headline|deck|standfirst)$/i, 'subtitle'],
  [/^(?:MsoCaption|caption|table-caption)$/i, 'caption'],
  [/^(?:MsoQuote|MsoIntenseQuote)$/i, 'quote'],
];

/** An element whose style says what other elements say by their name: bold, a caption, the right. */
export function plainly(element: Element, { source }: TextContext): Element {
  const { tagName, properties, children } = element;
  const style = String(properties['style'] ?? '');
  if (tagName === 'a' && properties['href'])
    return { ...element, properties: { ...properties, href: direct(whole(element, source)) } };
  if (tagName === 'b' && /(?:^|;)\s*font-weight:\s*normal/i.test(style))
    return { ...element, tagName: 'span' };
  if (tagName === 'span') {
    const inside: Element = /(?:^|;)\s*font-style:\s*italic/i.test(style)
      ? { ...element, tagName: 'em' }
      : element;
    return /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i.test(style)
      ? { type: 'element', tagName: 'strong', properties: {}, children: [inside] }
      : inside;
  }
  if (!['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tagName)) return element;
  const classes = [properties['className']].flat().map(String);
  const role = roles.find(([pattern]) => classes.some((name) => pattern.test(name)))?.[1];
  const align =
    /text-align:\s*(center|right)/i.exec(style)?.[1] ??
    /^(center|right)$/i.exec(String(properties['align'] ?? ''))?.[1];
  if (!role && !align) return element;
  const data = { ...(role && { role }), ...(align && { align: align.toLowerCase() }) };
  return {
    ...element,
    // A block in a style of Word’s is a paragraph, whatever it is called.
    tagName: tagName === 'div' && role ? 'p' : tagName,
    properties: { ...properties, [dataAttribute]: JSON.stringify(data) },
    children,
  };
}

/** An address of the site that a page was saved from, in full. Files lie beside the page. */
function whole(link: Element, source: string | undefined): string {
  const href = hrefOf(link);
  if (!source) return href;
  const isPath = href.startsWith('/') && !/\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|zip|csv)$/i.test(href);
  return isPath && URL.canParse(href, source) ? new URL(href, source).href : href;
}

/** Where a link leads that Google Docs has led through its own counter. */
function direct(href: string): string {
  if (!/^https:\/\/www\.google\.com\/url\?/.test(href)) return href;
  return new URL(href).searchParams.get('q') || href;
}
