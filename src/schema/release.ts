import { z } from 'astro/zod';
import { site } from '../site.ts';
import { described } from './described.ts';
import {
  anchorHelp,
  attachmentHelp,
  meetingHelp,
  personHelp,
  releaseHelp,
  updateHelp,
  withdrawalHelp,
} from './help.ts';
import { anchorId, anchorPlace, day, line, moment, releaseId, telephone } from './values.ts';

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

const update = described(
  z.strictObject(
    { date: day, note: line('what was changed') },
    'Write each update as date and note.',
  ),
  updateHelp,
);

const withdrawal = described(
  z.strictObject(
    { date: day, reason: line('why the release was withdrawn'), replacement: releaseId.optional() },
    'Write withdrawn as date and reason, and replacement if there is one.',
  ),
  withdrawalHelp,
);

const kind = z
  .enum(Object.keys(kinds) as [Kind, ...Kind[]], {
    error: (issue) =>
      `${issue.input === undefined ? '' : `${quoted(issue.input)} is not a kind of release. `}Write one of: ${Object.keys(kinds).join(', ')}.`,
  })
  .meta({ enumDescriptions: Object.values(kinds) });

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

const attachmentFile = z
  .string('Write the name of the file, which lies beside the release.')
  .regex(
    /^[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/,
    'Name the file with small letters, digits and hyphens only, for example budget-2020.pdf: the name is part of its address for ever.',
  );

const formerFile = z
  .string('Write a name that the file had.')
  .regex(
    /^(?:\d{4}\/[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/,
    'Write a name that the file had, for example budget-2020.pdf, with its release when that was another: 2020/budget/budget-2020.pdf.',
  );

const attachment = described(
  z.strictObject(
    {
      file: attachmentFile,
      title: line('the title of the attachment'),
      description: line('one sentence on what the attachment holds'),
      formerly: z
        .array(formerFile, 'Write formerly as a list of the names that the file had.')
        .default([]),
    },
    'Write each attachment as file, title and description.',
  ),
  attachmentHelp,
);

const anchor = described(
  z.strictObject(
    {
      id: anchorId,
      to: z
        .union([anchorPlace.transform((place) => [place]), z.array(anchorPlace)], {
          error: 'Write where it is now: the id of a section, or a list of ids.',
        })
        .default([]),
      date: day,
      note: line('in one sentence what became of it').optional(),
    },
    'Write each anchor as id, to and date.',
  ),
  anchorHelp,
).refine(({ to, note }) => to.length > 0 || note !== undefined, {
  path: ['to'],
  error: 'Write where it is now; or, when nothing takes its place, say so under “note”.',
});

/** Old ids of a release, and where what they led to is now. */
export const anchorsSchema = z
  .array(anchor, 'Write anchors as a list of id, to and date.')
  .default([]);

const person = described(
  z.strictObject(
    { name: line('the name of the person'), office: line('the office of the person') },
    'Write each person as name and office.',
  ),
  personHelp,
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
  described(
    z.strictObject({
      title: line('the formal title of the release'),
      headline: line('the news in one line'),
      summary: line('one or two sentences that say what the release is about'),
      date: day,
      division: refer.divisions.optional(),
      telephone: telephone.optional(),
      kind,
      topics: z
        .array(refer.topics, 'Write topics as a list, for example [innovation].')
        .default([]),
      meetings: z
        .array(
          described(
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
            meetingHelp,
          ),
          'Write meetings as a list of series and number.',
        )
        .default([]),
      people: z.array(person, 'Write people as a list of name and office.').default([]),
      attachments: z
        .array(attachment, 'Write attachments as a list of file, title and description.')
        .default([]),
      source: original.optional(),
      summarized: z
        .boolean('Write true when the text is a summary of a longer original, else leave it out.')
        .default(false),
      corrections: z
        .array(
          line('what the original misprints and what is right'),
          'Write corrections as a list.',
        )
        .default([]),
      updates: z.array(update, 'Write updates as a list of date and note.').default([]),
      withdrawn: withdrawal.optional(),
      embargo: moment.optional(),
      draft: z
        .boolean('Write true while the release is a draft, else leave it out.')
        .default(false),
      aliases: z
        .array(releaseId, 'Write aliases as a list of old addresses, for example [2020/old-slug].')
        .default([]),
      anchors: anchorsSchema,
      keywords: z
        .array(line('a keyword'), 'Write keywords as a list, for example [bio-industry].')
        .default([]),
    }),
    releaseHelp,
  );

/** The front matter of a release as `releaseSchema` gives it. */
export type ReleaseData = z.output<
  ReturnType<typeof releaseSchema<z.ZodString, z.ZodString, z.ZodString>>
>;

function quoted(input: unknown): string {
  return typeof input === 'string' ? `“${input}”` : 'This';
}
