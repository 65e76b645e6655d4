import type { Heading, Nodes, Parents, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import {
  defaultHandlers,
  toMarkdown,
  type Info,
  type Options,
  type State,
} from 'mdast-util-to-markdown';
import { dataOf, type Tag } from '../blocks/nodes.ts';

/**
 * Signs that the site reads otherwise than they stand in the document: straight quotation marks,
 * dashes and dots are made typographic, a line that begins with “import” or “export” is code.
 */
const unsafe: Options['unsafe'] = [
  { character: '"', inConstruct: 'phrasing' },
  { character: "'", inConstruct: 'phrasing' },
  { before: '-', character: '-', inConstruct: 'phrasing' },
  { before: '\\.', character: '.', after: '\\.', inConstruct: 'phrasing' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

/**
 * GitHub’s Markdown without the backslashes in addresses, “www\.moef.go.kr”: the site makes a link of
 * an address, backslash or not.
 */
const { extensions } = gfmToMarkdown({ tablePipeAlign: false });
const gfm: Options = {
  extensions: (extensions ?? []).filter(
    ({ unsafe }) => !unsafe?.some(({ character }) => character === '@'),
  ),
};

/** Writes blocks as the text of a release: what is shown is what the document says. */
export function writeMdx(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    listItemIndent: 'one',
    extensions: [gfm, mdxToMarkdown()],
    unsafe,
    handlers: {
      heading: headingWithId,
      tag: tagAround,
      factTable: () => '',
      // “R\\&D” is right but ugly: only what could be a character reference needs the backslash.
      text: (...node: Parameters<typeof defaultHandlers.text>) =>
        defaultHandlers.text(...node).replace(/\\&(?!#?\w+;)/g, '&'),
    },
  } as Options);
}

/** `## Heading {#id}`: the id is the heading’s for ever, however it is reworded. */
function headingWithId(
  node: Heading,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const { id } = dataOf(node);
  const written = defaultHandlers.heading(node, parent, state, info);
  return id ? `${written} {#${id}}` : written;
}

function tagAround(node: Tag, _parent: unknown, state: State, info: Info): string {
  const exit = state.enter('mdxJsxFlowElement' as never);
  const content = state.containerFlow(node as never, state.createTracker(info).current());
  exit();
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${inQuotes(value)}"`,
  );
  return `<${node.name}${attributes.join('')}>\n\n${content}\n\n</${node.name}>`;
}

function inQuotes(value: string): string {
  return value
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;');
}

/** The words of blocks as readers see them, spaces joined, to hold what is written against. */
export function readersWords(nodes: readonly Nodes[]): string {
  return nodes.map(words).join(' ').replace(/\s+/g, ' ').trim();
}

function words(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return ` ${node.alt ?? ''} `;
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isPhrasing = ['emphasis', 'strong', 'delete', 'link'].includes(node.type);
  const inside = (node.children as Nodes[]).map(words).join('');
  return isPhrasing ? inside : ` ${inside} `;
}
