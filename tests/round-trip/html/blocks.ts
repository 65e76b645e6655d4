import type { Heading, List, RootContent, Table } from 'mdast';
import { headingId } from '../../../src/markdown/check-ids.ts';
import { tableAndNote, tagOf, type Tag } from '../tags.ts';
import { escaped, words } from './words.ts';

/** What the parts of a document have to know of it. */
export interface Page {
  folder: string;
  /** Identifiers of the footnotes in their order. */
  notes: string[];
}

/** The text of a release as HTML of no site in particular: no class, no element of ours. */
export function blocks(nodes: readonly RootContent[], page: Page): string {
  return nodes.map((node) => block(node, page)).join('\n');
}

function block(node: RootContent, page: Page): string {
  const line = (nodes: Parameters<typeof words>[0]) => words(nodes, page.folder, page.notes);
  const tag = tagOf(node);
  if (tag) return tagged(tag, page);
  switch (node.type) {
    case 'paragraph':
      return `<p>${line(node.children)}</p>`;
    case 'heading':
      return heading(node, line(node.children));
    case 'list':
      return list(node, page);
    case 'blockquote':
      return `<blockquote>\n${blocks(node.children, page)}\n</blockquote>`;
    case 'yaml':
    case 'footnoteDefinition':
      return '';
    default:
      throw new Error(`The HTML document has no form for “${node.type}”.`);
  }
}

function heading(node: Heading, inside: string): string {
  return `<h${node.depth} id="${headingId(node).id}">${inside}</h${node.depth}>`;
}

function list({ ordered, start, children }: List, page: Page): string {
  const from = ordered && start !== 1 ? ` start="${start}"` : '';
  const items = children.map((item) => {
    const [first, ...rest] = item.children;
    // A line alone stands without a paragraph around it.
    const words = first?.type === 'paragraph' ? block(first, page).slice(3, -4) : '';
    return `<li>${words}${blocks(rest, page)}</li>`;
  });
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}${from}>\n${items.join('\n')}\n</${tag}>`;
}

function tagged(tag: Tag, page: Page): string {
  const inside = () => blocks(tag.children, page);
  const id = tag.id ? ` id="${tag.id}"` : '';
  switch (tag.name) {
    case 'Agenda':
      return inside();
    case 'Table':
    case 'Chart': {
      const { table, note } = tableAndNote(tag);
      const unit = tag.unit ? ` (Unit: ${tag.unit})` : '';
      const caption = `<caption>${escaped(`${tag.caption}${unit}`)}</caption>`;
      return `<table${id}>\n${caption}\n${rows(table, page)}\n</table>\n${blocks(note, page)}`;
    }
    case 'Figure': {
      const [picture, ...note] = tag.children.map((child) => block(child, page));
      const caption = `<figcaption>${escaped(tag.caption ?? '')}</figcaption>`;
      return `<figure${id}>\n${picture}\n${caption}\n</figure>\n${note.join('\n')}`;
    }
    case 'Note': {
      const title = tag.title ? `<p><strong>${escaped(tag.title)}</strong></p>\n` : '';
      return `<aside>\n${title}${inside()}\n</aside>`;
    }
    case 'Quotation': {
      const by = `<figcaption>${escaped(tag.by ?? '')}</figcaption>`;
      return `<figure>\n<blockquote>\n${inside()}\n</blockquote>\n${by}\n</figure>`;
    }
    default:
      throw new Error(`The HTML document has no form for <${tag.name}>.`);
  }
}

function rows({ children, align }: Table, { folder, notes }: Page): string {
  const row = (cells: Table['children'][number]['children'], tag: 'th' | 'td') => {
    const set = (column: number) =>
      align?.[column] === 'right' ? ' style="text-align: right"' : '';
    const written = cells.map(
      (cell, column) => `<${tag}${set(column)}>${words(cell.children, folder, notes)}</${tag}>`,
    );
    return `<tr>${written.join('')}</tr>`;
  };
  const [head, ...body] = children;
  const lines = body.map(({ children }) => row(children, 'td'));
  return `<thead>${row(head!.children, 'th')}</thead>\n<tbody>\n${lines.join('\n')}\n</tbody>`;
}
