import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { divisionSchema, pageSchema, seriesSchema, topicSchema } from './schema/references.ts';
import { releaseSchema } from './schema/release.ts';
import { entryId } from './schema/paths.ts';

const mdxUnder = (base: string) =>
  glob({ base, pattern: '**/*.mdx', generateId: ({ entry }) => entryId(entry) });

export const collections = {
  releases: defineCollection({
    loader: mdxUnder('./content/releases'),
    schema: releaseSchema({
      divisions: reference('divisions'),
      series: reference('series'),
      topics: reference('topics'),
    }),
  }),
  pages: defineCollection({ loader: mdxUnder('./content/pages'), schema: pageSchema }),
  divisions: defineCollection({ loader: file('content/divisions.yaml'), schema: divisionSchema }),
  series: defineCollection({ loader: file('content/series.yaml'), schema: seriesSchema }),
  topics: defineCollection({ loader: file('content/topics.yaml'), schema: topicSchema }),
};
