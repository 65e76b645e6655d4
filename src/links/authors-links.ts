import type { Nodes } from 'mdast';
import type { Place } from '../schema/mistakes.ts';

/** A link to something of the site itself, where its author wrote it. */
export interface SiteLink extends Place {
  url: string;
}

/** The links of a text to the site's own pages and files. @param file path for the messages */
export function siteLinksIn(file: string, node: Nodes): SiteLink[] {
  const isLink = (node.type === 'link' || node.type === 'definition') && own.test(node.url);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return [
    ...(isLink ? [{ url: node.url, file, line, column }] : []),
    ...('children' in node ? node.children.flatMap((child) => siteLinksIn(file, child)) : []),
  ];
}

const own = /^\/(?!\/)[^\\]*$/;
