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
import { withoutFurniture } from './furniture.ts';
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
    refuseScripts(own.text);
    return {
      tree: { type: 'root', children: [forText(own.text, findings)] } as Root,
      pageLines: [],
      facts: own.facts,
      pictures: new Map(),
    };
  }
  const { root: pruned, isPage } = withoutFurniture(root);
  const { part, marked } = mainPart(pruned);
  // A document of its own has no frame: what runs anywhere in it is in its text.
  const isOwn = !isPage && !marked && saved === undefined && head.canonical === undefined;
  refuseScripts(isOwn ? root : ownText(part));
  return {
    tree: { type: 'root', children: [forText(part, findings)] } as Root,
    pageLines: [],
    facts: head.facts,
    source: saved ?? head.canonical,
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
};

const roles: [pattern: RegExp, role: NonNullable<BlockData['role']>][] = [
  [/^(?:MsoTitle|title)$/i, 'title'],
  [/^(?:MsoSubtitle|sub-?title|headline|deck|standfirst)$/i, 'subtitle'],
  [/^(?:MsoCaption|caption|table-caption)$/i, 'caption'],
  [/^(?:MsoQuote|MsoIntenseQuote)$/i, 'quote'],
];

/** An element without scripts and what cannot be carried over; classes of known meaning as data. */
function forText(element: Element | Root, findings: Findings): Element | Root {
  const children = (element.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'script') return [];
    const what = leftOut[node.tagName];
    if (what !== undefined) {
      const place = node.position && `line ${node.position.start.line}`;
      findings.lose(`${what} was left out.`, place);
      // Words in a form or a fallback are words all the same.
      return node.tagName === 'form' ? [forText(node, findings) as Element] : [];
    }
    return [forText(node, findings) as Element];
  });
  if (element.type === 'root') return { ...element, children };
  const classes = [element.properties['className']].flat().map(String);
  const role = roles.find(([pattern]) => classes.some((name) => pattern.test(name)))?.[1];
  const align =
    /text-align:\s*(center|right)/i.exec(String(element.properties['style'] ?? ''))?.[1] ??
    /^(center|right)$/i.exec(String(element.properties['align'] ?? ''))?.[1];
  const data = { ...(role && { role }), ...(align && { align: align.toLowerCase() }) };
  const isBlock = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(element.tagName);
  const properties =
    isBlock && (role || align)
      ? { ...element.properties, [dataAttribute]: JSON.stringify(data) }
      : element.properties;
  // A block of words only is a paragraph, whatever it is called.
  const isWords = element.tagName === 'div' && role !== undefined;
  return { ...element, tagName: isWords ? 'p' : element.tagName, properties, children };
}
