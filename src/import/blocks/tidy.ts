import type { Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { cleanText } from './characters.ts';
import { dataOf, wordsOf } from './nodes.ts';
import { startsMarked } from './markers.ts';

/** A longer line than this is a paragraph, not a line of an address. */
const longLine = 90;

/**
 * Blocks as an author would have written them: characters put right, emphasis around words only,
 * paragraphs where the document only has line breaks, nothing empty.
 */
export function tidy(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) => tidyBlock(block));
}

function tidyBlock(block: RootContent): RootContent[] {
  if (block.type === 'paragraph')
    return splitLines({ ...block, children: tidyPhrasing(block.children) });
  if (block.type === 'heading') {
    const children = trimmed(
      tidyPhrasing(block.children).map((part) => (part.type === 'break' ? space() : part)),
    );
    return children.length > 0 ? [{ ...block, children }] : [];
  }
  if (block.type === 'table') {
    const rows = block.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({
        ...cell,
        children: trimmed(tidyPhrasing(cell.children)),
      })),
    }));
    return rows.some((row) => wordsOf(row).trim()) ? [{ ...block, children: rows }] : [];
  }
  if (block.type === 'thematicBreak' || block.type === 'html' || block.type === 'definition')
    return [];
  if (block.type === 'factTable' || !('children' in block)) return [block];
  const children = tidy((block as Parents).children as RootContent[]);
  return children.length > 0 ? [{ ...block, children } as RootContent] : [];
}

/** Emphasis without spaces at its edges, pieces of one kind joined, nothing empty. */
export function tidyPhrasing(children: readonly PhrasingContent[]): PhrasingContent[] {
  const tidied = children.flatMap((part): PhrasingContent[] => {
    if (part.type === 'text') return lines(cleanText(part.value));
    if (
      part.type === 'link' ||
      part.type === 'delete' ||
      part.type === 'strong' ||
      part.type === 'emphasis'
    ) {
      const inside = tidyPhrasing(part.children);
      if (!wordsOf(inside).trim() && !inside.some(({ type }) => type === 'image')) return inside;
      return withOuterSpace(part, inside);
    }
    return [part];
  });
  return joined(tidied);
}

const space = (): PhrasingContent => ({ type: 'text', value: ' ' });

function lines(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((line, index): PhrasingContent[] => {
    const words: PhrasingContent[] = line ? [{ type: 'text', value: line }] : [];
    return index === 0 ? words : [{ type: 'break' }, ...words];
  });
}

type Wrapper = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/** Spaces and breaks at the edges of emphasis or a link stand outside of it. */
function withOuterSpace(wrapper: Wrapper, inside: PhrasingContent[]): PhrasingContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const content = [...inside];
  while (content[0]?.type === 'break') before.push(content.shift()!);
  while (content.at(-1)?.type === 'break') after.unshift(content.pop()!);
  const first = content[0];
  if (first?.type === 'text' && first.value.startsWith(' ')) {
    before.push(space());
    content[0] = { ...first, value: first.value.trimStart() };
  }
  const last = content.at(-1);
  if (last?.type === 'text' && last.value.endsWith(' ')) {
    after.unshift(space());
    content[content.length - 1] = { ...last, value: last.value.trimEnd() };
  }
  return [...before, { ...wrapper, children: joined(content) } as PhrasingContent, ...after];
}

/** Neighbours of one kind as one: Word cuts a word into runs as it was typed. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const part of children) {
    const before = result.at(-1);
    if (part.type === 'text' && !part.value) continue;
    if (part.type === 'text' && before?.type === 'text')
      result[result.length - 1] = {
        ...before,
        value: (before.value + part.value).replace(/ {2,}/g, ' '),
      };
    else if (isSame(before, part))
      result[result.length - 1] = {
        ...(before as Wrapper),
        children: joined([...(before as Wrapper).children, ...(part as Wrapper).children]),
      } as PhrasingContent;
    else if (isBridged(result, part)) {
      const gap = result.pop()!;
      const open = result.pop() as Wrapper;
      result.push({
        ...open,
        children: joined([...open.children, gap, ...(part as Wrapper).children]),
      } as PhrasingContent);
    } else result.push(part);
  }
  return result;
}

function isSame(before: PhrasingContent | undefined, part: PhrasingContent): boolean {
  if (before?.type !== part.type) return false;
  if (part.type === 'link') return before.type === 'link' && before.url === part.url;
  return part.type === 'strong' || part.type === 'emphasis' || part.type === 'delete';
}

/** Two pieces in bold with only a space between them are one. */
function isBridged(result: PhrasingContent[], part: PhrasingContent): boolean {
  const gap = result.at(-1);
  return gap?.type === 'text' && gap.value === ' ' && isSame(result.at(-2), part);
}

/** Without spaces and breaks at both ends. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const content = [...children];
  const isBlank = (part: PhrasingContent | undefined) =>
    part?.type === 'break' || (part?.type === 'text' && !part.value.trim());
  while (isBlank(content[0])) content.shift();
  while (isBlank(content.at(-1))) content.pop();
  const first = content[0];
  if (first?.type === 'text') content[0] = { ...first, value: first.value.trimStart() };
  const last = content.at(-1);
  if (last?.type === 'text') content[content.length - 1] = { ...last, value: last.value.trimEnd() };
  return content;
}

/**
 * The paragraphs of one with line breaks in it: those of a page that has nothing else. Short lines,
 * such as an address, stay together.
 */
function splitLines(paragraph: Paragraph): Paragraph[] {
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

/** Emphasis over a line break is two pieces of emphasis. */
function splitAtBreaks(children: readonly PhrasingContent[]): PhrasingContent[][] {
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

const withBreaks = (all: PhrasingContent[][]): PhrasingContent[] =>
  all.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  );
