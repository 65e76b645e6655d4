import type { Paragraph, PhrasingContent } from 'mdast';
import { startsMarked } from './markers.ts';
import { dataOf, wordsOf } from './nodes.ts';
import { trimmed } from './phrasing.ts';

/** A longer line than this is a paragraph, not a line of an address. */
const longLine = 90;

/**
 * The paragraphs of one with line breaks in it: those of a page that has nothing else. Short lines,
 * such as an address, stay together.
 */
export function splitLines(paragraph: Paragraph): Paragraph[] {
  const all = splitAtBreaks(paragraph.children);
  const said = all.filter((line) => line.length > 0);
  const separate =
    said.length < all.length ||
    said.some((line) => startsMarked(wordsOf(line)) || wordsOf(line).length > longLine);
  const groups = separate ? said : said.length > 0 ? [withBreaks(said)] : [];
  return groups.map((children, index) => {
    // What is known of the whole is known of the first line: an id, a sign of a list.
    const { marker, id, names, ...rest } = dataOf(paragraph);
    const own =
      index === 0
        ? { ...rest, ...(marker && { marker }), ...(id && { id }), ...(names && { names }) }
        : rest;
    const continued = index > 0 && marker ? { role: 'continuation' as const } : {};
    return { ...paragraph, children, data: { import: { ...own, ...continued } } } as Paragraph;
  });
}

/** The lines of a paragraph; emphasis over a line break is two pieces of emphasis. */
export function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const result: PhrasingContent[][] = [[]];
  for (const part of children)
    if (part.type === 'break') result.push([]);
    else if ('children' in part && part.children.some(({ type }) => type === 'break'))
      splitAtBreaks(part.children as PhrasingContent[]).forEach((line, index) => {
        if (index > 0) result.push([]);
        if (line.length > 0) result.at(-1)!.push({ ...part, children: line } as PhrasingContent);
      });
    else result.at(-1)!.push(part);
  return result.map((line) => trimmed(line));
}

/** Lines as one paragraph again. */
export const withBreaks = (all: PhrasingContent[][]): PhrasingContent[] =>
  all.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  );
