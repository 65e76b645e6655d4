import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { cut } from '../blocks/markers.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { trimmed } from '../blocks/phrasing.ts';
import { splitAtBreaks, withBreaks } from '../blocks/split-lines.ts';
import { findDate } from './dates.ts';
import { factsOf, longLine } from './read-lines.ts';
import type { State } from './take-facts.ts';

const use = '(?:publi(?:cation|shed?)|releas(?:ed?|ing)|broadcast|distribut(?:ion|ed)|use)';

/** How a line says that its news must wait. */
const names = [
  '(?:strictly |under )*embargo(?:ed)?(?: (?:until|till|time|date|for|release|publication|at))*',
  `(?:strictly )?(?:not (?:to be |for )?|(?:do|must|may) not (?:be )?)${use}(?:,? (?:or|and) ${use})* (?:before|until|till|prior to)`,
  '(?:please )?hold (?:for release )?(?:until|till)',
  '(?:온라인 ?)?보도 ?(?:시점|시각|일시|시간)',
  '엠바고',
];
const name = new RegExp(`^[^\\p{L}\\p{N}]*(?:${names.join('|')})(?![\\p{L}])`, 'iu');
/** “For release at 10:00, 25 November 2026”. */
const release = new RegExp(`^[^\\p{L}\\p{N}]*for ${use} (?:at|after|from|on)\\b`, 'iu');
const day = '(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** What follows it: a moment, a colon, nothing; in a sentence about trade, other words do. */
const follows = new RegExp(
  `^\\s*(?:[^\\p{L}\\s]|$|(?:noon|midnight|오전|오후|정오|즉시|배포)|${day})`,
  'iu',
);
const waits = /(?:until|till|before|prior to|at)$/i;

/** Whether a line says until when the release must not be published. */
export function isEmbargo(line: string): boolean {
  const words = cleanLine(line);
  if (words.length > longLine) return false;
  if (release.test(words)) return /\d\s?:\s?\d\d|\d\s?[ap]\.?m\b/i.test(words);
  const [found] = name.exec(words) ?? [];
  if (found === undefined) return false;
  return waits.test(found) || follows.test(words.slice(found.length));
}

/** What a line about an embargo says besides that it is one. */
export const withoutEmbargoName = (line: string): string =>
  line
    .replace(name, '')
    .replace(release, '')
    .replace(/^\s*[:：–—-]\s*/, '');

/** Whether an embargo says that there is none: “보도시점: 즉시”, “Embargo: none”. */
export const isNoEmbargo = (line: string): boolean =>
  /^(?:(?:배포 ?)?(?:즉시|시)(?: ?보도)?|immediate(?:ly)?|immediate release|none|no|n\/a)\W*$/i.test(
    withoutEmbargoName(line).trim(),
  );

const farthest = 25;
const lastBlocks = 5;

/**
 * Takes the lines about an embargo off the beginning and the end of a document, however they look:
 * overlooked, the news would be out before its time.
 */
export function takeEmbargo(blocks: readonly RootContent[], state: State): RootContent[] {
  return blocks.flatMap((block, index) => {
    if (index >= farthest && index < blocks.length - lastBlocks) return [block];
    if (block.type === 'paragraph' || block.type === 'heading') return withoutEmbargo(block, state);
    const words = cleanLine(wordsOf(block));
    if (block.type === 'table' || block.type === 'factTable' || !isEmbargo(words)) return [block];
    state({ label: 'Embargo', value: words, inText: true });
    return [];
  });
}

/** “[Embargoed until 10:00, 25 November 2026] Exports rise”: the brackets before a title. */
function bracketed(words: string): string | undefined {
  const [, brackets, rest] =
    /^([[(【〈<][^\])】〉>]*\d[^\])】〉>]*[\])】〉>])(.*)$/u.exec(words) ?? [];
  if (!brackets || !isEmbargo(brackets)) return undefined;
  const isTitle = /\p{L}{2}.*\p{L}{2}/u.test(rest!) && !findDate(rest!, '2000');
  return isTitle ? brackets : undefined;
}

function withoutEmbargo<Block extends Paragraph | Heading>(
  paragraph: Block,
  state: State,
): Block[] {
  const lines = splitAtBreaks(paragraph.children);
  const left = lines.flatMap((line): PhrasingContent[][] => {
    const words = cleanLine(wordsOf(line));
    // With other facts on its line it is read as one of them.
    const isOneOfMany = (factsOf(words, undefined) ?? []).length > 1;
    if (isOneOfMany || !isEmbargo(words)) return [line];
    const before = bracketed(words);
    state({ label: 'Embargo', value: before ?? words, inText: true });
    return before ? [trimmed(cut(line, before.length))] : [];
  });
  if (lines.every((line, index) => line === left[index])) return [paragraph];
  const children = trimmed(withBreaks(left));
  return children.length > 0 ? [{ ...paragraph, children }] : [];
}
