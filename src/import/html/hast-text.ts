import type { Element, ElementContent, Root, RootContent } from 'hast';

type Node = Element | ElementContent | Root | RootContent;

/** The words of an element, spaces joined. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'tr',
  'td',
  'th',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
]);

function rawText(node: Node): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = node.children.map(rawText).join('');
  return node.type === 'element' && blocks.has(node.tagName) ? ` ${inside} ` : inside;
}

/** Where a link leads, without the spaces and control characters that could hide its scheme. */
export function hrefOf(link: Element): string {
  return String(link.properties['href'] ?? '').replace(/[\u0000-\u0020\u007f]+/g, '');
}

/** Every element below another, from the top down. */
export function* elementsIn(parent: Element | Root): Generator<Element> {
  for (const node of parent.children)
    if (node.type === 'element') {
      yield node;
      yield* elementsIn(node);
    }
}
