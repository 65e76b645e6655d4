import type { Image, Nodes, Root } from 'mdast';
import { mdxToMdast, type MdxJsxFlowElement } from 'satteri';
import { features } from './features.ts';
import { captionOf, holdsTable, isFigure, readFigure, type Figure } from './figures.ts';

/** The tables of figures of a text, in order. */
export function figuresOf(text: string): Figure[] {
  return captionedIn(mdxToMdast(text, { features }) as Root).flatMap((node) => {
    const figure = holdsTable(node) ? readFigure(node) : undefined;
    return figure ? [figure] : [];
  });
}

/** What has a caption in a text, pictures too, in order. */
export function captionsOf(text: string): { tag: string; id: string; caption: string }[] {
  return captionedIn(mdxToMdast(text, { features }) as Root).map((node) => ({
    tag: node.name!,
    ...captionOf(node),
  }));
}

/** Names of the files of a text's pictures, each once. */
export function picturesOf(text: string): string[] {
  const names = imagesIn(mdxToMdast(text, { features }) as Root).map(({ url }) =>
    url.replace(/^\.\//, ''),
  );
  return [...new Set(names)];
}

function imagesIn(node: Nodes): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}

function captionedIn(node: Nodes): MdxJsxFlowElement[] {
  if (isFigure(node)) return [node];
  return 'children' in node ? node.children.flatMap(captionedIn) : [];
}
