import { z } from 'astro/zod';
import { isCalendarDay } from '../lib/dates.ts';
import { readTelephone } from '../lib/telephone.ts';
import { site } from '../site.ts';
import { hasInvisible } from './invisible.ts';
import { anchorIdPattern, readPlace, releaseIdPattern } from './paths.ts';

/** What parts lines in one format or another, which would end a field there (UAX #14, BK, CR, LF, NL). */
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A line of text that must not be empty; its breaks, which YAML may write as “\n”, are spaces. */
export const line = (whatToWrite: string) =>
  // Astro's YAML reader makes a Date of a text such as 2020-09-21, ours leaves it a text.
  z.preprocess(
    (value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === 'string'
          ? value.replace(lineBreaks, ' ')
          : value,
    z
      .string(`Write ${whatToWrite}.`)
      .trim()
      .min(1, `Write ${whatToWrite}.`)
      // What is empty has been told already.
      .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), `Write ${whatToWrite}.`)
      .refine((text) => !hasInvisible(text), 'This text holds an invisible character. Delete it.'),
  );

/** A calendar day in the ministry's time zone, `YYYY-MM-DD` (ISO 8601). */
export const day = z
  // Astro's YAML reader hands over a Date where ours hands over the text as it was written.
  .union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string()], {
    error: 'Write the date as YYYY-MM-DD, for example 2020-09-21.',
  })
  .refine(isCalendarDay, {
    error: (issue) =>
      `“${issue.input}” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.`,
  });

/** A moment with its offset from UTC (RFC 3339), as ISO text. */
export const moment = z
  .union([z.date().transform((date) => date.toISOString()), z.string()], {
    error: 'Write the moment like 2026-11-25T10:00:00+09:00.',
  })
  .refine((text) => z.iso.datetime({ offset: true }).safeParse(text).success, {
    error: (issue) =>
      `“${issue.input}” is not a moment with its time zone. Write it like 2026-11-25T10:00:00+09:00.`,
  });

/** The id of a release, which is its address below `/releases/`. */
export const releaseId = z
  .string('Write the address of a release below /releases/, for example 2020/budget-proposal.')
  .regex(
    releaseIdPattern,
    'Write the address of a release below /releases/, for example 2020/budget-proposal.',
  );

/** A telephone number of the ministry's country, in any usual spelling. */
export const telephone = z
  .string('Write the telephone number in quotes, for example "+82 44 215 4510".')
  .refine((text) => readTelephone(text) !== undefined, {
    error: (issue) =>
      `“${issue.input}” is not a telephone number of this country (${site.telephoneCountry}). Write it like "+82 44 215 4510".`,
  });

const place =
  'Write where it is now: the id of a section of this release, or 2021/other-release#its-section.';

/** An id of a section, a table or a chart, as its address has it. */
export const anchorId = z
  .string('Write the id as the old address had it after “#”.')
  .regex(anchorIdPattern, 'Write the id as the old address had it after “#”, without the sign.')
  .max(200, 'No id is as long as this one. Write the id as the old address had it.');

/** Where something linked to is now: `section`, `2021/release` or `2021/release#section`. */
export const anchorPlace = z.string(place).refine((text) => readPlace(text) !== undefined, place);
