import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import type { News } from '../../../following/news.ts';
import { allLists } from '../../../lib/lists.ts';
import { url } from '../../../lib/url.ts';

/** More releases than anybody misses between two visits. */
const remembered = 50;

/** The newest releases of each list, which the home page of its followers asks for. */
export const getStaticPaths = (async () =>
  (await allLists()).map((list) => ({
    params: { group: list.group, id: list.id },
    props: { list },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { list } }) =>
  Response.json(
    list.releases
      .slice(0, remembered)
      .map(({ path, title, date }): News => ({ address: url(path), title, date })),
  );
