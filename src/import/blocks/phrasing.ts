import type { PhrasingContent } from 'mdast';
import { cleanText } from './characters.ts';
import { wordsOf } from './nodes.ts';

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

/** A space between words. */
export const space = (): PhrasingContent => ({ type: 'text', value: ' ' });

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
