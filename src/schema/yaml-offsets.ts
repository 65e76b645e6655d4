import { isMap, isPair, isScalar, isSeq, visit, type Document, type Node } from 'yaml';

/** Offset of the node at a path of the YAML, or of the nearest parent that is there. */
export function offsetOf(document: Document, path: PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!isPair(pair)) return offset;
      offset = (part === 'key' ? startOf(pair.key) : startOf(pair.value)) ?? startOf(pair.key) ?? 0;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** Where a node begins, if the parser knows. */
export function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Where the innermost text around an offset begins: an unclosed quotation mark, say. */
export function startOfTextAround(document: Document, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar(_key, { range }) {
      if (range && range[0] <= offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}

/** Where the innermost list around an offset begins, as far as the parser has read it. */
export function startOfListAround(document: Document, offset: number): number {
  let start = offset;
  visit(document, {
    Seq(_key, { range, flow }) {
      if (flow && range && range[0] <= offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
}
