import type { Element, ElementContent } from 'hast';
import type { Place } from './blocks.ts';
import { inline } from './inline.ts';

/** A table by its caption with the unit, and its rows; `→` before a cell that is set to the right. */
export function tableLines({ children }: Element, { indent }: Place): string[] {
  const caption = elements(children).find(({ tagName }) => tagName === 'caption');
  const rows = elements(children)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : elements(part.children)))
    .filter(({ tagName }) => tagName === 'tr');
  return [
    `${indent}table ${caption ? captionOf(caption) : 'without a caption'}`,
    ...rows.map((row) => `${indent}  | ${elements(row.children).map(cell).join(' | ')}`),
  ];
}

function captionOf({ children }: Element): string {
  const unit = elements(children).find((child) => isOf(child, 'unit'));
  const words = inline(children.filter((child) => child !== unit));
  return `“${words}”${unit ? ` in “${inline(unit.children)}”` : ''}`;
}

function cell(node: Element): string {
  const head = node.tagName === 'th' && node.properties['scope'] === 'col' ? '^' : '';
  return `${isOf(node, 'figure') ? '→' : ''}${head}${inline(node.children)}`;
}

const isOf = ({ properties }: Element, name: string) =>
  ((properties['className'] ?? []) as string[]).includes(name);

const elements = (nodes: readonly ElementContent[]): Element[] =>
  nodes.filter((node) => node.type === 'element');
