import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { filesOf } from '../../../../lib/release-files.ts';
import { listPages } from '../../../../lib/releases.ts';

/**
 * The files of every release beside its page: attachments, the rows of its figures as CSV, and how
 * programs that keep references cite it.
 */
export const getStaticPaths = (async () =>
  (await listPages()).flatMap(filesOf).map((file) => {
    const [year, slug] = file.address.split('/');
    return { params: { year, slug, file: file.file }, props: { file } };
  })) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await file.read()), { headers: { 'Content-Type': file.mediaType } });
