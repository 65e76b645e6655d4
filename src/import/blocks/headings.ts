import type { Heading, RootContent } from 'mdast';
import { inWords } from '../../lib/words.ts';
import type { Findings } from '../findings.ts';
import { dataOf, isBold, withData, withoutBold, wordsOf } from './nodes.ts';
import { trimmed } from './phrasing.ts';
import { typedMarker, withoutMarker } from './markers.ts';
import { romanHeadings } from './roman.ts';

const longestHeading = 120;
const deepest = 4;

/**
 * Makes the headings of a text: levels h2 to h4 without a gap. A bold
 * paragraph of its own that stands above a text is one too, which is told.
 */
export function makeHeadings(blocks: readonly RootContent[], findings: Findings): RootContent[] {
  const open: { level: number; depth: number }[] = [];
  const guessed: string[] = [];
  const counted = blocks.some(headingOf) ? new Set<RootContent>() : romanHeadings(blocks);
  const made = blocks.map((block, index) => {
    const found =
      headingOf(block) ??
      (block.type === 'paragraph' && counted.has(block)
        ? { level: 1, children: block.children, guessed: false }
        : boldHeading(block, blocks[index + 1], open.at(-1)?.level));
    if (!found) return block;
    if (found.guessed) guessed.push(quoted(block));
    while (open.length > 0 && open.at(-1)!.level >= found.level) open.pop();
    const depth = Math.min(deepest, (open.at(-1)?.depth ?? 1) + 1);
    open.push({ level: found.level, depth });
    const children = trimmed(withoutBold(found.children));
    const { id, names, place } = dataOf(block);
    const heading: Heading = { type: 'heading', depth: depth as Heading['depth'], children };
    const known = { ...(id && { id }), ...(names && { names }), ...(place && { place }) };
    return withData(heading, known);
  });
  if (counted.size > 0)
    findings.doubt(
      `Lines with Roman numerals are taken for headings: ${inWords([...counted].map(quoted))}.`,
    );
  if (guessed.length > 0)
    findings.doubt(
      `${guessed.length === 1 ? 'A line in bold is' : 'Lines in bold are'} taken for ${guessed.length === 1 ? 'a heading' : 'headings'}: ${inWords(guessed)}.`,
    );
  return made;
}

const quoted = (block: RootContent) => `“${wordsOf(block).trim()}”`;

interface Found {
  level: number;
  children: Heading['children'];
  guessed: boolean;
}

const isMarked = (block: RootContent) =>
  block.type === 'paragraph' &&
  (dataOf(block).marker !== undefined || typedMarker(wordsOf(block)) !== undefined);

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
  // “**1. Overview**” above a text is a heading; “1) **Item**” among others is an item of a list.
  const isSigned = sign !== undefined && (/[□■◆▶]/.test(sign.kind) || isBold(block));
  if (sign && (!isSigned || isMarked(next))) return undefined;
  const plain = sign ? withoutMarker(block, sign.length) : block;
  const words = wordsOf(plain).trim();
  if (!isBold(plain) || !words || words.length > longestHeading || /[.:;,]$/.test(words))
    return undefined;
  if (dataOf(next).role === 'heading') return undefined;
  // Below a heading of the document it is one of the next level, beside another bold line.
  const guessedLevel = Number.isInteger(level) ? level + 0.5 : level;
  return { level: guessedLevel, children: plain.children, guessed: true };
}
