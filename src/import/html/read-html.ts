import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { dataAttribute, type BlockData } from '../block-data.ts';
import type { FactLine } from '../facts/fact-lines.ts';
import type { Findings } from '../findings.ts';
import type { ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { refuseScripts } from './dangers.ts';
import { decodeHtml } from './decode.ts';
import { refuseDepth } from './depth.ts';
import { isPageOfSite, withoutFurniture } from './furniture.ts';
import { elementsIn, hrefOf, textOf } from './hast-text.ts';
import { mainPart, ownText } from './main-text.ts';
import { ownPage } from './own-page.ts';

const largest = 10_000_000;

/** Reads a page: a document of its own, or one saved from a site with everything around its text. */
export function readHtml(bytes: Uint8Array, findings: Findings): ReadDocument {
  if (bytes.length > largest)
    throw new Refusal(
      'This page is larger than 10 MB. Save it without its pictures inside, or copy its text into a Word document.',
    );
  const html = decodeHtml(bytes);
  refuseDepth(html);
  const root = fromHtml(html);
  const saved = /<!--\s*saved from url=\(\d+\)\s*(\S+)\s*-->/i.exec(html.slice(0, 20_000))?.[1];
  const head = headOf(root);
  const own = ownPage(root);
  if (own) {
    refuseScripts(own.text, true);
    return {
      tree: {
        type: 'root',
        children: [forText(own.text, { findings, source: undefined })],
      } as Root,
      pageLines: [],
      facts: own.facts,
      pictures: new Map(),
    };
  }
  const isPage = isPageOfSite(root);
  const pruned = withoutFurniture(root, isPage);
  const { part, marked } = mainPart(pruned);
  // A document of its own has no frame: what runs anywhere in it is in its text.
  const isOwn = !isPage && !marked && saved === undefined && head.canonical === undefined;
  refuseScripts(isOwn ? root : ownText(part), isOwn);
  const source = saved ?? head.canonical;
  return {
    tree: { type: 'root', children: [forText(part, { findings, source })] } as Root,
    pageLines: [],
    facts: head.facts,
    source,
    ownTitle: head.title,
    pictures: new Map(),
  };
}

/** What the head of a page says of it. */
function headOf(root: Root): { title?: string; canonical?: string; facts: FactLine[] } {
  const all = [...elementsIn(root)];
  const meta = (name: string) => {
    const found = all.find(
      ({ tagName, properties }) =>
        tagName === 'meta' && (properties['property'] === name || properties['name'] === name),
    );
    return String(found?.properties['content'] ?? '').trim() || undefined;
  };
  const canonical = all.find(
    ({ tagName, properties }) =>
      tagName === 'link' && [properties['rel']].flat().includes('canonical'),
  );
  const title = meta('og:title') ?? textOf(all.find(({ tagName }) => tagName === 'title') ?? root);
  const address = (canonical && hrefOf(canonical)) || meta('og:url');
  const published = meta('article:published_time');
  return {
    ...(all.some(({ tagName }) => tagName === 'title') || meta('og:title') ? { title } : {}),
    ...(address && { canonical: address }),
    facts: published ? [{ label: 'Published', value: published.slice(0, 10) }] : [],
  };
}

/** What is left out of a text because it has no place there, by element. */
const leftOut: Record<string, string> = {
  iframe: 'A page of another site inside the text (<iframe>)',
  object: 'An embedded object (<object>)',
  embed: 'An embedded object (<embed>)',
  video: 'A video',
  audio: 'A sound',
  form: 'A form',
  math: 'A formula',
  svg: 'A drawing (<svg>)',
  canvas: 'A drawing (<canvas>)',
  select: 'A field of a form',
  textarea: 'A field of a form',
  input: 'A field of a form',
  button: 'A button',
};

const roles: [pattern: RegExp, role: NonNullable<BlockData['role']>][] = [
  [/^(?:MsoTitle|title)$/i, 'title'],
  [/^(?:MsoSubtitle|sub-?title|headline|deck|standfirst)$/i, 'subtitle'],
  [/^(?:MsoCaption|caption|table-caption)$/i, 'caption'],
  [/^(?:MsoQuote|MsoIntenseQuote)$/i, 'quote'],
];

interface TextContext {
  findings: Findings;
  source: string | undefined;
}

/** An element without scripts and what cannot be carried over; what its style means said plainly. */
function forText(element: Element | Root, context: TextContext): Element | Root {
  const children = (element.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'script') return [];
    const what = leftOut[node.tagName];
    if (what !== undefined) {
      context.findings.lose(
        `${what} was left out.`,
        node.position && `line ${node.position.start.line}`,
      );
      // Words in a form are words all the same.
      return node.tagName === 'form' ? [forText(node, context) as Element] : [];
    }
    return [forText(node, context) as Element];
  });
  if (element.type === 'root') return { ...element, children };
  return plainly({ ...element, children: wordBullets(element, children) }, context);
}

/** An element whose style says what other elements say by their name: bold, a caption, the right. */
function plainly(element: Element, { source }: TextContext): Element {
  const { tagName, properties, children } = element;
  const style = String(properties['style'] ?? '');
  if (tagName === 'a' && source)
    return { ...element, properties: { ...properties, href: whole(element, source) } };
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
function whole(link: Element, source: string): string {
  const href = hrefOf(link);
  const isPath = href.startsWith('/') && !/\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|zip|csv)$/i.test(href);
  return isPath && URL.canParse(href, source) ? new URL(href, source).href : href;
}

/** Letters of the fonts that Word takes its bullets from, when it saves a page. */
const letters: Record<string, string> = {
  o: '◦',
  '§': '▪',
  '·': '•',
  Ø: '▶',
  ü: '✓',
  v: '◆',
  q: '□',
};

/** A paragraph of a list that Word has saved as a page begins with the letter of its bullet. */
function wordBullets(element: Element, children: ElementContent[]): ElementContent[] {
  const classes = [element.properties['className']].flat().map(String);
  if (element.tagName !== 'p' || !classes.some((name) => name.startsWith('MsoListParagraph')))
    return children;
  const [letter] = textOf({ ...element, children });
  const sign = letter === undefined ? undefined : letters[letter];
  const at = children.findIndex((node) => textOf(node) !== '');
  const first = children[at];
  if (!sign || !first || !new RegExp(`^${letter}(?:\\s|$)`).test(textOf(first))) return children;
  const rest = textOf(first).slice(1).trim();
  return [{ type: 'text', value: `${sign} ${rest}${rest && ' '}` }, ...children.slice(at + 1)];
}
