import { decodeHTML } from 'entities';
import type { PhrasingContent, RootContent } from 'mdast';
import { authorTags } from '../../markdown/author-tags.ts';
import { isTable, withData, type Tag } from '../blocks/nodes.ts';
import type { Findings } from '../findings.ts';
import { openTag } from './author-lines.ts';

const alone = new RegExp(`^${openTag.source}$`);

/** Puts what stands between one of the author's tags and its end into that tag. */
export function withAuthorTags(
  nodes: readonly RootContent[],
  findings: Findings,
  isInLine: boolean,
): RootContent[] {
  const result: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const opened = node.type === 'html' ? alone.exec(node.value.trim()) : null;
    const [written = '', name = '', attributes = '', isEmpty] = opened ?? [];
    const end = isEmpty ? index : closeOf(nodes, index, name);
    // In a line only a reference to a file stands; what else stands there is told as HTML is.
    if (!opened || end < 0 || (isInLine && name !== 'Attachment')) {
      result.push(node);
      continue;
    }
    const inside = withAuthorTags(nodes.slice(index + 1, end), findings, isInLine);
    const read = attributesOf(name, attributes, findings);
    result.push(...tagOf(name, read, inside, { written, isInLine, findings }));
    index = end;
  }
  return result;
}

/** Where a tag ends, past others of its name within it; -1 when it does not. */
function closeOf(nodes: readonly RootContent[], start: number, name: string): number {
  let depth = 0;
  for (let index = start; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const value = node.type === 'html' ? node.value.trim() : '';
    const opened = alone.exec(value);
    if (opened?.[1] === name && !opened[3]) depth += 1;
    if (value === `</${name}>`) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function attributesOf(name: string, written: string, findings: Findings): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [whole, key, double, single] of written.matchAll(
    /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{[^}]*\}))?/g,
  )) {
    const value = double ?? single;
    if (value !== undefined && authorTags[name]!.includes(key!))
      result[key!] = decodeHTML(value).replace(/\s+/g, ' ').trim();
    else findings.lose(`“${whole}” of <${name}> was left out: a release has no such attribute.`);
  }
  return result;
}

interface TagContext {
  /** The tag as it stands in the text. */
  written: string;
  isInLine: boolean;
  findings: Findings;
}

function tagOf(
  name: string,
  attributes: Record<string, string>,
  children: RootContent[],
  { written, isInLine, findings }: TagContext,
): RootContent[] {
  const { id, caption, unit } = attributes;
  if (name === 'Attachment') return reference(attributes['file'], children, isInLine, findings);
  if (children.length === 0) {
    findings.lose(`${written} was left out: nothing stands in it.`);
    return [];
  }
  if (name === 'Quotation' && !attributes['by'])
    return [{ type: 'blockquote', children } as RootContent];
  if (caption || !authorTags[name]!.includes('caption')) {
    const known = id ? { import: { id, names: [id] } } : undefined;
    const tag: Tag = { type: 'tag', name, attributes, children, ...(known && { data: known }) };
    return [tag];
  }
  // Without a caption it is a table as any other, which gets one by what stands around it.
  if (name !== 'Table')
    findings.lose(`${written} was left out, and what stands in it kept: it has no caption.`);
  return children.map((child) =>
    isTable(child)
      ? withData(child, { ...(id && { id, names: [id] }), ...(unit && { unit }) })
      : child,
  );
}

/** A reference to a file is a link, which becomes one to the attachment where that is found. */
function reference(
  file: string | undefined,
  words: RootContent[],
  isInLine: boolean,
  findings: Findings,
): RootContent[] {
  if (!file) {
    findings.lose('A reference to a file (<Attachment>) was left out: it does not name one.');
    return words;
  }
  const own = words.length > 0 ? (words as PhrasingContent[]) : undefined;
  const children = own ?? [{ type: 'text' as const, value: file }];
  const link: PhrasingContent = { type: 'link', url: encodeURI(file), children } as never;
  return isInLine ? [link] : [{ type: 'paragraph', children: [link] }];
}
