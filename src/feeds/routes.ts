import type { InferGetStaticPropsType } from 'astro';
import { keyOfFile } from '../build/rendering/release-key.ts';
import { allLists } from '../lib/lists.ts';
import { feedFolder, feedLength } from './feeds.ts';

/** Routes of one feed format: one file for each list, in the list's own folder. */
export const feedRoutes = async () =>
  Promise.all(
    (await allLists()).map(async (list) => {
      const { releases, path, title } = list;
      const newest = releases.slice(0, feedLength);
      const cacheKey = await keyOfFile(newest, [path, title, String(releases.length)]);
      return {
        params: { list: feedFolder(list).slice(1, -1) || undefined },
        props: { list },
        ...(cacheKey !== undefined && { cacheKey }),
      };
    }),
  );

/** What a feed's route is handed. */
export type FeedProps = InferGetStaticPropsType<typeof feedRoutes>;
