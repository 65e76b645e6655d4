import { getCollection, type CollectionEntry } from 'astro:content';

/** A standing page, such as the accessibility statement. */
export interface StandingPage {
  title: string;
  summary: string;
  path: `/${string}/`;
  entry: CollectionEntry<'pages'>;
}

/** The standing pages, in the order of their file names. */
export async function getStandingPages(): Promise<StandingPage[]> {
  const entries = await getCollection('pages');
  return entries
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
    .map((entry) => ({
      title: entry.data.title,
      summary: entry.data.summary,
      path: `/${entry.id}/` as const,
      entry,
    }));
}
