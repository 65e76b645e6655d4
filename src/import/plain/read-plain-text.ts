import type { Element, ElementContent, Root } from 'hast';
import { dataAttribute } from '../block-data.ts';
import { startsMarked } from '../blocks/markers.ts';
import { fieldOf } from '../facts/labels.ts';
import { decodeAs, likelyEncoding } from '../html/decode.ts';
import { shortened } from '../../lib/words.ts';
import type { Findings } from '../findings.ts';
import type { ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { hasGaps, mayBeTable, typedRows } from './typed-tables.ts';

const longestHeading = 90;
/** Programs that break lines do so between 60 and 100 characters. */
const narrowest = 55;
const widest = 110;
const underline = /^(?:={3,}|-{3,}|~{3,})$/;

/**
 * Reads a plain text: paragraphs stand apart by empty lines, or each on a line of its own; a table
 * has tabs, bars or gaps between its cells; a heading is underlined, or a short line that stands alone.
 */
export function readPlainText(bytes: Uint8Array, findings: Findings): ReadDocument {
  const text = decodeAs(bytes, likelyEncoding(bytes)).replace(/^\uFEFF/, '');
  refuseBinary(text);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\u000B]/).map((line) => line.trimEnd());
  const groups = grouped(unquoted(lines, findings).flatMap((line) => line.split('\f')));
  for (const group of groups)
    if (mayBeTable(group) && !typedRows(group))
      findings.doubt(
        'The lines with gaps in them that begin here may be a table. Make one of them if they are.',
        `at “${shortened(group[0]!.trim(), 50).replace(/…$/, '')}”`,
      );
  const width = wrapWidth(groups);
  const children = groups.flatMap((group, index) => toElements(group, groups, index, width));
  const tree: Root = { type: 'root', children };
  return { tree, pageLines: [], facts: [], pictures: new Map() };
}

function refuseBinary(text: string): void {
  const odd = text.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  if (text.includes('\0') || odd > text.length / 100)
    throw new Refusal(
      'This is not a plain text, whatever its name says. Save the document as .docx, or as a text in UTF-8.',
    );
}

/** Lines without the signs that an e-mail puts before those that it quotes. */
function unquoted(lines: readonly string[], findings: Findings): string[] {
  const isQuoted = (line: string | undefined) => line?.startsWith('>') ?? false;
  const inRow = lines.some((_, at) => lines.slice(at, at + 3).filter(isQuoted).length === 3);
  if (!inRow) return [...lines];
  findings.doubt('Lines that an e-mail quotes, with “>” before them, are read without this sign.');
  return lines.map((line) => line.replace(/^(?:> ?)+/, ''));
}

/** Lines between empty ones. */
function grouped(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)!.push(line);
  return groups.filter((group) => group.length > 0);
}

/**
 * The width to which a program has broken the lines, if one has: then lines that go on do so nearly
 * at the width of the longest, and not where sentences end.
 */
function wrapWidth(groups: readonly string[][]): number | undefined {
  const pairs = groups.flatMap((group) => group.slice(1).map((next, at) => [group[at]!, next]));
  const going = pairs.filter(([line, next]) => !line!.includes('\t') && !beginsAnew(next!));
  const longest = Math.max(0, ...going.map(([line]) => line!.length));
  if (longest < narrowest || longest > widest) return undefined;
  const wrapped = going.filter(
    ([line, next]) =>
      line!.length > longest * 0.7 && (!/[.:;]$/.test(line!) || /^\s*\p{Ll}/u.test(next!)),
  );
  return wrapped.length > 0 && wrapped.length * 2 >= going.length ? longest : undefined;
}

/** Whether a line stands for itself: a sign of a list, a fact under its name. */
const beginsAnew = (line: string) =>
  startsMarked(line.trim()) ||
  underline.test(line.trim()) ||
  fieldOf(/^([^:]{2,30}):/.exec(line.trim())?.[1] ?? '') !== undefined;

function toElements(
  group: readonly string[],
  groups: readonly string[][],
  index: number,
  width: number | undefined,
): Element[] {
  if (group.length === 0) return [];
  const table = tableOf(group);
  if (table) return [table];
  const [first, second] = group;
  if (second !== undefined && underline.test(second.trim()) && !hasGaps(first!))
    return [
      element(second.trim().startsWith('=') ? 'h1' : 'h2', [text(first!.trim())]),
      ...toElements(group.slice(2), groups, index, width),
    ];
  const next = groups[index + 1];
  // The first line of a text is its title, which is found where facts are.
  if (index > 0 && group.length === 1 && isHeading(first!) && next && goesOn(next)) {
    const heading = element('p', [element('strong', [text(first!.trim())])]);
    return [heading];
  }
  return paragraphsOf(group, width).map((words) =>
    element('p', [text(words)], { [dataAttribute]: '{}' }),
  );
}

/** A short line that begins as a sentence does and does not end as one. */
function isHeading(line: string): boolean {
  const words = line.trim();
  return (
    words.length <= longestHeading &&
    /^[\p{Lu}\p{N}“‘"가-힣]/u.test(words) &&
    !/[.,;:!?)]$/.test(words) &&
    !/^[^:]{2,30}:\s/.test(words) &&
    !startsMarked(words)
  );
}

/** What follows a heading: a text, a list or a table, not another short line. */
function goesOn(group: readonly string[]): boolean {
  const [first = ''] = group;
  return (
    group.length > 1 ||
    startsMarked(first) ||
    first.length > longestHeading ||
    /[.:]$/.test(first.trim())
  );
}

function paragraphsOf(group: readonly string[], width: number | undefined): string[] {
  const result: string[] = [];
  group.forEach((line, at) => {
    const words = line.trim();
    const before = group[at - 1] ?? '';
    const isIndented = /^\s{2,}/.test(line) && result.length > 0 && startsMarked(result.at(-1)!);
    const isFull = width !== undefined && before.length > width * 0.6;
    if (at > 0 && !beginsAnew(words) && (isFull || isIndented))
      result[result.length - 1] = joinLines(result.at(-1)!, words);
    else result.push(words);
  });
  return result;
}

/** A word that was divided at the end of a line keeps its hyphen: it may be part of the word. */
const joinLines = (before: string, next: string) =>
  `${before}${/[\p{L}]-$/u.test(before) ? '' : ' '}${next}`;

function tableOf(group: readonly string[]): Element | undefined {
  const rows = typedRows(group);
  if (!rows) return undefined;
  const toRow = (tag: string) => (cells: string[]) =>
    element(
      'tr',
      cells.map((cell) => element(tag, [text(cell.trim())])),
    );
  const [head, ...body] = rows;
  return element('table', [
    element('thead', [toRow('th')(head!)]),
    element('tbody', body.map(toRow('td'))),
  ]);
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string): ElementContent => ({ type: 'text', value });
