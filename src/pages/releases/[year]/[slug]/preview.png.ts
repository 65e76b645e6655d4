import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { releasePaths } from '../../../../lib/release-paths.ts';
import { previewPicture } from '../../../../machine/preview-picture.ts';
import { previewWords } from '../../../../machine/previews.ts';

/** The picture shown with links to a release, of the newest. */
export const getStaticPaths = (async () =>
  (await releasePaths()).filter(({ props }) => props.release.pictured)) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { release } }) =>
  new Response(await previewPicture(previewWords(release)), {
    headers: { 'Content-Type': 'image/png' },
  });
