import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhrasingContent } from 'mdast';
import { sizeOf } from '../picture-size.ts';
import { attachmentOf } from '../tags.ts';

const tags: Partial<Record<PhrasingContent['type'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

/** Words with nothing in them that HTML would read. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * A line as HTML.
 * @param folder where pictures lie
 * @param notes identifiers of the footnotes in their order
 */
export function words(nodes: readonly PhrasingContent[], folder: string, notes: string[]): string {
  return nodes
    .map((node): string => {
      const inside = 'children' in node ? words(node.children, folder, notes) : '';
      const attachment = attachmentOf(node);
      if (attachment)
        return `<a href="${attachment.file}">${words(attachment.words, folder, notes)}</a>`;
      const tag = tags[node.type];
      if (tag) return `<${tag}>${inside}</${tag}>`;
      switch (node.type) {
        case 'text':
          return escaped(node.value);
        case 'break':
          return '<br>';
        case 'link':
          return `<a href="${escaped(node.url)}">${inside}</a>`;
        case 'image': {
          const { width, height } = sizeOf(readFileSync(join(folder, node.url)));
          return `<img src="${escaped(node.url)}" alt="${escaped(node.alt ?? '')}" width="${width}" height="${height}">`;
        }
        case 'footnoteReference': {
          const number = notes.indexOf(node.identifier) + 1;
          return `<sup><a href="#note-${number}" id="to-note-${number}">${number}</a></sup>`;
        }
        default:
          throw new Error(`The HTML document has no form for “${node.type}” in a line.`);
      }
    })
    .join('');
}
