import type { Nodes } from 'mdast';
import { nearest } from '../lib/words.ts';
import type { Surroundings } from './check-links.ts';
import { attributeOf } from './figures.ts';

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * What is wrong with a tag that quotes or refers, if anything: it names whom or which file.
 * @param source what was written of it
 */
export function checkTag(node: Nodes, { files }: Surroundings, source: string): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const astray = closedElsewhere(node, source);
  if (astray) return astray;
  if (node.name === 'Attachment') return checkFile(attributeOf(node, 'file'), files);
  if (node.type === 'mdxJsxTextElement')
    return `<${node.name}> stands in a line of text. Write it on a line of its own, and </${node.name}> on another.`;
  if (node.name === 'Agenda' && !isAgenda(node.children))
    return 'There is no numbered list in <Agenda>, or something besides it. Write 1. and 2. before its items, and other text above or below the tag.';
  if (node.name === 'Quotation' && !attributeOf(node, 'by')?.trim())
    return 'This quotation does not say whose words they are. Write <Quotation by="…">.';
  if (['Note', 'Quotation'].includes(node.name ?? '') && node.children.length === 0)
    return `<${node.name}> is empty. Write its text between <${node.name} …> and </${node.name}>, or remove both.`;
  return undefined;
}

function checkFile(file: string | undefined, files: Surroundings['files']): string | undefined {
  if (!file) return 'This reference does not name its file. Write <Attachment file="…">.';
  if (!files || files.includes(file)) return undefined;
  const meant = nearest(file, files);
  const remedy = meant ? `Did you mean “${meant}”?` : 'Name the file under “attachments”.';
  return `“${file}” is not a file of this release. ${remedy}`;
}

/**
 * A closing tag that is indented more or less than its opening one: the parser takes it into the
 * list above it, and then numbers that from 257.
 */
function closedElsewhere(
  { name, position, type, children }: Tag,
  source: string,
): string | undefined {
  const { start, end } = position!;
  // It may be written with spaces: </ Note >.
  const [closing = ''] = /<\/[^<]*$/.exec(source) ?? [];
  const column = end.column - closing.length;
  const isOnLines = type === 'mdxJsxFlowElement' && children.length > 0 && start.line !== end.line;
  if (!isOnLines || column === start.column) return undefined;
  return `</${name}> stands elsewhere in its line than <${name}>. Write both at the same distance from the beginning of their lines.`;
}

function isAgenda(children: readonly Nodes[]): boolean {
  // That a heading cannot stand there is told at the heading.
  const others = children.filter(({ type }) => type !== 'heading');
  return others.length > 0 && others.every((child) => child.type === 'list' && child.ordered);
}
