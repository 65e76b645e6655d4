import { ELEMENT_NODE, type Node } from 'ultrahtml';

const unread = new Set(['script', 'style', 'svg', 'template']);

/** Whether a search engine is to pass over what is inside. */
export function isUnread(node: Node): boolean {
  return unread.has(nameOf(node)) || 'data-pagefind-ignore' in attributesOf(node);
}

/** The first node that is wanted, the node itself included. */
export function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

export function childrenOf(node: Node): Node[] {
  return 'children' in node ? (node.children as Node[]) : [];
}

export function nameOf(node: Node): string {
  return node.type === ELEMENT_NODE ? node.name : '';
}

export function attributesOf(node: Node): Record<string, string> {
  return node.type === ELEMENT_NODE ? node.attributes : {};
}
