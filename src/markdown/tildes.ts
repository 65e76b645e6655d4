import type { Nodes, PhrasingContent, Text } from 'mdast';
import { defineMdastPlugin } from 'satteri';

type Subscript = Extract<Nodes, { type: 'subscript' }>;

/**
 * Leaves a single tilde in the text: “between 5~6% and 10~20%” are ranges, and the words between two
 * of them hold. The parser would strike them out as `~~` does; as `subscript` they can be told apart.
 */
export const keepTildes = defineMdastPlugin({
  name: 'keep-tildes',
  subscript(node, context) {
    // The outermost one takes what stands in it along.
    let outer: Readonly<Nodes> | undefined = context.parent(node);
    for (; outer; outer = context.parent(outer)) if (isBetweenTildes(outer)) return;
    context.replaceNode(node, asWritten(node));
  },
});

/** The same for a tree that is read and not rendered. */
export function withTildes<Tree extends Nodes>(tree: Tree): Tree {
  if (!('children' in tree)) return tree;
  const before = tree.children as Nodes[];
  const children = kept(before);
  return children.every((child, index) => child === before[index]) ? tree : { ...tree, children };
}

function kept<Node extends Nodes>(nodes: readonly Node[]): (Node | PhrasingContent)[] {
  return nodes.flatMap((node): (Node | PhrasingContent)[] =>
    isBetweenTildes(node) ? asWritten(node) : [withTildes(node)],
  );
}

function isBetweenTildes(node: Readonly<Nodes>): node is Subscript {
  return node.type === 'subscript';
}

/** The words with the tildes around them, which keep their places in the file. */
function asWritten(node: Readonly<Subscript>): PhrasingContent[] {
  return [tilde(node, 'start'), ...kept(node.children), tilde(node, 'end')];
}

function tilde({ position }: Readonly<Subscript>, at: 'start' | 'end'): Text {
  const text: Text = { type: 'text', value: '~' };
  if (!position) return text;
  const { line, column, offset } = position[at];
  const moved = (by: number) => ({
    line,
    column: column + by,
    ...(offset !== undefined && { offset: offset + by }),
  });
  const from = at === 'start' ? 0 : -1;
  return { ...text, position: { start: moved(from), end: moved(from + 1) } };
}
