import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { blocks } from './blocks.ts';

/** What a reader meets in the text of a release, a line each, from top to bottom. */
export interface Reading {
  lines: string[];
  /** Ids of sections and figures, which links lead to. */
  ids: string[];
}

/**
 * Reads the text of a release from its built page: the page, not the file it was made from, so
 * that two files are equal when readers find no difference.
 * @throws Error when the page has no text of a release
 */
export function readPage(html: string): Reading {
  const text = find(fromHtml(html), ({ properties }) => properties['id'] === 'release-text');
  if (!text) throw new Error('There is no text of a release in this page.');
  const ids: string[] = [];
  return { lines: blocks(text.children, { indent: '', ids }), ids };
}

/** The first element inside a node that fits. */
export function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'element' && fits(child)) return child;
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}
