import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import type { News } from '../../../following/news.ts';
import { listFollowables } from '../../../lib/followables.ts';
import { url } from '../../../lib/url.ts';

/** More releases than anybody misses between two visits. */
const remembered = 50;

/** The newest releases of each followable, which the home page of its followers asks for. */
export const getStaticPaths = (async () =>
  (await listFollowables())
    .flatMap(({ followables }) => followables)
    .map((followable) => {
      const [group, id] = followable.key.split('/');
      return { params: { group, id }, props: { followable } };
    })) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { followable } }) =>
  Response.json(
    followable.releases
      .slice(0, remembered)
      .map(({ path, title, date }): News => ({ address: url(path), title, date })),
  );
