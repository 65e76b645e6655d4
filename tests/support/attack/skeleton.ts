import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Attributes whose values are addresses (HTML, the index of attributes). */
const addresses = new Set([
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'data',
  'ping',
  'cite',
]);

/** Attributes whose values are the template’s alone, so that they must be the same everywhere. */
const fixed = new Set([
  'className',
  'rel',
  'type',
  'httpEquiv',
  'role',
  'target',
  'method',
  'style',
]);

/**
 * What a page is besides its words, one line an element with those that it stands in: its name, its
 * attributes, where its addresses lead, the programs and styles in it. A page that holds an attack
 * has the same as its harmless twin, or something has broken out of its place.
 * @param html a page, or a piece of one
 */
export function skeleton(html: string, fragment = false): string[] {
  const lines: string[] = [];
  walk(fromHtml(html, { fragment }), '', lines);
  return lines;
}

function walk(node: Root | Element, path: string, lines: string[]): void {
  for (const child of node.children as (RootContent | ElementContent)[]) {
    if (child.type !== 'element') {
      if (child.type === 'comment') lines.push(`${path}>comment`);
      continue;
    }
    // A bare address in a text is a link to it (GFM), and harms nobody.
    if (isBareAddress(child)) continue;
    const here = `${path}>${child.tagName}`;
    lines.push(here + attributesOf(child) + programOf(child));
    walk(child, here, lines);
    if (child.content) walk(child.content, here, lines);
  }
}

function isBareAddress({ tagName, properties, children }: Element): boolean {
  const [text] = children;
  return (
    tagName === 'a' &&
    Object.keys(properties).join() === 'href' &&
    text?.type === 'text' &&
    saysItsAddress(text.value, String(properties['href']))
  );
}

/** Whether a link shows where it leads, as one does that was made of a bare address. */
export function saysItsAddress(words: string, address: string): boolean {
  const shown = URL.parse(words.trim());
  return /^https?:/.test(words.trim()) && shown?.host === URL.parse(address)?.host;
}

function attributesOf({ properties }: Element): string {
  return Object.entries(properties)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      if (addresses.has(name)) return `[${name}=${leadsTo(text)}]`;
      return fixed.has(name) ? `[${name}=${text}]` : `[${name}]`;
    })
    .join('');
}

/** Where an address leads: which scheme, and whether to the site itself. */
function leadsTo(address: string): string {
  const { protocol, host } = new URL(address, 'https://own.example/releases/');
  return host === 'own.example' ? 'own' : protocol + host;
}

/** The text of a program or a style, but not of data. */
function programOf({ tagName, properties, children }: Element): string {
  if (!['script', 'style'].includes(tagName) || properties['type'] === 'application/ld+json')
    return '';
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** The shape of data: names and kinds of values, without the values; of a list, what is in it. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Set(value.map((each) => JSON.stringify(shapeOf(each))))].toSorted();
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, name === '@type' ? each : shapeOf(each)]),
  );
}
