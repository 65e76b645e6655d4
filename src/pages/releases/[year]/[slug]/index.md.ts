import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listPages } from '../../../../lib/releases.ts';
import { markdownTwin } from '../../../../machine/markdown-twin.ts';

/** Each release as Markdown. */
export const getStaticPaths = (async () =>
  (await listPages()).map((release) => {
    const [year, slug] = release.id.split('/');
    return { params: { year, slug }, props: { release } };
  })) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { release } }) =>
  new Response(markdownTwin(release), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
