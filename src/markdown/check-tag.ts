import type { Nodes } from 'mdast';
import { nearest } from '../lib/words.ts';
import type { Surroundings } from './check-links.ts';
import { attributeOf } from './figures.ts';

/** What is wrong with a tag that quotes or refers, if anything: it names whom or which file. */
export function checkTag(node: Nodes, { files }: Surroundings): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  if (node.name === 'Attachment') return checkFile(attributeOf(node, 'file'), files);
  if (node.type === 'mdxJsxTextElement')
    return `<${node.name}> stands in a line of text. Write it on a line of its own, and </${node.name}> on another.`;
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
