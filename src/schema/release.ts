import { z } from 'astro/zod';
import { isCalendarDay } from '../lib/dates.ts';
import { readTelephone } from '../lib/telephone.ts';
import { site } from '../site.ts';
import { hasInvisible } from './invisible.ts';
import { releaseIdPattern } from './paths.ts';

/** The collections that a release may refer to by id. */
export type ReferredCollection = 'divisions' | 'series' | 'topics';

/** What a release can be, and the words for it. */
export const kinds = {
  'ministerial-meeting': 'Ministerial meeting',
  statistics: 'Statistics',
  budget: 'Budget',
  tax: 'Tax',
  'debt-issuance': 'Debt issuance',
  markets: 'Markets',
  'economic-policy': 'Economic policy',
  international: 'International',
} as const;

export type Kind = keyof typeof kinds;

/** A line of text that must not be empty. */
export const line = (whatToWrite: string) =>
  // Astro's YAML reader makes a Date of a text such as 2020-09-21, ours leaves it a text.
  z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string(`Write ${whatToWrite}.`)
      .trim()
      .min(1, `Write ${whatToWrite}.`)
      .refine((text) => !hasInvisible(text), 'This text holds an invisible character. Delete it.'),
  );

/** A calendar day in the ministry's time zone, `YYYY-MM-DD` (ISO 8601). */
const day = z
  // Astro's YAML reader hands over a Date where ours hands over the text as it was written.
  .union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string()], {
    error: 'Write the date as YYYY-MM-DD, for example 2020-09-21.',
  })
  .refine(isCalendarDay, {
    error: (issue) =>
      `“${issue.input}” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.`,
  });

/** A moment with its offset from UTC (RFC 3339), as ISO text. */
const moment = z
  .union([z.date().transform((date) => date.toISOString()), z.string()], {
    error: 'Write the moment like 2026-11-25T10:00:00+09:00.',
  })
  .refine((text) => z.iso.datetime({ offset: true }).safeParse(text).success, {
    error: (issue) =>
      `“${issue.input}” is not a moment with its time zone. Write it like 2026-11-25T10:00:00+09:00.`,
  });

/** The id of a release, which is its address below `/releases/`. */
const releaseId = z
  .string('Write the address of a release below /releases/, for example 2020/budget-proposal.')
  .regex(
    releaseIdPattern,
    'Write the address of a release below /releases/, for example 2020/budget-proposal.',
  );

const update = z.strictObject(
  { date: day, note: line('what was changed') },
  'Write each update as date and note.',
);

const withdrawal = z.strictObject(
  { date: day, reason: line('why the release was withdrawn'), replacement: releaseId.optional() },
  'Write withdrawn as date and reason, and replacement if there is one.',
);

/** A telephone number of the ministry's country, in any usual spelling. */
export const telephone = z
  .string('Write the telephone number in quotes, for example "+82 44 215 4510".')
  .refine((text) => readTelephone(text) !== undefined, {
    error: (issue) =>
      `“${issue.input}” is not a telephone number of this country (${site.telephoneCountry}). Write it like "+82 44 215 4510".`,
  });

const kind = z.enum(Object.keys(kinds) as [Kind, ...Kind[]], {
  error: (issue) =>
    `${quoted(issue.input)} is not a kind of release. Write one of: ${Object.keys(kinds).join(', ')}.`,
});

const original = z
  .url({
    protocol: /^https?$/,
    error: 'Write the address of the official original, for example https://english.moef.go.kr/….',
  })
  .refine((address) => !URL.canParse(address) || isOfficial(address), {
    error: `The official original is at ${site.official.hosts.join(' or ')}. Write its address there.`,
  });

/** Whether an address is on the ministry's own site. */
function isOfficial(address: string): boolean {
  return site.official.hosts.some((host) => new URL(address).host === host);
}

const attachment = z.strictObject(
  {
    file: z
      .string('Write the name of the file, which lies beside the release.')
      .regex(
        /^[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/,
        'Name the file with small letters, digits and hyphens only, for example budget-2020.pdf: the name is part of its address for ever.',
      ),
    title: line('the title of the attachment'),
    description: line('one sentence on what the attachment holds'),
  },
  'Write each attachment as file, title and description.',
);

const person = z.strictObject(
  { name: line('the name of the person'), office: line('the office of the person') },
  'Write each person as name and office.',
);

/**
 * The front matter of a release.
 *
 * @param refer how references to other collections are checked: Astro's `reference` in the site,
 * lists of known ids in the check that runs before it, so that both read one description.
 */
export const releaseSchema = <
  Division extends z.ZodType,
  Series extends z.ZodType,
  Topic extends z.ZodType,
>(refer: {
  divisions: Division;
  series: Series;
  topics: Topic;
}) =>
  z.strictObject({
    title: line('the formal title of the release'),
    headline: line('the news in one line'),
    summary: line('one or two sentences that say what the release is about'),
    date: day,
    division: refer.divisions.optional(),
    telephone: telephone.optional(),
    kind,
    topics: z.array(refer.topics, 'Write topics as a list, for example [innovation].').default([]),
    meetings: z
      .array(
        z.strictObject(
          {
            series: refer.series,
            number: z
              .int('Write the number of the meeting as a whole number, for example 3.')
              .positive('Meetings are numbered from 1.')
              .optional(),
          },
          'Write each meeting as series and number.',
        ),
        'Write meetings as a list of series and number.',
      )
      .default([]),
    people: z.array(person, 'Write people as a list of name and office.').default([]),
    attachments: z
      .array(attachment, 'Write attachments as a list of file, title and description.')
      .default([]),
    source: original,
    summarized: z
      .boolean('Write true when the text is a summary of a longer original, else leave it out.')
      .default(false),
    corrections: z
      .array(line('what the original misprints and what is right'), 'Write corrections as a list.')
      .default([]),
    updates: z.array(update, 'Write updates as a list of date and note.').default([]),
    withdrawn: withdrawal.optional(),
    embargo: moment.optional(),
    draft: z.boolean('Write true while the release is a draft, else leave it out.').default(false),
    aliases: z
      .array(releaseId, 'Write aliases as a list of old addresses, for example [2020/old-slug].')
      .default([]),
    keywords: z
      .array(line('a keyword'), 'Write keywords as a list, for example [bio-industry].')
      .default([]),
  });

/** The front matter of a release as `releaseSchema` gives it. */
export type ReleaseData = z.output<
  ReturnType<typeof releaseSchema<z.ZodString, z.ZodString, z.ZodString>>
>;

function quoted(input: unknown): string {
  return typeof input === 'string' ? `“${input}”` : 'This';
}
