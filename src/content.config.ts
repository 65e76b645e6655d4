import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { divisionSchema, pageSchema, seriesSchema, topicSchema } from './schema/references.ts';
import { offering } from './schema/described.ts';
import { namesIn } from './schema/names-in.ts';
import { releaseSchema, type ReferredCollection } from './schema/release.ts';
import { buildMoment, heldBack } from './lib/publication.ts';
import { entryId } from './schema/paths.ts';

const mdxUnder = (base: string, leftOut: string[] = []) =>
  glob({
    base,
    pattern: ['**/*.mdx', ...leftOut.map((path) => `!${path}`)],
    generateId: ({ entry }) => entryId(entry),
    // Whoever wants the text as it was written has it from the file: lib/release-text.ts.
    retainBody: false,
  });

// The dev server shows drafts and embargoed releases, marked; a build does not know of them.
const leftOut = import.meta.env.DEV
  ? []
  : heldBack(process.cwd(), buildMoment()).map(({ entry }) => entry);

/** A reference whose ids an editor offers. */
const offered = <Name extends ReferredCollection>(name: Name) =>
  offering(reference(name), namesIn(process.cwd(), name));

export const collections = {
  releases: defineCollection({
    loader: mdxUnder('./content/releases', leftOut),
    schema: releaseSchema({
      divisions: offered('divisions'),
      series: offered('series'),
      topics: offered('topics'),
    }),
  }),
  pages: defineCollection({ loader: mdxUnder('./content/pages'), schema: pageSchema }),
  divisions: defineCollection({ loader: file('content/divisions.yaml'), schema: divisionSchema }),
  series: defineCollection({ loader: file('content/series.yaml'), schema: seriesSchema }),
  topics: defineCollection({ loader: file('content/topics.yaml'), schema: topicSchema }),
};
