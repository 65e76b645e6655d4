import { ELEMENT_NODE, parse, TEXT_NODE } from 'ultrahtml';
import { decodeHTML } from 'entities';
import { plainAttributes } from '../../lib/plain-attributes.ts';

/** A section of a release as search reads it. */
export interface PageSection {
  /** Anchor in the page; absent for what stands before the first heading. */
  id?: string;
  heading: string;
  /** Paragraphs, list items and rows of tables, one each. */
  blocks: string[];
}

/** What search reads of a release's page. */
export interface PageText {
  title: string;
  headline: string;
  /** Names, division, telephone, keywords: what `data-pagefind-meta` marks. */
  about: string[];
  sections: PageSection[];
}

interface Node {
  type: number;
  name?: string;
  value?: string;
  attributes?: Record<string, string>;
  children?: Node[];
}

const headings = new Set(['h2', 'h3', 'h4']);
/** Elements that begin and end a block of text. */
const blockTags = new Set([
  'p',
  'li',
  'tr',
  'dt',
  'dd',
  'div',
  'caption',
  'figcaption',
  'blockquote',
  'section',
  'ul',
  'ol',
  'table',
  'figure',
  'header',
  'h5',
  'h6',
]);
const cellTags = new Set(['td', 'th']);
const silent = new Set(['script', 'style', 'svg', 'template']);

/**
 * Reads a built page of a release: the texts that readers see, by section. What has
 * `data-pagefind-ignore` is left out: labels of the page, not words of the release.
 * @throws Error when the page is not one of a release
 */
export function readPage(html: string): PageText {
  const root = parse(plainAttributes(html)) as Node;
  const article = find(root, ({ attributes }) => 'data-pagefind-body' in (attributes ?? {}));
  const h1 = article && find(article, ({ name }) => name === 'h1');
  if (!h1) throw new Error('The page of a release has no article with a title to index.');

  const page: PageText = { title: textOf(h1), headline: '', about: [], sections: [] };
  visit(root, (node) => {
    const meta = node.attributes?.['data-pagefind-meta'];
    if (meta === undefined) return;
    const attribute = /\[(.+)\]$/.exec(meta)?.[1];
    // The words of a date, which a query for 2021-08-10 finds too; of a `<meta>`, its content.
    const value = textOf(node) || decodeHTML(node.attributes![attribute ?? ''] ?? '');
    if (meta === 'headline') page.headline = value;
    else page.about.push(value);
  });
  page.sections = sectionsOf(article!);
  return page;
}

function sectionsOf(article: Node): PageSection[] {
  const sections: PageSection[] = [{ heading: '', blocks: [] }];
  let block = '';
  const endBlock = () => {
    const text = folded(block);
    const { blocks } = sections.at(-1)!;
    // A chart and its table have one caption.
    if (text && text !== blocks.at(-1)) blocks.push(text);
    block = '';
  };
  const read = (node: Node): void => {
    if (node.type === TEXT_NODE) block += decodeHTML(node.value ?? '');
    if (node.type === ELEMENT_NODE) {
      const { name = '', attributes = {} } = node;
      if ('data-pagefind-ignore' in attributes || silent.has(name) || name === 'h1') return;
      // What is known about the release stands beside its text.
      if ('data-pagefind-meta' in attributes) return;
      if (headings.has(name)) {
        endBlock();
        sections.push({
          ...(attributes['id'] && { id: attributes['id'] }),
          heading: textOf(node),
          blocks: [],
        });
        return;
      }
      if (name === 'br') block += ' ';
      // The name of a row, then its values.
      if (cellTags.has(name) && block.trim()) block += ' · ';
      if (blockTags.has(name)) endBlock();
    }
    node.children?.forEach(read);
    if (node.type === ELEMENT_NODE && blockTags.has(node.name!)) endBlock();
  };
  read(article);
  endBlock();
  return sections.filter(({ id, blocks }) => id !== undefined || blocks.length > 0);
}

function textOf(node: Node): string {
  let text = '';
  visit(node, ({ type, value = '' }) => {
    if (type === TEXT_NODE) text += decodeHTML(value);
  });
  return folded(text);
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Hands over a node and all in it, in the order of the page. */
function visit(node: Node, each: (node: Node) => void): void {
  each(node);
  for (const child of node.children ?? []) visit(child, each);
}

function find(node: Node, test: (node: Node) => boolean): Node | undefined {
  if (test(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}
