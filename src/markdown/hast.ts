import type { Element, ElementContent } from 'hast';

/** An HTML element as Sätteri's tree has it. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
