import { keyOfFile } from '../build/rendering/release-key.ts';
import { pageCount, pagePath, pageSize } from './list-addresses.ts';
import { listGroups, type List } from './lists.ts';

/** A page of a list as Astro’s `getStaticPaths` hands it to its route. */
interface ListPath {
  params: { list: string };
  props: { list: List; page: number; pages: number };
  /** Where it is that of the last build, the page is used again. */
  cacheKey?: string;
}

/** Every page of every list. */
export async function listPaths(): Promise<ListPath[]> {
  const groups = await listGroups();
  const lists = groups.flatMap(({ lists }) => lists);
  // Each shows all lists, with their counts.
  const menu = lists.map(({ path, name, releases }) => `${path} ${name} ${releases.length}`);
  const paths = lists.flatMap((list) => {
    const pages = pageCount(list);
    return Array.from({ length: pages }, async (_, index): Promise<ListPath> => {
      const page = index + 1;
      // A series shows its meetings on one page.
      const shown =
        list.group === 'series'
          ? list.releases
          : list.releases.slice(index * pageSize, page * pageSize);
      const cacheKey = await keyOfFile(shown, [...menu, list.title, `${page} of ${pages}`]);
      return {
        params: { list: pagePath(list.path, page).slice(1, -1) },
        props: { list, page, pages },
        ...(cacheKey !== undefined && { cacheKey }),
      };
    });
  });
  return Promise.all(paths);
}
