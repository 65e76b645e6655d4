import type { Element, Root } from 'hast';
import { Refusal } from '../refusal.ts';
import { factsIn, isFactTable } from './layout-tables.ts';
import { textOf } from './hast-text.ts';

const addresses = [
  'href',
  'src',
  'action',
  'formAction',
  'data',
  'xLinkHref',
  'background',
  'poster',
];

/**
 * Refuses a text that holds something that runs. In the frame of a saved page scripts are usual, and
 * stay behind with it; in the text itself nobody put one on purpose.
 * @param isOwn whether the page is a document of its own, without a frame
 */
export function refuseScripts(text: Element | Root, isOwn: boolean): void {
  for (const { element, parent } of withParents(text)) {
    const isFrame = !isOwn && element.tagName === 'script' && isBeside(element, parent);
    const found = isFrame ? undefined : danger(element);
    if (!found) continue;
    const { line = 1, column = 1 } = element.position?.start ?? {};
    throw new Refusal(
      `${found} in the text of this page. A release is text and runs nothing. Take it out, or copy the text into a Word document, and import that.`,
      { line, column },
    );
  }
}

function* withParents(
  parent: Element | Root,
): Generator<{ element: Element; parent: Element | Root }> {
  for (const node of parent.children)
    // The row that names attached files has a script for each, on many a board.
    if (node.type === 'element' && !isFacts(node)) {
      yield { element: node, parent };
      yield* withParents(node);
    }
}

function isFacts(node: Element): boolean {
  if (node.tagName === 'tr') return factsIn(node) !== undefined;
  return node.tagName === 'table' && isFactTable(node);
}

function danger(element: Element): string | undefined {
  const { tagName, properties } = element;
  if (tagName === 'script') return 'A script (<script>) stands';
  const handler = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
  if (handler) return `An event handler (${handler.toLowerCase()}=…) stands`;
  for (const name of addresses) {
    const address = String(properties[name] ?? '').replace(
      /[\u0000-\u0020\u007f-\u00a0\u200b]+/g,
      '',
    );
    if (/^(?:javascript|vbscript):/i.test(address))
      return `An address that runs a script (${address.slice(0, 20)}…) stands`;
    if (/^data:(?!image\/(?:png|jpe?g|gif|webp)[;,])/i.test(address))
      return `An address that holds a page of its own (${address.slice(0, 20)}…) stands`;
  }
  return undefined;
}

const texts = new Set(['p', 'ul', 'ol', 'dl', 'blockquote', 'table', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Whether a script of a page stands beside its text, not in it: sites put them between the parts of
 * a page, never between two paragraphs.
 */
function isBeside(script: Element, parent: Element | Root): boolean {
  if (parent.type === 'element' && (texts.has(parent.tagName) || parent.tagName === 'li'))
    return false;
  const at = parent.children.findIndex((node) => node === script);
  const isText = (node: Element | Root['children'][number]) =>
    node.type === 'element'
      ? texts.has(node.tagName) && textOf(node) !== ''
      : node.type === 'text' && node.value.trim() !== '';
  const { children } = parent as Root;
  return !children.slice(0, at).some(isText) || !children.slice(at + 1).some(isText);
}
