import type { Element, ElementContent } from 'hast';
import { isHidden } from './hidden.ts';

/** Marks that carry meaning, by the elements that show them. */
const marks: Readonly<Record<string, string>> = {
  strong: 'b',
  b: 'b',
  em: 'i',
  i: 'i',
  del: 's',
  code: 'code',
};

/**
 * The words of a line as a reader meets them, with the marks that carry meaning in angle brackets:
 * `See <a plan.pdf>the plan</a>, <b>now</b>.[^1]`. A bracket of the text itself stands as `\\<`.
 */
export function inline(nodes: readonly ElementContent[]): string {
  return (
    nodes
      .map(read)
      .join('')
      // The space before what the site adds is the site's, too.
      .replace(/ *\u0000/g, '')
      // Where a program splits bold words in two, nobody sees it; nor whether a space is bold.
      .replace(/<\/(\w+)>([ \n]*)<\1>/g, '$2')
      .replace(/<(\w+)>([ \n]+)/g, '$2<$1>')
      .replace(/([ \n]+)<\/(\w+)>/g, '</$2>$1')
      .replace(/[ \t\n]+/g, ' ')
      .trim()
  );
}

function read(node: ElementContent): string {
  // The site lets no line end between a figure and its unit: to who reads, that is a space.
  if (node.type === 'text') return node.value.replaceAll('<', '\\<').replaceAll('\u00a0', ' ');
  if (node.type !== 'element') return '';
  if (isHidden(node)) return '\0';
  const { tagName, properties, children } = node;
  const words = () => children.map(read).join('');
  if (tagName === 'br') return ' ⏎ ';
  if (tagName === 'img') return picture(node);
  if (tagName === 'a') return linked(properties, words());
  const mark = marks[tagName];
  return mark && words() ? `<${mark}>${words()}</${mark}>` : words();
}

/** The mark of a footnote is its number; the way back from the note is the page's own. */
function linked(properties: Element['properties'], words: string): string {
  if (properties['dataFootnoteRef'] !== undefined) return `[^${words}]`;
  if (properties['dataFootnoteBackref'] !== undefined) return '';
  return `<a ${String(properties['href'])}>${words}</a>`;
}

/** A picture by what stands for it; the site gives its file another name and format. */
export function picture({ properties }: Element): string {
  const { alt, width, height } = properties;
  return `[picture “${String(alt ?? '')}” ${String(width)} × ${String(height)}]`;
}
