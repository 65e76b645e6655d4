import { z } from 'astro/zod';
import { described } from './described.ts';
import { divisionHelp, pageHelp, seriesHelp, topicHelp } from './help.ts';
import { line, telephone } from './values.ts';

/** A unit of the ministry that issues releases: `content/divisions.yaml`, by id. */
export const divisionSchema = described(
  z.strictObject({
    name: line('the name of the division'),
    bureau: line('the bureau that the division belongs to').optional(),
    telephone: telephone.optional(),
  }),
  divisionHelp,
);

/** A numbered run of meetings: `content/series.yaml`, by id. */
export const seriesSchema = described(
  z.strictObject({ name: line('the name of the series') }),
  seriesHelp,
);

/** A subject that readers follow: `content/topics.yaml`, by id. */
export const topicSchema = described(
  z.strictObject({ name: line('the name of the topic') }),
  topicHelp,
);

/** A standing page of the site: `content/pages/<id>.mdx`. */
export const pageSchema = described(
  z.strictObject({
    title: line('the title of the page'),
    summary: line('one sentence that says what the page is for'),
  }),
  pageHelp,
);
