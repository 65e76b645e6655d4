import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { filesOf } from '../../../../lib/release-files.ts';
import { pathOf } from '../../../../lib/release-paths.ts';
import { listPages } from '../../../../lib/releases.ts';

/**
 * The files of every release beside its page: attachments, the rows of its figures as CSV, and how
 * programs that keep references cite it.
 */
export const getStaticPaths = (async () => {
  const releases = await listPages();
  const files = releases.map((release) =>
    filesOf(release).map(async (file) => {
      const { params, ...path } = await pathOf(release, file.address);
      return { ...path, params: { ...params, file: file.file }, props: { file } };
    }),
  );
  return Promise.all(files.flat());
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await file.read()), { headers: { 'Content-Type': file.mediaType } });
