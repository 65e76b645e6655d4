import type { Paragraph, RootContent } from 'mdast';
import { site } from '../../site.ts';
import { cleanLine } from '../blocks/characters.ts';
import { dataOf, isBold, wordsOf } from '../blocks/nodes.ts';
import type { Findings } from '../findings.ts';
import { isDateLine } from './dates.ts';
import { divisionIn, telephonesIn } from './divisions.ts';
import type { FactLine } from './fact-lines.ts';
import { fieldOf, type FactField } from './labels.ts';
import type { Known } from '../known.ts';

/** What stands around the text of a release, taken off it. */
export interface Frame {
  title?: string;
  headline?: string;
  /** Facts under their names, in the order of the document. */
  facts: { field: FactField; line: FactLine }[];
  /** Lines that stand alone above or below the text: a day, a division. */
  lines: string[];
  blocks: RootContent[];
}

interface Surroundings {
  known: Known;
  findings: Findings;
  likelyYear: string | undefined;
  facts: readonly FactLine[];
}

const longestTitle = 250;
const longestHeadline = 250;
/** From this length on, a paragraph is text, whatever it begins with. */
const longLine = 160;
const farthest = 25;

/** Takes title, headline and facts off the beginning of a document, and what closes it off its end. */
export function takeFrame(all: readonly RootContent[], surroundings: Surroundings): Frame {
  const frame: Frame = { facts: [], lines: [], blocks: [] };
  const state = (line: FactLine) => {
    const field = fieldOf(line.label);
    if (field && !line.value && !line.links) return;
    if (field) frame.facts.push({ field, line });
  };
  surroundings.facts.forEach(state);
  const blocks = all.filter((block) => {
    if (block.type === 'factTable') block.lines.forEach(state);
    return block.type !== 'factTable';
  });
  const stated = valueOf(frame, 'title');
  if (stated) frame.title = stated;
  const rest = takeStart(blocks, frame, state, surroundings);
  frame.blocks = takeEnd(rest, frame, state, surroundings);
  return frame;
}

/** The first value that a document states under a name. */
export function valueOf({ facts }: Pick<Frame, 'facts'>, field: FactField): string | undefined {
  return cleanLine(facts.find((fact) => fact.field === field)?.line.value ?? '') || undefined;
}

type State = (line: FactLine) => void;

function takeStart(
  blocks: RootContent[],
  frame: Frame,
  state: State,
  surroundings: Surroundings,
): RootContent[] {
  const kept: RootContent[] = [];
  const titleAt = frame.title ? undefined : titleIndex(blocks);
  let headlineAt = -1;
  let index = 0;
  for (; index < blocks.length && index < farthest; index += 1) {
    const block = blocks[index]!;
    const words = cleanLine(wordsOf(block));
    const { role } = dataOf(block);
    const isTitled = frame.title !== undefined;
    const { headline } = frame;
    if (index === titleAt || (role === 'title' && !isTitled)) frame.title = words;
    else if (role === 'title')
      frame.title = sameWords(words, frame.title!) ? words : `${frame.title} ${words}`;
    else if (isTitled && sameWords(words, frame.title!)) continue;
    else if (role === 'subtitle' && !frame.headline) frame.headline = withoutDashes(words);
    else if (isFurniture(words)) continue;
    else if (isDateLine(words, surroundings.likelyYear)) frame.lines.push(words);
    else if (takeFacts(block, words, frame, state, surroundings)) continue;
    else if (titleAt !== undefined && index < titleAt) kept.push(block);
    else if (!isTitled && titleAt === undefined && isShort(block, words)) {
      frame.title = words;
      if (!isBold(block) && dataOf(block).align !== 'center' && block.type !== 'heading')
        surroundings.findings.doubt(`The first line, “${words}”, is taken for the title.`);
    } else if (isTitled && !frame.headline && isHeadline(block, words, blocks[index + 1])) {
      frame.headline = withoutDashes(words);
      if (role === undefined && !/^[-–—]\s/.test(words))
        surroundings.findings.doubt(
          `“${frame.headline}”, below the title, is taken for the headline.`,
        );
    } else if (frame.headline && index === headlineAt + 1 && isMoreHeadline(block, words)) {
      frame.headline = `${frame.headline}; ${withoutDashes(words)}`;
      surroundings.findings.doubt(`Lines below the title are joined to “${frame.headline}”.`);
    } else break;
    if (frame.headline !== headline) headlineAt = index;
  }
  return [...kept, ...blocks.slice(index)];
}

/** Where the title stands when the document marks it: by its style, or as its only first heading. */
function titleIndex(blocks: readonly RootContent[]): number | undefined {
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
      isFurniture(words) || isDateLine(words, '2000') !== undefined || /^[^:]{2,30}:\s/.test(words)
    );
  });
  const isBehindText = blocks
    .slice(0, first.index)
    .some((block) => /[.”]$/.test(wordsOf(block).trim()) && wordsOf(block).length > longLine);
  const isFirst =
    blocks[first.index]!.type === 'heading' && top === 1 && first.index < 8 && !isBehindText;
  return isFirstSaid || isFirst ? first.index : undefined;
}

const isShort = (block: RootContent, words: string) =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  words.length > 0 &&
  words.length <= longestTitle &&
  !/[.;,]$/.test(words) &&
  !dataOf(block).marker;

/** A line below the title, set apart from the text: bold, in the middle, or between dashes. */
function isHeadline(block: RootContent, words: string, next: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' || !words || words.length > longestHeadline) return false;
  const { role, marker, align, boxed } = dataOf(block);
  if (role !== undefined || marker || boxed) return false;
  const isDashed = /^[-–—]\s.*\s[-–—]$/.test(words);
  const isItalic = block.children.every(({ type }) => type === 'emphasis');
  const isApart = isDashed || isBold(block) || align === 'center' || isItalic;
  if (!isApart) return isPlainHeadline(words, next);
  return (isDashed || !/[.:;]$/.test(words)) && next !== undefined;
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
function isMoreHeadline(block: RootContent, words: string): boolean {
  if (block.type !== 'paragraph' || !words || words.length > longestHeadline) return false;
  const { role, align } = dataOf(block);
  return (
    role === 'subtitle' || /^[-–—]\s.*\s[-–—]$/.test(words) || (align === 'center' && isBold(block))
  );
}

const withoutDashes = (words: string) => words.replace(/^[-–—]\s*|\s*[-–—]$/g, '').trim();

const sameWords = (one: string, other: string) =>
  one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ===
  other.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const furniture = [
  /^(?:press|news|media) ?(?:release|room|center)s?$/,
  /^(?:for )?(?:immediate )?(?:press )?release$/,
  /^for immediate release\b.{0,40}$/,
  /^english$/,
  /^[#*\s]+$/,
  /^[-–—\s]*(?:\(?end\)?|ends)[-–—\s.]*$/,
  /^[-–—_=*·\s]+$/,
  /^(?:page )?\d+(?: of \d+)?$/,
  /^[-–—]\s*\d+\s*[-–—]$/,
];

/** Lines that say whose paper it is, and nothing of the release. */
export function isFurniture(words: string): boolean {
  const plain = words.toLowerCase().trim();
  const names = [
    site.ministry,
    site.abbreviation,
    site.country,
    site.name,
    `${site.ministry}, ${site.country}`,
  ].map((name) => name.toLowerCase());
  const own = plain.replace(/[()]/g, '').trim();
  return (
    plain === '' ||
    names.includes(own) ||
    names.some((name) => own === `${name} press release`) ||
    own === `${site.ministry} ${site.abbreviation}`.toLowerCase() ||
    furniture.some((pattern) => pattern.test(plain))
  );
}

/** Takes the facts that a line states under their names, or by naming a division and its number. */
function takeFacts(
  block: RootContent,
  words: string,
  frame: Frame,
  state: State,
  { known }: Surroundings,
): boolean {
  if (block.type !== 'paragraph' || dataOf(block).marker) return false;
  const lines = linesOf(block);
  const stated = lines.map((line) => factsOf(line.words, line.links));
  if (stated.length > 0 && stated.every((facts) => facts !== undefined)) {
    stated.flat().forEach(state);
    return true;
  }
  if (words.length > longLine || !isContact(words, known)) return false;
  frame.lines.push(words);
  return true;
}

/** The lines of a paragraph, each with its links. */
function linesOf(paragraph: Paragraph): { words: string; links: FactLine['links'] }[] {
  const result: { words: string; links: NonNullable<FactLine['links']> }[] = [
    { words: '', links: [] },
  ];
  const add = (nodes: Paragraph['children']): void => {
    for (const node of nodes)
      if (node.type === 'break') result.push({ words: '', links: [] });
      else if (node.type === 'strong' || node.type === 'emphasis') add(node.children);
      else {
        if (node.type === 'link')
          result.at(-1)!.links.push({ words: wordsOf(node), url: node.url });
        result.at(-1)!.words += wordsOf(node);
      }
  };
  add(paragraph.children);
  return result.filter(({ words }) => words.trim());
}

/** “Division: Tax Policy | Tel.: +82 44 215 4110”; undefined when the line states something else. */
function factsOf(line: string, links: FactLine['links']): FactLine[] | undefined {
  const pieces = line.split(/\s+[|∣│/]\s+|\t+|;\s+/);
  const facts = pieces.map((piece) => {
    const [, label, value] =
      /^\W*([\p{L}][\p{L} ./-]{1,30}?)\s*[:：]\s*(.*)$/u.exec(piece.trim()) ?? [];
    if (label === undefined || !fieldOf(label)) return undefined;
    const field = fieldOf(label);
    // “Notes: …” and “By: …” may begin a text as well; a fact is short, but for names of files.
    if (field !== 'attachments' && field !== 'summary' && value!.length > longLine)
      return undefined;
    return { label, value: value!.trim(), inText: true as const, ...(links?.length && { links }) };
  });
  return facts.every((fact) => fact !== undefined) ? facts : undefined;
}

/** Whether a line holds nothing but a division and telephone numbers. */
function isContact(words: string, known: Known): boolean {
  const numbers = telephonesIn(words);
  const division = divisionIn(words, known);
  if (!division && numbers.length === 0) return false;
  let rest = words;
  for (const { written } of numbers) rest = rest.replace(written, ' ');
  const { name = '', bureau = '' } = division ? known.divisions[division.id]! : {};
  for (const part of [name, bureau, site.ministry, site.abbreviation])
    rest = rest.replace(new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'), ' ');
  rest = rest.replace(
    /\b(?:tel|telephone|phone|contact|division|bureau|office|inquiries|enquiries|for|more|further|information|please|e-?mail|ext|no)\b/gi,
    ' ',
  );
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length < 4;
}

function takeEnd(
  blocks: RootContent[],
  frame: Frame,
  state: State,
  surroundings: Surroundings,
): RootContent[] {
  const kept = [...blocks];
  const notes: RootContent[] = [];
  // Notes stand last in the tree, wherever they stood on paper.
  while (kept.at(-1)?.type === 'footnoteDefinition') notes.unshift(kept.pop()!);
  while (kept.length > 1) {
    const block = kept.at(-1)!;
    const words = cleanLine(wordsOf(block));
    const isPlain =
      block.type === 'paragraph' && !block.children.some(({ type }) => type === 'image');
    if (!isPlain) break;
    if (!isFurniture(words) && !takeFacts(block, words, frame, state, surroundings)) {
      if (!isDateLine(words, undefined)) break;
      frame.lines.push(words);
    }
    kept.pop();
  }
  return [...kept, ...notes];
}
