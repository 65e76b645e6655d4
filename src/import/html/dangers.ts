import type { Element, Root } from 'hast';
import { Refusal } from '../refusal.ts';
import { elementsIn, textOf } from './hast-text.ts';

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
 */
export function refuseScripts(text: Element | Root): void {
  for (const element of elementsIn(text)) {
    const found = danger(element, text);
    if (!found) continue;
    const { line = 1, column = 1 } = element.position?.start ?? {};
    throw new Refusal(
      `${found} in the text of this page. A release is text and runs nothing. Take it out, or copy the text into a Word document, and import that.`,
      { line, column },
    );
  }
}

function danger(element: Element, text: Element | Root): string | undefined {
  const { tagName, properties } = element;
  if (tagName === 'script')
    return isAtEdge(element, text) ? undefined : 'A script (<script>) stands';
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

/** A script before or behind all words of a page’s text belongs to the page, not to the text. */
function isAtEdge(script: Element, text: Element | Root): boolean {
  const at = text.children.findIndex((node) => node === script);
  if (at < 0 || text.type === 'root') return false;
  const said = (nodes: typeof text.children) =>
    nodes.some(
      (node) =>
        node !== script &&
        (node.type !== 'element' || node.tagName !== 'script') &&
        textOf(node) !== '',
    );
  return !said(text.children.slice(0, at)) || !said(text.children.slice(at + 1));
}
