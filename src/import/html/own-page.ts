import type { Element, ElementContent, Root } from 'hast';
import { factLine } from './layout-tables.ts';
import type { FactLine } from '../facts/fact-lines.ts';
import { elementsOf } from './cells.ts';
import { elementsIn, textOf } from './hast-text.ts';

/** A saved page of this very site: what stands where on it is known. */
export interface OwnPage {
  /** The text of the release, without what the site adds. */
  text: Element;
  facts: FactLine[];
}

/** Reads a saved page of a release of this site; undefined for every other page. */
export function ownPage(root: Root): OwnPage | undefined {
  const all = [...elementsIn(root)];
  const article = all.find((one) => one.tagName === 'article' && isOf(one, 'release'));
  const text =
    article &&
    [...elementsIn(article)].find(({ properties }) => properties['id'] === 'release-text');
  if (!text) return undefined;
  const named = (label: string, name: string) =>
    [...elementsIn(article)]
      .filter((one) => isOf(one, name))
      .map((one) => factLine(label, one))
      .slice(0, 1);
  const heading = [...elementsIn(article)].filter(({ tagName }) => tagName === 'h1');
  return {
    text: withoutAdditions(text),
    facts: [
      ...heading.map((one) => factLine('Title', one)),
      ...named('Headline', 'headline'),
      ...named('Summary', 'release-summary'),
      ...named('Meetings', 'other-name'),
      ...terms([...elementsIn(article)].find((one) => isOf(one, 'facts'))),
      ...attachments(article),
      ...named('Source', 'original'),
      ...topics(all),
      ...keywords(all),
    ],
  };
}

/** What the site adds around an author’s text. */
const additions = ['section-link', 'figure-data', 'file-measure', 'former-names'];

function withoutAdditions(element: Element): Element {
  const children = element.children.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element')
      return isBeforeSize(node, element.children[index + 1]) ? [] : [node];
    const { properties, tagName } = node;
    if (additions.some((name) => isOf(node, name)) || properties['role'] === 'img') return [];
    if (tagName === 'figcaption' && isOf(element, 'chart')) return [];
    const inside = withoutAdditions(node);
    if (properties['role'] === 'note') return [{ ...inside, tagName: 'aside' }];
    return [isOf(node, 'note-title') ? inStrong(inside) : inside];
  });
  const { id } = element.properties;
  const holdsFigure = isOf(element, 'figure-table') || isOf(element, 'chart');
  return { ...element, children: holdsFigure && id ? withTableId(children, id) : children };
}

/** The space between a file and its size is the site’s as well. */
function isBeforeSize(node: ElementContent, next: ElementContent | undefined): boolean {
  return textOf(node) === '' && next?.type === 'element' && isOf(next, 'file-measure');
}

/** The id of a table stands on the element around it. */
function withTableId(nodes: ElementContent[], id: unknown): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    if (node.tagName !== 'table') return { ...node, children: withTableId(node.children, id) };
    return { ...node, properties: { ...node.properties, id: String(id) } };
  });
}

function inStrong(line: Element): Element {
  const strong: Element = { ...line, tagName: 'strong', properties: {} };
  return { ...line, children: [strong] };
}

function terms(list: Element | undefined): FactLine[] {
  return elementsOf(list ?? { children: [] }).flatMap((row) => {
    const [name, value] = elementsOf(row);
    return name && value ? [factLine(textOf(name), value)] : [];
  });
}

function attachments(article: Element): FactLine[] {
  const section = [...elementsIn(article)].find((one) => isOf(one, 'attachments'));
  const links = [...elementsIn(section ?? article)].filter((one) => section && one.tagName === 'a');
  return links.map((link) => {
    const title = [...elementsIn(link)].find((one) => isOf(one, 'file-title')) ?? link;
    const url = String(link.properties['href']);
    return { label: 'Attachment', value: textOf(title), links: [{ words: textOf(title), url }] };
  });
}

function topics(all: Element[]): FactLine[] {
  const list = all.find((one) => isOf(one, 'topics'));
  return list ? [{ label: 'Topics', value: elementsOf(list).map(textOf).join(', ') }] : [];
}

function keywords(all: Element[]): FactLine[] {
  const meta = all.find(({ properties }) => properties['name'] === 'keywords');
  return meta ? [{ label: 'Keywords', value: String(meta.properties['content']) }] : [];
}

function isOf({ properties }: Element, name: string): boolean {
  return [properties['className']].flat().includes(name);
}
