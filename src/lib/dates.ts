import { site } from '../site.ts';

const reader = new Intl.DateTimeFormat(site.locale, { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(site.locale, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A calendar day in words, with non-breaking spaces: 21 September 2020.
 * @param day ISO 8601 calendar date, `YYYY-MM-DD`
 */
export function dayInWords(day: string): string {
  return reader.format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** The month of a calendar day in words: September 2020. */
export function monthInWords(day: string): string {
  return month.format(new Date(`${day}T00:00:00Z`));
}

/** The moment a calendar day begins in the ministry's time zone, for feeds that want a moment. */
export function startOfDay(day: string): Date {
  return new Date(startOfDayText(day));
}

/** The same as text that keeps the ministry's own offset (RFC 3339), for metadata. */
export function startOfDayText(day: string): string {
  return `${day}T00:00:00${site.utcOffset}`;
}

/** Whether the text is a day that the Gregorian calendar has, written `YYYY-MM-DD` (ISO 8601). */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A moment as an author reads it, with the zone it is told in: 2 January 2030 at 10:00 (Asia/Seoul). */
export function momentInWords(moment: Date): string {
  const words = moment.toLocaleString(site.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: site.timeZone,
  });
  return `${words} (${site.timeZone})`;
}

/** The calendar day of a moment in the ministry's time zone, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: site.timeZone }).format(moment);
}
