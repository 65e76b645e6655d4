import type { Nodes, Root, RootContent } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { markdownToMdast } from 'satteri';
import { parse } from 'yaml';
import type { FactLine } from '../facts/fact-lines.ts';
import type { Findings } from '../findings.ts';
import { Places } from '../docx/places.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { decodeAs, likelyEncoding } from '../html/decode.ts';
import { refuseScripts } from '../html/dangers.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { refuseDepth } from '../html/depth.ts';
import type { ReadBlocks } from '../read-any.ts';
import { Refusal } from '../refusal.ts';
import { frontMatterOf } from '../../schema/front-matter.ts';
import { features } from '../../markdown/features.ts';

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
  // As typed: what the site makes of quotation marks is no part of the document.
  const { children } = markdownToMdast(body, {
    features: { ...features, smartPunctuation: false },
  }) as Root;
  const places = new Places();
  return {
    blocks: children.flatMap((block) => readable(block, findings, places, lines)),
    pageLines: [],
    facts: frontMatter ? factsOf(frontMatter.yaml) : [],
    pictures: new Map(),
  };
}

/** A block with its place and the id that the author gave it; HTML in it is its words. */
function readable(
  node: RootContent,
  findings: Findings,
  places: Places,
  linesBefore: number,
): RootContent[] {
  if (node.type === 'html') return wordsOfHtml(node, findings, linesBefore);
  if (node.type === 'code' || node.type === 'inlineCode') return asText(node);
  if (node.type === 'heading') places.heading(wordsOf(node));
  else if (node.type === 'paragraph') places.paragraph();
  else if (node.type === 'table') places.table();
  const place = node.type === 'table' ? places.hereTable : places.here;
  const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: unknown } };
  const id = typeof hProperties?.id === 'string' ? hProperties.id : undefined;
  const data = { import: { place, ...(id && { id }) } };
  if (!('children' in node)) return [{ ...node, data } as RootContent];
  const children = (node.children as RootContent[]).flatMap((child) =>
    readable(child, findings, places, linesBefore),
  );
  return [{ ...node, children, data } as RootContent];
}

function wordsOfHtml(
  node: Nodes & { value: string },
  findings: Findings,
  linesBefore: number,
): RootContent[] {
  const start = node.position?.start;
  try {
    refuseScripts(fromHtml(node.value, { fragment: true }), true);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.message, {
      line: (start?.line ?? 1) + linesBefore,
      column: start?.column ?? 1,
    });
  }
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break' }];
  if (/^<!--/.test(node.value)) return [];
  // A tag alone has no words; what it stands around is read as Markdown.
  return /^<\/?[a-z][^>]*>$/i.test(node.value.trim())
    ? []
    : toBlocks(fromHtml(node.value, { fragment: true }), findings);
}

function asText(node: Nodes & { value: string }): RootContent[] {
  const text = { type: 'text' as const, value: node.value };
  return node.type === 'code' ? [{ type: 'paragraph', children: [text] }] : [text];
}

/** The fields of front matter as facts; nothing where it cannot be read. */
function factsOf(yaml: string): FactLine[] {
  let data: unknown;
  try {
    data = parse(yaml, { schema: 'failsafe', logLevel: 'silent' });
  } catch {
    return [];
  }
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).map(([label, value]) => ({
    label,
    value: Array.isArray(value) ? value.map(inOneLine).join(', ') : inOneLine(value),
  }));
}

function inOneLine(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? Object.values(value).map(String).join(' ') : String(value);
}
