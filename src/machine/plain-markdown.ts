import type { BlockContent, Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { mdxToMdast, type MdxJsxFlowElement } from 'satteri';
import { features } from '../markdown/features.ts';
import { figureTags, readFigure } from '../markdown/figures.ts';
import { bold, paragraph, plain } from './mdast.ts';

/**
 * The text of a release without the author's tags: an agenda is its list, a table or chart is its
 * caption with the table.
 * @param body the text as its author wrote it, checked before
 * @param address absolute address of the release, which relative links start from
 */
export function plainText(body: string, address: string): RootContent[] {
  return (mdxToMdast(body, { features }) as Root).children.flatMap((node) =>
    toPlain(node, address),
  );
}

function toPlain(node: Nodes, address: string): RootContent[] {
  if (node.type === 'mdxJsxFlowElement') {
    const element = node as MdxJsxFlowElement;
    return [
      ...captionOf(element),
      ...element.children.flatMap((child) => toPlain(child as Nodes, address)),
    ];
  }
  const copy = {
    ...node,
    ...('children' in node && {
      children: node.children.flatMap((child) => toPlain(child, address)),
    }),
    ...('url' in node && { url: new URL(node.url, address).href }),
  };
  return [copy as RootContent];
}

function captionOf(element: MdxJsxFlowElement): BlockContent[] {
  const figure = figureTags.includes(element.name ?? '') ? readFigure(element) : undefined;
  if (!figure) return [];
  return [paragraph(bold(figure.caption), plain(figure.unit ? ` (${figure.unit})` : ''))];
}

/** Writes Markdown (CommonMark with the extensions of GitHub) that reads well as plain text. */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmToMarkdown()],
      bullet: '-',
      handlers: {
        // “R\&D” is right but ugly: only what could be a character reference needs the backslash.
        text: (...node) => defaultHandlers.text(...node).replace(/\\&(?!#?\w+;)/g, '&'),
      },
    },
  );
}
