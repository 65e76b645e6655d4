import { isCalendarDay } from '../../lib/dates.ts';

/** A day that a text states. */
export interface FoundDate {
  /** ISO 8601, `YYYY-MM-DD`. */
  day: string;
  /** What stands in the text. */
  written: string;
  /** What is not certain of it, in a sentence. */
  doubt?: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekday = '(?:\\(?\\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\\.?\\)?,?\\s*)?';
const koreanWeekdays = '일월화수목금토';
const koreanWeekday = `(?:\\s*\\(([${koreanWeekdays}])(?:요일)?\\))?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})';

type Parts = { year?: string; month: string; day: string; weekday?: string | undefined };

/** The ways in which ministries write a day, most telling first. */
const forms: [pattern: RegExp, parts: (found: RegExpMatchArray) => Parts][] = [
  [
    new RegExp(`(\\d{4})\\s*년\\s*(\\d{1,2})\\s*월\\s*(\\d{1,2})\\s*일${koreanWeekday}`),
    ([, y, m, d, w]) => ({ year: y!, month: m!, day: d!, weekday: w }),
  ],
  [
    new RegExp(
      `(?<![\\d.])((?:19|20)\\d{2})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})(?!\\d)\\.?(?:\\s*\\(?(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\\.?\\)?)?${koreanWeekday}`,
      'i',
    ),
    ([, y, m, d, w, korean]) => ({ year: y!, month: m!, day: d!, weekday: w ?? korean }),
  ],
  [
    new RegExp(`${weekday}\\b${month}\\s*${day},?\\s*${weekday},?\\s*${year}`, 'i'),
    ([, before, m, d, after, y]) => ({ year: y!, month: m!, day: d!, weekday: before ?? after }),
  ],
  [
    new RegExp(`${weekday}\\b${day}(?:\\s+of)?[\\s-]+${month},?[\\s-]+${year}`, 'i'),
    ([, w, d, m, y]) => ({ year: y!, month: m!, day: d!, weekday: w }),
  ],
  [
    new RegExp(`[’'‘](\\d{2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{1,2})\\.?${koreanWeekday}`),
    ([, y, m, d, w]) => ({ year: `20${y}`, month: m!, day: d!, weekday: w }),
  ],
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/,
    ([, m, d, y]) =>
      Number(m) > 12 ? { year: y!, month: d!, day: m! } : { year: y!, month: m!, day: d! },
  ],
  [
    new RegExp(`\\b${month}\\s*${day}(?!\\d|,?\\s*\\d{4})\\s*${weekday}`, 'i'),
    ([, m, d, w]) => ({ month: m!, day: d!, weekday: w }),
  ],
  [
    new RegExp(`${weekday}\\b${day}\\s+${month}(?!\\s*,?\\s*\\d{4})`, 'i'),
    ([, w, d, m]) => ({ month: m!, day: d!, weekday: w }),
  ],
];

/**
 * The first day that a text states.
 * @param likelyYear the year for a day without one
 */
export const findDate = (text: string, likelyYear: string | undefined): FoundDate | undefined =>
  findDates(text, likelyYear)[0];

/** All days that a text states, in its order; where two readings overlap, the more telling one. */
export function findDates(text: string, likelyYear: string | undefined): FoundDate[] {
  const result: (FoundDate & { at: number; end: number })[] = [];
  for (const [pattern, read] of forms)
    for (const found of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const at = found.index;
      const end = at + found[0].length;
      if (result.some((other) => at < other.end && other.at < end)) continue;
      const parts = read(found);
      const inYear = parts.year ?? likelyYear;
      const iso = inYear && isoOf(inYear, parts);
      if (!iso || !isCalendarDay(iso)) continue;
      const written = found[0].trim();
      const doubt = doubtOf(written, parts, iso);
      result.push({ day: iso, written, ...(doubt && { doubt }), at, end });
    }
  return result
    .toSorted((a, b) => a.at - b.at)
    .map(({ day, written, doubt }) => ({ day, written, ...(doubt && { doubt }) }));
}

function isoOf(inYear: string, { month: written, day }: Parts): string {
  const number = /^\d/.test(written)
    ? Number(written)
    : months.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  return `${inYear}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function doubtOf(written: string, parts: Parts, iso: string): string | undefined {
  if (!parts.year) return `The document says “${written}” without a year.`;
  if (/^\d{1,2}\/\d{1,2}\//.test(written) && Number(parts.day) <= 12)
    return `“${written}” may be read in two ways; the month is taken to stand first.`;
  const stated = parts.weekday?.slice(0, 3).toLowerCase();
  const number = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return stated && stated !== weekdays[number] && stated !== koreanWeekdays[number]
    ? `The document says “${written}”, but that day is another day of the week.`
    : undefined;
}

/** A time of day, as it may stand beside a day. */
const timeOfDay =
  /(?<!\d)(?:오전|오후)?\s?\d{1,2}(?:\s?:\s?\d\d(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?|\s?시(?:\s?\d{1,2}\s?분)?)\s*(?:\(?\b(?:KST|Korean? (?:standard )?time|Seoul time|hrs|hours)\b\)?)?/gi;

/** Whether a line states a day, perhaps its time, and nothing else: “Sejong, 21 September 2020 (Mon)”. */
export function isDateLine(text: string, likelyYear: string | undefined): FoundDate | undefined {
  const found = findDate(text, likelyYear);
  if (!found || found.doubt?.includes('without a year')) {
    if (!found || text.length > 30) return undefined;
  }
  return besidesDay(text.replace(found.written, '').replace(timeOfDay, '')) === ''
    ? found
    : undefined;
}

/** What a line says besides a day that was taken out of it, without signs. */
export function besidesDay(rest: string): string {
  return rest
    .replace(
      /\b(?:for immediate release|date|released?|published|posted|on|sejong|seoul|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '');
}
