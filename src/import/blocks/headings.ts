import type { Heading, RootContent } from 'mdast';
import type { Findings } from '../findings.ts';
import type { NewIds } from './ids.ts';
import { dataOf, isBold, withoutBold, wordsOf } from './nodes.ts';
import { trimmed } from './tidy.ts';
import { typedMarker, withoutMarker } from './markers.ts';

const longestHeading = 120;
const deepest = 4;

/**
 * Makes the headings of a text: levels h2 to h4 without a gap, each with an id that stays. A bold
 * paragraph of its own that stands above a text is one too, which is told.
 */
export function makeHeadings(
  blocks: readonly RootContent[],
  { findings, ids }: { findings: Findings; ids: NewIds },
): RootContent[] {
  const open: { level: number; depth: number }[] = [];
  return blocks.map((block, index) => {
    const found = headingOf(block) ?? boldHeading(block, blocks[index + 1], open.at(-1)?.level);
    if (!found) return block;
    if (found.guessed)
      findings.doubt(
        `“${wordsOf(block)}” is in bold and is taken for a heading.`,
        dataOf(block).place,
      );
    while (open.length > 0 && open.at(-1)!.level >= found.level) open.pop();
    const depth = Math.min(deepest, (open.at(-1)?.depth ?? 1) + 1);
    open.push({ level: found.level, depth });
    const children = trimmed(withoutBold(found.children));
    const words = wordsOf(children);
    const { id, names } = dataOf(block);
    const heading: Heading = { type: 'heading', depth: depth as Heading['depth'], children };
    const known = { id: ids.take(words, 'section', id ?? names?.find((name) => !/^_/.test(name))) };
    return { ...heading, data: { import: { ...known, ...(names && { names }) } } } as Heading;
  });
}

interface Found {
  level: number;
  children: Heading['children'];
  guessed: boolean;
}

/** What the document itself calls a heading. */
function headingOf(block: RootContent): Found | undefined {
  if (block.type === 'heading')
    return { level: block.depth, children: block.children, guessed: false };
  const { role, level = 1 } = dataOf(block);
  return block.type === 'paragraph' && role === 'heading'
    ? { level, children: block.children, guessed: false }
    : undefined;
}

/** A bold line above a text, below the headings that the document has. */
function boldHeading(
  block: RootContent,
  next: RootContent | undefined,
  level = 1,
): Found | undefined {
  if (block.type !== 'paragraph' || !next || next.type === 'heading') return undefined;
  const { role, marker, boxed } = dataOf(block);
  if (role !== undefined || marker || boxed) return undefined;
  const sign = typedMarker(wordsOf(block));
  const plain = sign && /[□■◆▶1]/.test(sign.kind) ? withoutMarker(block, sign.length) : block;
  const words = wordsOf(plain).trim();
  if (sign && plain === block) return undefined;
  if (!isBold(plain) || !words || words.length > longestHeading || /[.:;,]$/.test(words))
    return undefined;
  if (dataOf(next).role === 'heading') return undefined;
  // Below a heading of the document it is one of the next level, beside another bold line.
  const guessedLevel = Number.isInteger(level) ? level + 0.5 : level;
  return { level: guessedLevel, children: plain.children, guessed: true };
}
