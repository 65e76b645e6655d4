import type { Definition, Nodes, Root, RootContent } from 'mdast';

/**
 * The tree with its links and pictures in place of references: `[words][r]` and `[r]: address` far
 * below it are one link. The parser makes a reference only of what is defined.
 */
export function withoutReferences(root: Root): RootContent[] {
  const definitions = new Map<string, Definition>();
  const collect = (node: Nodes): void => {
    // Of two the first holds (CommonMark 0.31.2, section 4.7).
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  const resolved = (node: RootContent): RootContent => {
    if (node.type === 'imageReference') {
      const found = definitions.get(node.identifier);
      const { alt, position } = node;
      return found
        ? { type: 'image', url: found.url, alt: alt ?? '', title: found.title ?? null, position }
        : { type: 'text', value: alt ?? '' };
    }
    if (!('children' in node)) return node;
    const children = (node.children as RootContent[]).map(resolved);
    if (node.type !== 'linkReference') return { ...node, children } as RootContent;
    const { url = '', title = null } = definitions.get(node.identifier) ?? {};
    return { type: 'link', url, title, children, position: node.position } as RootContent;
  };
  return root.children.filter(({ type }) => type !== 'definition').map(resolved);
}
