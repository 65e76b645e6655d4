import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { releasePaths } from '../../../../lib/release-paths.ts';
import { markdownTwin } from '../../../../machine/markdown-twin.ts';

/** Each release as Markdown. */
export const getStaticPaths = releasePaths satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { release } }) =>
  new Response(markdownTwin(release), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
