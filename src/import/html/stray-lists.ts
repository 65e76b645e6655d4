import type { Element, ElementContent } from 'hast';

/**
 * The items of a list; a list that stands between them, as many editors write it, belongs into the
 * item above.
 */
export function itemsWithLists(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of children) {
    const above = result.findLast((one): one is Element => one.type === 'element');
    if (isList(node) && above?.tagName === 'li')
      result[result.indexOf(above)] = { ...above, children: [...above.children, node] };
    else result.push(node);
  }
  return result;
}

const isList = (node: ElementContent) =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
