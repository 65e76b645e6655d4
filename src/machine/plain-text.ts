import type { BlockContent, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import { attributeOf, figureTags, plainText as wordsOf } from '../markdown/figures.ts';
import { readTree } from '../markdown/read-tree.ts';
import { text } from '../text.ts';
import { bold, link, paragraph, plain } from './mdast.ts';

/** What a text needs to know of its release. */
export interface Surroundings {
  /** Absolute address of the release, which relative links start from. */
  address: string;
  /** Absolute address of the site, which links to its own pages (`/about/`) start from. */
  home: string;
  /** Its files with their titles. */
  attachments: readonly { file: string; title: string }[];
}

/**
 * The text of a release without the author's tags: an agenda is its list; a table, a chart or a
 * picture has its caption above it, a note its title; a quotation ends with who said it; a
 * reference to a file is a link.
 * @param body the text as its author wrote it, checked before
 */
export function plainText(body: string, surroundings: Surroundings): RootContent[] {
  return readTree(body).children.flatMap((node) => toPlain(node, surroundings));
}

function toPlain(node: Nodes, surroundings: Surroundings): RootContent[] {
  if (node.type === 'mdxJsxTextElement') return [reference(node, node.children, surroundings)];
  if (node.type === 'mdxJsxFlowElement') return withoutTag(node as MdxJsxFlowElement, surroundings);
  const copy = {
    ...node,
    ...('children' in node && {
      children: node.children.flatMap((child) => toPlain(child, surroundings)),
    }),
    ...('url' in node && { url: absolute(node.url, surroundings) }),
  };
  return [copy as RootContent];
}

function absolute(url: string, { address, home }: Surroundings): string {
  return /^\/(?!\/)/.test(url) ? new URL(`.${url}`, home).href : new URL(url, address).href;
}

function withoutTag(node: MdxJsxFlowElement, surroundings: Surroundings): RootContent[] {
  const inside = node.children as Nodes[];
  if (node.name === 'Attachment') return [paragraph(reference(node, inside, surroundings))];
  const children = inside.flatMap((child) => toPlain(child, surroundings));
  if (node.name === 'Quotation')
    return [
      { type: 'blockquote', children: children as BlockContent[] },
      paragraph(plain(`— ${attributeOf(node, 'by') ?? ''}`)),
    ];
  if (node.name === 'Note')
    return [paragraph(bold(attributeOf(node, 'title') ?? text.note)), ...children];
  return [...captionOf(node), ...children];
}

function reference(
  { attributes }: Pick<MdxJsxFlowElement, 'attributes'>,
  inside: (Nodes | PhrasingContent)[],
  { address, attachments }: Surroundings,
): Link {
  const file = attributeOf({ attributes }, 'file') ?? '';
  const title = attachments.find((attachment) => attachment.file === file)?.title ?? file;
  return link(new URL(file, address).href, inside.map(wordsOf).join('').trim() || title);
}

function captionOf(node: MdxJsxFlowElement): BlockContent[] {
  if (!figureTags.includes(node.name ?? '')) return [];
  const unit = attributeOf(node, 'unit');
  return [paragraph(bold(attributeOf(node, 'caption') ?? ''), plain(unit ? ` (${unit})` : ''))];
}
