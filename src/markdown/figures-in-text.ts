import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import { captionOf, holdsTable, isFigure, readFigure, type Figure } from './figures.ts';
import { fileOfPicture, mayHavePictures, picturesIn } from './pictures.ts';
import { readTree } from './read-tree.ts';

/** Most texts have no figure, and none need be read for that. */
const hasCaption = /<(?:Table|Chart|Figure)\b/;

let last: { text: string; tree: Root } | undefined;

/** The tree of a text; several questions are asked of one text after the other. */
function treeOf(text: string): Root {
  if (last?.text !== text) last = { text, tree: readTree(text) };
  return last.tree;
}

/** The tables of figures of a text, in order. */
export function figuresOf(text: string): Figure[] {
  if (!hasCaption.test(text)) return [];
  return captionedIn(treeOf(text)).flatMap((node) => {
    const figure = holdsTable(node) ? readFigure(node) : undefined;
    return figure ? [figure] : [];
  });
}

/** What has a caption in a text, pictures too, in order. */
export function captionsOf(text: string): { tag: string; id: string; caption: string }[] {
  if (!hasCaption.test(text)) return [];
  return captionedIn(treeOf(text)).map((node) => ({
    tag: node.name!,
    ...captionOf(node),
  }));
}

/** Names of the files of a text's pictures, each once. */
export function picturesOf(text: string): string[] {
  if (!mayHavePictures(text)) return [];
  return [...new Set(picturesIn(treeOf(text)).map(fileOfPicture))];
}

function captionedIn(node: Nodes): MdxJsxFlowElement[] {
  if (isFigure(node)) return [node];
  return 'children' in node ? node.children.flatMap(captionedIn) : [];
}
