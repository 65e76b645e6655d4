import type { Nodes, Paragraph, RootContent } from 'mdast';
import { cleanLine } from './characters.ts';
import { startsMarked } from './markers.ts';
import { dataOf, isBold, wordsOf } from './nodes.ts';
import { onTheLine } from './raised-signs.ts';

/** What stands above or below a table or picture and belongs to it. */
export interface Caption {
  words: string;
  unit?: string;
  /** What the document calls it: “Table 3”. */
  number?: string;
}

const numbered = {
  table:
    /^[<[〈《〔【(]?\s*((?:Table|표)\s*(?:[A-Z]|\d+|[IVX]+)?(?:[-.]\d+)?)\s*(?:[>\]〉》〕】)]|[.:)–—-])\s*/i,
  figure:
    /^[<[〈《〔【(]?\s*((?:Figure|Fig\.|Chart|Picture|Photo|Graph|Image|그림|사진)\s*(?:\d+|[IVX]+)?(?:[-.]\d+)?)\s*(?:[>\]〉》〕】)]|[.:)–—-])\s*/i,
};

const unitInBrackets = /[([<〈]\s*(?:units?|단위)\s*[:：]?\s*([^)\]>〉]+)[)\]>〉]\s*\.?$/i;
const unitAlone = /^(?:[([<〈※*]\s*)?(?:units?|단위)\s*[:：]\s*([^)\]>〉]+)[)\]>〉]?$/i;
/** A unit that is not called one: “(trillion won)” behind the words of a caption. */
const bareUnit =
  /\(((?:in )?(?:(?:US\$|KRW|\$|€|£)?\s*(?:trillion|billion|million|thousand)(?:\s+(?:won|KRW|dollars?|US\$|USD|euros?|people|persons|jobs|units|tons))?|%p?|percent|percentage points?|won|KRW billion|US\$ billion|thousand persons|year-on-year,? %))\)\s*$/i;

const longestCaption = 160;

/** Reads the words of a caption: its number apart, its unit apart. */
export function readCaption(text: string, kind: 'table' | 'figure'): Caption {
  const line = cleanLine(text);
  const number = numbered[kind].exec(line);
  let words = number ? line.slice(number[0].length) : line;
  const unit = unitInBrackets.exec(words) ?? bareUnit.exec(words);
  if (unit) words = words.slice(0, unit.index).trim();
  return {
    words: withoutBrackets(words.replace(/[:：]$/, '').trim()),
    ...(unit && { unit: unit[1]!.trim() }),
    ...(number && /\d|[IVX]$/.test(number[1]!) && { number: number[1]!.trim() }),
  };
}

const brackets =
  /^(?:<([^<>]+)>|〈([^〈〉]+)〉|《([^《》]+)》|＜([^＜＞]+)＞|【([^【】]+)】|\[([^[\]]+)\])$/;

/** “< Exports by item >”: brackets around all words only set them apart. */
const withoutBrackets = (words: string) =>
  brackets.exec(words)?.slice(1).find(Boolean)?.trim() ?? words;

/** The unit that a line of its own states: “(Unit: trillion won)”. */
export function unitIn(block: RootContent | undefined): string | undefined {
  if (block?.type !== 'paragraph') return undefined;
  return unitAlone.exec(cleanLine(wordsOf(block)))?.[1]?.trim();
}

/** How sure it is that a paragraph beside a table or picture is its caption. */
export function captionLikeness(
  block: RootContent | undefined,
  kind: 'table' | 'figure',
): 'sure' | 'likely' | undefined {
  if (block?.type !== 'paragraph') return undefined;
  const { role, marker, align } = dataOf(block);
  const words = cleanLine(wordsOf(block));
  if (!words || words.length > longestCaption || marker) return undefined;
  if (role === 'caption' || numbered[kind].test(words)) return 'sure';
  if (role !== undefined || /[.!?;]$/.test(words)) return undefined;
  if (unitInBrackets.test(words)) return 'sure';
  if (/:$/.test(words) || holdsLink(block)) return undefined;
  const isLine = /[\p{L}\p{N}%)”’]$/u.test(words) || brackets.test(words);
  const isPlainLine = kind === 'table' && isLine && !startsMarked(words);
  return isBold(block) || align === 'center' || isPlainLine ? 'likely' : undefined;
}

/** A caption holds words alone: a line with a link is a text. */
const holdsLink = (node: Nodes): boolean =>
  node.type === 'link' || ('children' in node && node.children.some(holdsLink));

/** Whether a caption is that of the other kind: the number of a figure below a table, say. */
export function isCaptionOf(block: Paragraph, kind: 'table' | 'figure'): boolean {
  return numbered[kind].test(cleanLine(wordsOf(block)));
}

const note =
  /^(?:(?:foot)?notes?|sources?|remarks?|data|자료|출처|주)\s*\d*\s*[:：.)]|^[※†‡]|^\*{1,3}\s?\S|^[¹²³⁴-⁹⁽]/i;

/** Whether a paragraph below a table is its note. @param marks signs that stand in its cells: “1)” */
export function isNote(
  block: RootContent | undefined,
  marks: ReadonlySet<string>,
): block is Paragraph {
  if (block?.type !== 'paragraph') return false;
  const words = cleanLine(wordsOf(block));
  if (note.test(words)) return true;
  const sign = /^(?:\(?\d\)|\[\d\]|[a-z]\))/.exec(words)?.[0];
  return sign !== undefined && marks.has(sign);
}

/** The signs of notes in the words of a table. */
export function noteMarks(words: string): Set<string> {
  return new Set(
    [...onTheLine(words).matchAll(/(?<=[^\s(]|^)\s?(\(?\d\)|\[\d\]|[a-z]\))/g)].map(
      ([, sign]) => sign!,
    ),
  );
}
