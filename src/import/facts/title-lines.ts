import type { RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { typedMarker } from '../blocks/markers.ts';
import { dataOf, isBold, wordsOf } from '../blocks/nodes.ts';
import { isDateLine } from './dates.ts';
import { isBareNumber, isFurniture } from './furniture-lines.ts';
import { longLine } from './read-lines.ts';

/** A longer line is a text. */
export const longestTitle = 250;

/** Where the title stands when the document marks it: by its style, or as its only first heading. */
export function titleIndex(blocks: readonly RootContent[]): number | undefined {
  const titled = blocks.findIndex((block) => dataOf(block).role === 'title');
  if (titled >= 0) return titled;
  const levels = blocks.flatMap((block, index) => {
    const level =
      block.type === 'heading'
        ? block.depth
        : dataOf(block).role === 'heading'
          ? dataOf(block).level
          : undefined;
    return level === undefined ? [] : [{ level, index }];
  });
  const top = Math.min(...levels.map(({ level }) => level));
  const first = levels[0];
  const isOnly = levels.filter(({ level }) => level === top).length === 1;
  if (!first || first.level !== top || !isOnly) return undefined;
  // Behind a line of its own that could be a title, or behind a text, it is a heading like others.
  const isFirstSaid = blocks.slice(0, first.index).every((block) => {
    const words = cleanLine(wordsOf(block));
    return (
      isFurniture(words) ||
      isBareNumber(words) ||
      isDateLine(words, '2000') !== undefined ||
      /^[^:]{2,30}:\s/.test(words)
    );
  });
  const isBehindText = blocks
    .slice(0, first.index)
    .some((block) => /[.”]$/.test(wordsOf(block).trim()) && wordsOf(block).length > longLine);
  const isFirst =
    blocks[first.index]!.type === 'heading' && top === 1 && first.index < 8 && !isBehindText;
  return isFirstSaid || isFirst ? first.index : undefined;
}

/** Whether a block may be a title by its looks. */
export const isShort = (block: RootContent, words: string) =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  words.length > 0 &&
  words.length <= longestTitle &&
  !/[.;,]$/.test(words) &&
  !dataOf(block).marker;

/** A line below the title, set apart from the text: bold, in the middle, or between dashes. */
export function isHeadline(
  block: RootContent,
  words: string,
  next: RootContent | undefined,
): boolean {
  if (block.type !== 'paragraph' || !words || words.length > longestTitle) return false;
  const { role, marker, align, boxed } = dataOf(block);
  if (role !== undefined || marker || boxed) return false;
  const isDashed = /^[-–—]\s.*\s[-–—]$/.test(words);
  if (!isDashed && typedMarker(words)) return false;
  const isItalic = block.children.every(({ type }) => type === 'emphasis');
  const isApart = isDashed || isBold(block) || align === 'center' || isItalic;
  if (!isApart) return isPlainHeadline(words, next);
  // “Overview” in bold is the heading of what follows it, not the news.
  const isNews = isDashed || (!/[.:;]$/.test(words) && words.split(' ').length > 2);
  return isNews && next !== undefined;
}

/** Words that are no sentence, between the title and a text or the first fact. */
function isPlainHeadline(words: string, next: RootContent | undefined): boolean {
  return (
    next?.type === 'paragraph' &&
    words.length > 15 &&
    /[\p{L}\p{N}%)”’]$/u.test(words) &&
    !/:/.test(words)
  );
}

/** A headline has a second line now and then, set like the first. */
export function isMoreHeadline(block: RootContent, words: string): boolean {
  if (block.type !== 'paragraph' || !words || words.length > longestTitle) return false;
  const { role, align } = dataOf(block);
  return (
    role === 'subtitle' || /^[-–—]\s.*\s[-–—]$/.test(words) || (align === 'center' && isBold(block))
  );
}

/** A headline without the dashes that it is set between. */
export const withoutDashes = (words: string) => words.replace(/^[-–—]\s*|\s*[-–—]$/g, '').trim();

/** Whether two lines say the same, whatever their capitals and signs. */
export const sameWords = (one: string, other: string) =>
  one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ===
  other.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
