import type { Element, ElementContent } from 'hast';
import { isHidden } from './hidden.ts';
import { inline } from './inline.ts';
import { tableLines } from './table.ts';

/** Where a line stands, and where ids are gathered. */
export interface Place {
  indent: string;
  ids: string[];
}

const blockTags =
  /^(?:section|div|h[1-6]|p|ul|ol|table|figure|figcaption|blockquote|aside|hr|pre|dl|details)$/;

/**
 * The lines of some content: `## Heading`, `¶ Words.`, `- item`, `3. item`, and under the words
 * `table`, `figure`, `quotation`, `note`, `below it` (a table) what stands in
 * them, indented.
 */
export function blocks(nodes: readonly ElementContent[], place: Place): string[] {
  const lines: string[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    const words = inline(loose);
    if (words) lines.push(`${place.indent}¶ ${words}`);
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && isHidden(node)) continue;
    if (node.type !== 'element' || !blockTags.test(node.tagName)) loose.push(node);
    else {
      flush();
      lines.push(...block(node, place));
    }
  }
  flush();
  return lines;
}

function block(node: Element, place: Place): string[] {
  const { tagName, children, properties } = node;
  const named = (name: string) => [`${place.indent}${name}`, ...blocks(children, deeper(place))];
  takeId(node, place);
  switch (tagName) {
    case 'h2':
    case 'h3':
    case 'h4':
      return [`${place.indent}${'#'.repeat(Number(tagName[1]))} ${inline(children)}`];
    case 'p':
      if (classesOf(node).includes('caption')) return [caption(children, place)];
      return blocks([{ ...node, tagName: 'span' }], place);
    case 'ul':
    case 'ol':
      return list(node, place);
    case 'table':
      return tableLines(node, place);
    case 'figure':
      // The bars of a chart are drawn from its table, which is what a document has of it.
      return classesOf(node).includes('chart')
        ? blocks(withoutCaption(children), place)
        : named('figure');
    case 'figcaption':
      if (children.some((child) => child.type === 'element' && blockTags.test(child.tagName)))
        return blocks(children, place);
      return [caption(children, place)];
    case 'blockquote':
      return named('quotation');
    case 'aside':
      return named('note');
    case 'hr':
      return [`${place.indent}rule`];
    case 'div':
      if (classesOf(node).includes('agenda')) return named('agenda');
      if (classesOf(node).includes('figure-note')) return named('below it');
      if (properties['role'] === 'note') return named('note');
      return blocks(children, place);
    default:
      return properties['dataFootnotes'] === undefined
        ? blocks(children, place)
        : named('footnotes');
  }
}

/** A list item by its marker; whether items are set apart or not is not looked at. */
function list({ tagName, children, properties }: Element, place: Place): string[] {
  const items = children.filter((child) => child.type === 'element');
  let number = Number(properties['start'] ?? 1);
  const { indent } = place;
  const kind = tagName === 'ol' ? 'numbered list' : 'list';
  return [
    `${indent}${kind} of ${items.length}`,
    ...items.flatMap((item) => {
      const marker = tagName === 'ol' ? `${number++}.` : '-';
      const lines = blocks(item.children, deeper(place));
      const [first = '', ...rest] = lines;
      return [`${indent}${marker} ${first.trim().replace(/^¶ /, '')}`, ...rest];
    }),
  ];
}

function takeId({ tagName, properties }: Element, { ids }: Place): void {
  const { id } = properties;
  const carries = /^h[2-4]$/.test(tagName) || tagName === 'div' || tagName === 'figure';
  if (typeof id === 'string' && carries && id !== 'footnote-label') ids.push(id);
}

const caption = (words: ElementContent[], { indent }: Place) =>
  `${indent}caption “${inline(words)}”`;

const deeper = (place: Place): Place => ({ ...place, indent: `${place.indent}  ` });

const withoutCaption = (nodes: ElementContent[]) =>
  nodes.filter((node) => node.type !== 'element' || node.tagName !== 'figcaption');

function classesOf({ properties }: Element): string[] {
  return (properties['className'] ?? []) as string[];
}
