import type { Nodes } from 'mdast';
import { dayInWords, isCalendarDay } from '../lib/dates.ts';
import { doubtful, pieceOf, type Found } from './found.ts';

const months =
  'January February March April May June July August September October November December';
const monthNames = months.split(' ');
const month = monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');

/** A day with its year; one without could be of any. */
const day = new RegExp(
  String.raw`\b(?:(?<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?<m1>${month}),?\s+(?<y1>\d{4})|(?<m2>${month})\s+(?<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y2>\d{4})|(?<iso>\d{4}-\d{2}-\d{2}))\b`,
  'g',
);

/** What tells of something that has happened. */
const past =
  /\b(?:was|were|had|held|took|met|gave|said|told|rose|fell|grew|began|made|came|went|sold|\w{3,}ed)\b/i;

/**
 * What tells of something ahead, or of a period, a plan, a rule. Releases announce auctions,
 * deadlines and maturities: a sentence with any of these words is left alone.
 */
const ahead =
  /\b(?:will|shall|would|could|may(?!\s+\d)|might|should|must|can|to be|is to|are to|until|till|by|from|through|between|before|after|since|starting|beginning|ending|next|upcoming|coming|future|ahead|due|deadline|expir\w+|matur\w+|effective|valid|plan\w*|schedul\w+|expect\w+|intend\w*|aim\w*|propos\w+|postpon\w+|exten\w+|set|estimat\w+|project\w+|forecast\w*|target\w*|appl\w+|suspend\w*|exempt\w*)\b/i;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Days later than the release in a sentence that tells of what has happened: one of the two dates
 * is probably wrong. A day with its year only, a word of the past and none of what is ahead: an
 * announced day is what many releases are about.
 * @param latest the last calendar day that the text can know of, `YYYY-MM-DD`
 * @param source whole text of the file
 */
export function checkDays(nodes: readonly Nodes[], source: string, latest: string): Found[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const { start, end } = pieceOf(node);
    return [...sentences.segment(source.slice(start, end))].flatMap(({ segment, index }) => {
      if (!past.test(segment) || ahead.test(segment)) return [];
      return [...segment.matchAll(day)].flatMap((match): Found[] => {
        const named = calendarDay(match.groups!);
        if (named === undefined || named <= latest) return [];
        const at = start + index + match.index;
        const later = dayInWords(latest).replaceAll('\u00a0', ' ');
        const message = `“${match[0]}” is later than this release (${later}), and the sentence tells of it as past. Is the year right?`;
        return [{ ...doubtful(node, message), start: at, end: at + match[0].length }];
      });
    });
  });
}

function calendarDay(groups: Record<string, string | undefined>): string | undefined {
  const { iso, d1, m1, y1, d2, m2, y2 } = groups;
  const number = monthNames.findIndex((name) => name.startsWith((m1 ?? m2 ?? '-').slice(0, 3))) + 1;
  const two = (part: string | number) => String(part).padStart(2, '0');
  const written = iso ?? `${y1 ?? y2}-${two(number)}-${two(d1 ?? d2 ?? '')}`;
  return isCalendarDay(written) ? written : undefined;
}
