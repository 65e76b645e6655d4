import type { InferGetStaticPropsType } from 'astro';
import { allLists } from '../lib/lists.ts';
import { feedFolder } from './feeds.ts';

/** Routes of one feed format: one file for each list, in the list's own folder. */
export const feedRoutes = async () =>
  (await allLists()).map((list) => ({
    params: { list: feedFolder(list).slice(1, -1) || undefined },
    props: { list },
  }));

/** What a feed's route is handed. */
export type FeedProps = InferGetStaticPropsType<typeof feedRoutes>;
