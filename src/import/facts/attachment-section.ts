import type { Paragraph, RootContent } from 'mdast';
import { fileName } from '../attachments/file-names.ts';
import { cleanLine } from '../blocks/characters.ts';
import { dataOf, isBold, wordsOf } from '../blocks/nodes.ts';
import type { FactLine } from './fact-lines.ts';
import { fieldOf } from './labels.ts';
import { linesOf } from './read-lines.ts';

/**
 * A last section that is nothing but the names of attached files, under a heading “Attachments”:
 * the site lists them by itself.
 * @returns the blocks before it, and the files; undefined when a text has no such section
 */
export function attachmentSection(
  blocks: readonly RootContent[],
): { before: RootContent[]; line: FactLine } | undefined {
  const at = blocks.findLastIndex(isHeading);
  if (at < 1 || fieldOf(cleanLine(wordsOf(blocks[at]!))) !== 'attachments') return undefined;
  const paragraphs = blocks.slice(at + 1).flatMap(paragraphsOf);
  const lines = paragraphs.flatMap(linesOf);
  const isNamed = ({ words, links = [] }: (typeof lines)[number]) =>
    [words, ...links.map(({ url }) => url)].some((text) => text.search(fileName) >= 0);
  if (lines.length === 0 || !lines.every(isNamed)) return undefined;
  const links = lines.flatMap((line) => line.links ?? []);
  return {
    before: blocks.slice(0, at),
    line: {
      label: cleanLine(wordsOf(blocks[at]!)),
      value: lines.map(({ words }) => cleanLine(words)).join(' | '),
      ...(links.length > 0 && { links }),
      inText: true,
    },
  };
}

const isHeading = (block: RootContent) =>
  block.type === 'heading' ||
  dataOf(block).role === 'heading' ||
  (block.type === 'paragraph' && isBold(block));

function paragraphsOf(block: RootContent): Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return 'children' in block ? (block.children as RootContent[]).flatMap(paragraphsOf) : [];
}
