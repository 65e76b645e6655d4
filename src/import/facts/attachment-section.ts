import type { Paragraph, RootContent } from 'mdast';
import { fileName, isFile, withoutSize } from '../attachments/file-names.ts';
import { cleanLine } from '../blocks/characters.ts';
import { typedMarker } from '../blocks/markers.ts';
import { dataOf, isBold, wordsOf } from '../blocks/nodes.ts';
import type { FactLine } from './fact-lines.ts';
import { fieldOf } from './labels.ts';
import { factsOf, linesOf } from './read-lines.ts';

type Line = ReturnType<typeof linesOf>[number];

/**
 * A last section that is nothing but the names of attached files, below the word “Attachments”: the
 * site lists them by itself.
 * @returns the blocks before it, and the files; undefined when a text has no such section
 */
export function attachmentSection(
  blocks: readonly RootContent[],
): { before: RootContent[]; line: FactLine } | undefined {
  const at = blocks.findLastIndex((block) => headOf(block) !== undefined);
  const head = at < 1 ? undefined : headOf(blocks[at]!);
  if (head === undefined) return undefined;
  const below = blocks.slice(at + 1).map((block) => paragraphsOf(block).flatMap(linesOf));
  const isOne = head.isPlain ? isNameAlone : isNamed;
  if (below.length === 0 || !below.every((lines) => lines.length > 0 && lines.every(isOne)))
    return undefined;
  const lines = [...head.files, ...below.flat()];
  const links = lines.flatMap((line) => line.links ?? []);
  return {
    before: blocks.slice(0, at),
    line: {
      label: head.label,
      value: lines.map(({ words }) => cleanLine(words)).join(' | '),
      ...(links.length > 0 && { links }),
      inText: true,
      blocks: blocks.slice(at),
    },
  };
}

/** What a section of files begins with: a heading, or a line which may name the first of them. */
function headOf(
  block: RootContent,
): { label: string; files: Line[]; isPlain: boolean } | undefined {
  const words = cleanLine(wordsOf(block));
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const isHeading = block.type === 'heading' || dataOf(block).role === 'heading' || isBold(block);
  if (fieldOf(words) === 'attachments') return { label: words, files: [], isPlain: !isHeading };
  if (block.type !== 'paragraph') return undefined;
  const [line, ...more] = linesOf(block);
  const [fact, ...others] = line && more.length === 0 ? (factsOf(words, line.links) ?? []) : [];
  if (!fact || others.length > 0 || fieldOf(fact.label) !== 'attachments') return undefined;
  const first = { words: fact.value, links: line!.links };
  return isNamed(first) ? { label: fact.label, files: [first], isPlain: true } : undefined;
}

const isNamed = ({ words, links = [] }: Line) =>
  [words, ...links.map(({ url }) => url)].some((text) => text.search(fileName) >= 0);

/** Below a line that is no heading a sentence that names a file is the text’s. */
const isNameAlone = (line: Line) => {
  const words = withoutSize(cleanLine(line.words));
  const name = words.slice(typedMarker(words)?.length ?? 0);
  return isNamed(line) && (isFile.test(name) || (line.links ?? []).length > 0);
};

function paragraphsOf(block: RootContent): Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return 'children' in block ? (block.children as RootContent[]).flatMap(paragraphsOf) : [];
}
