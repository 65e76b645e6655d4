import type { Paragraph } from 'mdast';
import { site } from '../../site.ts';
import { wordsOf } from '../blocks/nodes.ts';
import type { Known } from '../../desk/known.ts';
import { divisionIn, telephonesIn } from './divisions.ts';
import type { FactLine } from './fact-lines.ts';
import { fieldOf, type FactField } from './labels.ts';

/** From this length on, a paragraph is text, whatever it begins with. */
export const longLine = 160;

/** The lines of a paragraph, each with its links. */
export function linesOf(paragraph: Paragraph): { words: string; links: FactLine['links'] }[] {
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

/** The parts of a line with bars, slashes or tabs between them. */
export function piecesOf(line: string): string[] {
  return line.split(/\s+[|∣│/]\s+|\t+|;\s+/);
}

const mayBeLong: readonly FactField[] = ['attachments', 'summary', 'title', 'addressees'];

/** “Division: Tax Policy | Tel.: +82 44 215 4110”; undefined when the line states something else. */
export function factsOf(line: string, links: FactLine['links']): FactLine[] | undefined {
  // A title, a headline and a summary may have such signs in their own words.
  const whole = /^\W*([\p{L}][\p{L} -]{1,30}?)\s*[:：]/u.exec(line)?.[1];
  const isSaid = ['title', 'headline', 'summary'].includes(fieldOf(whole ?? '') ?? '');
  const hasMore = piecesOf(line)
    .slice(1)
    .some((piece) => fieldOf(piece.split(/[:：]/)[0]!));
  const pieces = isSaid && !hasMore ? [line] : piecesOf(line);
  const facts = pieces.map((piece) => {
    const [, label, value] =
      /^\W*([\p{L}][\p{L} ./-]{1,30}?)\s*[:：]\s*(.*)$/u.exec(piece.trim()) ?? [];
    if (label === undefined || !fieldOf(label)) return undefined;
    const field = fieldOf(label);
    // “Notes: …” and “By: …” may begin a text as well; a fact is short, but for names of files.
    if (!mayBeLong.includes(field!) && value!.length > longLine) return undefined;
    // “Views: 123” counts, “No: we will not” talks.
    if (field === 'ignored' && !/^(?!.*[.!?]$)\S*\d\S*$/.test(value!.trim())) return undefined;
    // “Source: the ministry” is a note of the text; an address is where the release was first.
    if (field === 'source' && !/^https?:/.test(value!) && !links?.length) return undefined;
    return { label, value: value!.trim(), inText: true as const, ...(links?.length && { links }) };
  });
  return facts.every((fact) => fact !== undefined) ? facts : undefined;
}

/** Whether a line holds nothing but a division and telephone numbers. */
export function isContact(words: string, known: Known): boolean {
  if (!divisionIn(words, known) && telephonesIn(words).length === 0) return false;
  return besidesContact(words, known).length < 4;
}

/** The letters of a line besides the names of a division and telephone numbers. */
export function besidesContact(
  words: string,
  known: Known,
  division = divisionIn(words, known),
): string {
  let rest = words;
  for (const { written } of telephonesIn(words)) rest = rest.replace(written, ' ');
  const { name = '', bureau = '' } = division ? known.divisions[division.id]! : {};
  for (const part of [name, bureau, site.ministry, site.abbreviation])
    rest = rest.replace(new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'), ' ');
  rest = rest.replace(
    /\b(?:tel|telephone|phone|contact|division|bureau|office|inquiries|enquiries|for|more|further|information|please|e-?mail|ext|no)\b/gi,
    ' ',
  );
  return rest.replace(/[^\p{L}\p{N}]/gu, '');
}
