import type { Paragraph, PhrasingContent } from 'mdast';
import type { Marker } from '../block-data.ts';

/** A sign of a list that was typed, and where the words behind it begin. */
export interface TypedMarker extends Marker {
  length: number;
}

const bullets = '•·∙▪▫■□●○◦◯◇◆▶►▷➢➤⮚⚫◈❍❑❒✓✔❖∘‣⁃ㅇ';
const hangul = '가나다라마바사아자차카타파하';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const mostNumber = 999;

/**
 * The sign of a list at the beginning of a line. A figure is none: a list has a space behind its
 * number, and “3.5%” or “2020. 9.” are not read as one.
 */
export function typedMarker(line: string): TypedMarker | undefined {
  const numbered = /^\s*(\((\d{1,3})\)|(\d{1,3})([.)])|([a-z])([.)])|\(([a-z])\))\s+(?=\S)/.exec(
    line,
  );
  if (numbered) {
    const [whole, , inBrackets, plain, sign, letter, letterSign, letterInBrackets] = numbered;
    if (inBrackets) return ordered(Number(inBrackets), '(1)', whole.length);
    if (plain) return ordered(Number(plain), `1${sign}`, whole.length);
    if (letter) return ordered(letter.charCodeAt(0) - 96, `a${letterSign}`, whole.length);
    if (letterInBrackets) return ordered(letterInBrackets.charCodeAt(0) - 96, '(a)', whole.length);
  }
  const first = line.trimStart()[0] ?? '';
  const indent = line.length - line.trimStart().length;
  const space = /^\s*/.exec(line.slice(indent + 1))![0].length;
  if (circled.includes(first) && first)
    return ordered(circled.indexOf(first) + 1, '①', indent + 1 + space);
  const syllable = /^\s*([가-힣])([.)])\s+(?=\S)/.exec(line);
  if (syllable && hangul.includes(syllable[1]!))
    return ordered(hangul.indexOf(syllable[1]!) + 1, `가${syllable[2]}`, syllable[0].length);
  if (
    bullets.includes(first) &&
    first &&
    (space > 0 || /[\p{L}\p{N}“‘"'(]/u.test(line[indent + 1] ?? ''))
  )
    return { ordered: false, number: 0, kind: first, length: indent + 1 + space };
  const dash = /^\s*([-–—*+])\s+(?=\S)/.exec(line);
  // A line of a dash and a number is a negative figure, or a signature.
  if (dash && !/^[-–—*+]\s+[\d.,%()]+$/.test(line.trim()))
    return {
      ordered: false,
      number: 0,
      kind: dash[1] === '*' || dash[1] === '+' ? dash[1] : '-',
      length: dash[0].length,
    };
  return undefined;
}

function ordered(number: number, kind: string, length: number): TypedMarker | undefined {
  return number >= 1 && number <= mostNumber ? { ordered: true, number, kind, length } : undefined;
}

/** Whether a line begins with a sign of a list. */
export function startsMarked(line: string): boolean {
  return typedMarker(line) !== undefined;
}

/** The number before a year or a figure, “3. 2020”, is read with what follows: it may be a date. */
export const looksLikeDate = (line: string) =>
  /^\s*\d{1,4}\.\s*\d{1,2}\.(?:\s*\d{1,2}\.?)?/.test(line);

/** A paragraph without the sign at its beginning. */
export function withoutMarker(paragraph: Paragraph, length: number): Paragraph {
  return { ...paragraph, children: cut(paragraph.children, length) };
}

/** Words without so many of their first characters. */
export function cut(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let left = length;
  for (const part of children) {
    if (left <= 0) result.push(part);
    else if (part.type === 'text') {
      const value = part.value.slice(left);
      left -= part.value.length;
      if (value) result.push({ ...part, value });
    } else if ('children' in part) {
      const before = left;
      const inside = cut(part.children as PhrasingContent[], left);
      left = before - lengthOf(part);
      if (inside.length > 0) result.push({ ...part, children: inside } as PhrasingContent);
    } else result.push(part);
  }
  const [first, ...rest] = result;
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : result;
}

function lengthOf(part: PhrasingContent): number {
  if ('value' in part) return part.value.length;
  return 'children' in part
    ? (part.children as PhrasingContent[]).reduce((sum, child) => sum + lengthOf(child), 0)
    : 0;
}
