import type { Nodes } from 'mdast';

/** A node of a text with what it stands in, the innermost last. */
export interface Placed {
  node: Nodes;
  around: readonly Nodes[];
}

/** Every node from the top down. */
export function* walk(node: Nodes, around: readonly Nodes[] = []): Generator<Placed> {
  yield { node, around };
  if ('children' in node) for (const child of node.children) yield* walk(child, [...around, node]);
}
