import type { Element, ElementContent, Root as Hast } from 'hast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { decoded } from '../../lib/decoded.ts';
import { elementsIn, hrefOf, textOf } from './hast-text.ts';

/** The notes of a text, taken out of it, by the ids that their marks lead to. */
export interface Footnotes {
  byId: ReadonlyMap<string, string>;
  definitions: (handlers: Record<string, Handle>) => RootContent[];
}

/** A mark of a note: a number or sign, with or without brackets. */
const mark = /^[[(]?(?:\d{1,3}|[a-z]|\*{1,3}|[ivx]{1,5})[\])]?$/i;

/**
 * Finds the notes that numbers in the text lead to, and which lead back: those of Word, of saved
 * pages and of this site. They are taken out of the tree.
 */
export function footnotesIn(tree: Hast): Footnotes {
  const elements = [...elementsIn(tree)];
  const marks = elements.filter(
    (element) =>
      element.tagName === 'a' && hrefOf(element).startsWith('#') && mark.test(textOf(element)),
  );
  const byId = new Map<string, string>();
  const notes: { label: string; element: Element }[] = [];
  for (const link of marks) {
    const id = decoded(hrefOf(link).slice(1));
    const note = elements.find(
      ({ tagName, properties }) =>
        (properties['id'] === id || properties['name'] === id) && tagName !== 'sup',
    );
    const element = note && noteAround(note, elements);
    if (byId.has(id) || !element || !leadsBack(element, link, elements)) continue;
    const label = String(notes.length + 1);
    byId.set(id, label);
    notes.push({ label, element });
  }
  const taken = new Set(notes.map(({ element }) => element));
  take(tree, taken);
  const definitions = (handlers: Record<string, Handle>) =>
    notes.map(({ label, element }): FootnoteDefinition => {
      const children = element.children.filter(isNoBackLink).map(withoutBackLinks);
      const root = toMdast(
        { type: 'root', children: [{ ...element, tagName: 'div', children }] },
        { document: true, handlers },
      );
      const blocks = root.type === 'root' ? root.children : [root as RootContent];
      return {
        type: 'footnoteDefinition',
        identifier: label,
        label,
        children: blocks as FootnoteDefinition['children'],
      };
    });
  return { byId, definitions };
}

/** The label of the note that a mark leads to. */
export function footnoteOf(link: Element, { byId }: Footnotes): string | undefined {
  const href = hrefOf(link);
  return href.startsWith('#') ? byId.get(decoded(href.slice(1))) : undefined;
}

/** Word puts the id on the number inside of the note. */
function noteAround(element: Element, all: Element[]): Element | undefined {
  if (element.tagName !== 'a') return element;
  return all.findLast(
    (other) =>
      ['p', 'li', 'div', 'dd'].includes(other.tagName) && [...elementsIn(other)].includes(element),
  );
}

/** Of two that lead to each other, the mark stands first, and outside of the note. */
function leadsBack(note: Element, link: Element, all: Element[]): boolean {
  const inside = [...elementsIn(note)];
  return !inside.includes(link) && all.indexOf(link) < all.indexOf(note) && inside.some(isBackLink);
}

function isBackLink(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    hrefOf(element).startsWith('#') &&
    (mark.test(textOf(element)) || /^[↑↩^⏎](?:\uFE0E)?\d*$/.test(textOf(element)))
  );
}

const isNoBackLink = (node: ElementContent) => node.type !== 'element' || !isBackLink(node);

function withoutBackLinks(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.filter(isNoBackLink).map(withoutBackLinks);
  return { ...node, children };
}

/** Takes elements out of a tree, with the lists and sections that they leave empty. */
function take(parent: Element | Hast, taken: ReadonlySet<Element>): boolean {
  let changed = false;
  parent.children = parent.children.filter((node) => {
    if (node.type !== 'element') return true;
    if (taken.has(node)) return !(changed = true);
    if (!take(node, taken)) return true;
    changed = true;
    // A heading of its own, “Notes”, goes with the notes.
    const rest = node.children.filter((part) =>
      part.type === 'element'
        ? !/^(?:h[1-6]|hr|br)$/.test(part.tagName)
        : part.type === 'text' && part.value.trim() !== '',
    );
    return rest.length > 0 || !['ol', 'ul', 'section', 'div', 'dl'].includes(node.tagName);
  }) as typeof parent.children;
  return changed;
}
