import type { PhrasingContent, RootContent } from 'mdast';
import type { Findings } from '../findings.ts';
import { dataOf, wordsOf } from './nodes.ts';

const schemes = ['http:', 'https:', 'mailto:', 'tel:'];
const file = /^[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/;

/**
 * Links lead somewhere, or are their words: those of the document to its own headings lead to the
 * sections, those to what only its author’s machine has are told.
 */
export function resolveLinks(blocks: readonly RootContent[], findings: Findings): RootContent[] {
  const ids = new Map<string, string>();
  const collect = (block: RootContent): void => {
    const { id, names = [] } = dataOf(block);
    if ((block.type === 'heading' || block.type === 'tag') && id)
      for (const name of [id, ...names]) ids.set(name, id);
  };
  blocks.forEach(collect);

  const resolved = (node: RootContent, place: string | undefined): RootContent[] => {
    if (node.type === 'link') {
      const children = node.children.flatMap(
        (child) => resolved(child, place) as PhrasingContent[],
      );
      const url = target(node.url, ids);
      // A link without words is one to a picture that was left out, or the sign of a section.
      if (children.length === 0) return [];
      if (url) return [{ type: 'link', url, children }];
      if (!node.url.startsWith('#') && node.url)
        findings.lose(
          `The link of “${wordsOf(node)}” to ${node.url.slice(0, 80)} was left out: it leads nowhere on the web.`,
          place,
        );
      return children;
    }
    if (!('children' in node)) return [node];
    const children = (node.children as RootContent[]).flatMap((child) => resolved(child, place));
    return [{ ...node, children } as RootContent];
  };
  return blocks.flatMap((block) => resolved(block, dataOf(block).place));
}

function target(url: string, ids: ReadonlyMap<string, string>): string | undefined {
  if (url.startsWith('#')) {
    const id = ids.get(url.slice(1).replace(/^import-/, ''));
    return id && `#${id}`;
  }
  if (file.test(url)) return url;
  return URL.canParse(url) && schemes.includes(new URL(url).protocol) ? url : undefined;
}
