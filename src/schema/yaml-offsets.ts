import { isMap, isPair, isScalar, isSeq, visit, type Document, type Node } from 'yaml';

/** A piece of YAML, by its offsets. */
export interface Span {
  offset: number;
  /** Absent where only the beginning is known. */
  end?: number;
}

/** The node at a path of the YAML, or the beginning of the nearest parent that is there. */
export function spanOf(document: Document, path: PropertyKey[], part: 'key' | 'value'): Span {
  let node: unknown = document.contents;
  let span: Span = { offset: 0 };
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!isPair(pair)) return { offset: span.offset };
      span = (part === 'value' ? nodeSpan(pair.value) : undefined) ?? nodeSpan(pair.key) ?? span;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      span = nodeSpan(node) ?? span;
    } else return { offset: span.offset };
  }
  return span;
}

/** Where a node begins, if the parser knows. */
export function startOf(node: unknown): number | undefined {
  return nodeSpan(node)?.offset;
}

function nodeSpan(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { offset: range[0], end: range[1] } : undefined;
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
