import type { Nodes, Root, RootContent } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { markdownToMdast } from 'satteri';
import type { Findings } from '../findings.ts';
import { Places } from '../docx/places.ts';
import { dataOf, wordsOf } from '../blocks/nodes.ts';
import { decodeAs, likelyEncoding } from '../html/decode.ts';
import { refuseScripts } from '../html/dangers.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { refuseDepth } from '../html/depth.ts';
import type { ReadBlocks } from '../read-any.ts';
import { Refusal } from '../refusal.ts';
import { frontMatterOf } from '../../schema/front-matter.ts';
import { features } from '../../markdown/features.ts';
import { openTag, tagsOnOwnLines } from './author-lines.ts';
import { withAuthorTags } from './author-tags.ts';
import { withoutRaisedTags } from './raised-tags.ts';
import { withoutReferences } from './references.ts';
import { hidingTildes, withTildes } from './single-tildes.ts';

const largest = 5_000_000;

/** Reads a text in Markdown, with front matter if it has one. */
export function readMarkdown(bytes: Uint8Array, findings: Findings): ReadBlocks {
  if (bytes.length > largest)
    throw new Refusal('This text is larger than 5 MB, which no release is.');
  const text = decodeAs(bytes, likelyEncoding(bytes)).replace(/^\uFEFF/, '');
  if (text.includes('\0'))
    throw new Refusal('This is not a text in Markdown, whatever its name says.');
  refuseDepth(text);
  const frontMatter = frontMatterOf(text);
  const body = frontMatter ? text.slice(text.indexOf('\n---', frontMatter.start - 1) + 4) : text;
  const lines = text.slice(0, text.length - body.length).split('\n').length - 1;
  const { text: spread, numbers } = tagsOnOwnLines(body);
  // As typed: what the site makes of quotation marks is no part of the document.
  const parsed = markdownToMdast(hidingTildes(spread), {
    features: { ...features, smartPunctuation: false },
  }) as Root;
  const root = withTildes(parsed);
  const lineOf = (line: number) => (numbers[line - 1] ?? line) + lines;
  const context: Reading = { findings, places: new Places(), lineOf };
  const blocks = withAuthorTags(withoutReferences(root), findings, false);
  return {
    blocks: blocks.flatMap((block) => readable(block, context)),
    pageLines: [],
    facts: [],
    frontMatter: frontMatter?.yaml,
    pictures: new Map(),
  };
}

interface Reading {
  findings: Findings;
  places: Places;
  /** The line of the file that a line of the text was. */
  lineOf: (line: number) => number;
}

/** A block with its place and the id that the author gave it; HTML in it is its words. */
function readable(node: RootContent, context: Reading): RootContent[] {
  const { places } = context;
  if (node.type === 'html') return wordsOfHtml(node, context);
  if (node.type === 'code' || node.type === 'inlineCode') return asText(node);
  if (node.type === 'heading') places.heading(wordsOf(node));
  else if (node.type === 'paragraph') places.paragraph(wordsOf(node));
  else if (node.type === 'table') places.table();
  const place = node.type === 'table' ? places.hereTable : places.here;
  const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: unknown } };
  const id = typeof hProperties?.id === 'string' ? hProperties.id : undefined;
  const data = { import: { ...dataOf(node), place, ...(id && { id }) } };
  if (!('children' in node)) return [{ ...node, data } as RootContent];
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  const inside = node.children as RootContent[];
  const tagged = node.type === 'tag' ? inside : withAuthorTags(inside, context.findings, isLine);
  const raised = withoutRaisedTags(tagged, context.findings, place);
  const children = raised.flatMap((child) => readable(child, context));
  return [{ ...node, children, data } as RootContent];
}

function wordsOfHtml(
  node: Nodes & { value: string },
  { findings, places, lineOf }: Reading,
): RootContent[] {
  const start = node.position?.start;
  try {
    refuseScripts(fromHtml(node.value, { fragment: true }), true);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.message, {
      line: lineOf(start?.line ?? 1),
      column: start?.column ?? 1,
    });
  }
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break' }];
  if (/^<!--/.test(node.value)) return [];
  const [opened] = openTag.exec(node.value) ?? [];
  if (opened)
    findings.lose(
      `The tag ${opened} was left out, and what stands in it kept. Write such a tag on a line of its own, and its end on another.`,
      places.here,
    );
  // A tag alone has no words; what it stands around is read as Markdown.
  return /^<\/?[a-z][^>]*>$/i.test(node.value.trim())
    ? []
    : toBlocks(fromHtml(node.value, { fragment: true }), findings);
}

function asText(node: Nodes & { value: string }): RootContent[] {
  const text = { type: 'text' as const, value: node.value };
  return node.type === 'code' ? [{ type: 'paragraph', children: [text] }] : [text];
}
