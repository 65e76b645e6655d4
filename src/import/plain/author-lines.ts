import { authorTags } from '../../markdown/author-tags.ts';

/** Lines that a tag with its attributes may take; none has so many. */
const mostLines = 20;
const names = Object.keys(authorTags).join('|');

/** One of the author's tags where it opens, with what stands between its name and its end. */
export const openTag = new RegExp(
  `<(${names})((?:\\s+[\\w-]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|\\{[^}]*\\}))?)*)\\s*(/?)>`,
);
const block = names.replace(/Attachment\|?/, '');
const openAtStart = new RegExp(`^(\\s*)(${openTag.source})(.*)$`);
const closeAtEnd = new RegExp(`^(\\s*)(.*?)(</(?:${block})>)\\s*$`);
const beginsOpen = new RegExp(`^\\s*<(?:${names})(?:\\s.*)?$`);

/** A text with the number that each of its lines had before. */
export interface NumberedText {
  text: string;
  numbers: number[];
}

/**
 * The text with each of the author's tags on a line of its own, between empty ones: Markdown takes
 * everything up to the next empty line for HTML, an author's tag stands around Markdown.
 */
export function tagsOnOwnLines(text: string): NumberedText {
  const result: string[] = [];
  const numbers: number[] = [];
  const put = (number: number, ...lines: string[]) => {
    for (const line of lines) {
      result.push(line);
      numbers.push(number);
    }
  };
  const lines = text.split(/\r\n|\n/);
  let fence = '';
  for (let index = 0; index < lines.length; index += 1) {
    const number = index + 1;
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[index]!)?.[1] ?? '';
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark;
    let line = lines[index]!;
    if (!fence && !mark && beginsOpen.test(line) && !openAtStart.test(line)) {
      // Attributes under each other: the tag goes on to its “>”.
      let whole = line.trimEnd();
      const last = index + mostLines;
      for (let next = index + 1; next <= last && lines[next]?.trim(); next += 1) {
        whole += ` ${lines[next]!.trim()}`;
        if (!openAtStart.test(whole)) continue;
        [line, index] = [whole, next];
        break;
      }
    }
    if (fence || mark) put(number, line);
    else put(number, ...spread(line));
  }
  return { text: result.join('\n'), numbers };
}

/** A line with the tags at its beginning and its end on lines of their own. */
function spread(line: string): string[] {
  const opened = openAtStart.exec(line);
  const [, indent = '', tag, name, , isEmpty, rest = ''] = opened ?? [];
  if (tag !== undefined && (name !== 'Attachment' || (isEmpty && !rest.trim())))
    return ['', `${indent}${tag}`, '', ...(rest.trim() ? spread(indent + rest.trim()) : [])];
  const [, before = '', words = '', close] = closeAtEnd.exec(line) ?? [];
  // A tag that opens in the midst of the line is left to it.
  if (close === undefined || openTag.test(words)) return [line];
  return [...(words ? [before + words] : []), '', before + close, ''];
}
