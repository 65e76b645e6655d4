import { z } from 'astro/zod';
import { line, telephone } from './values.ts';

/** A unit of the ministry that issues releases: `content/divisions.yaml`, by id. */
export const divisionSchema = z.strictObject({
  name: line('the name of the division'),
  bureau: line('the bureau that the division belongs to').optional(),
  telephone: telephone.optional(),
});

/** A numbered run of meetings: `content/series.yaml`, by id. */
export const seriesSchema = z.strictObject({ name: line('the name of the series') });

/** A subject that readers follow: `content/topics.yaml`, by id. */
export const topicSchema = z.strictObject({ name: line('the name of the topic') });

/** A standing page of the site: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: line('the title of the page'),
  summary: line('one sentence that says what the page is for'),
});
