import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listReleases } from '../../../../lib/releases.ts';

/** The attachments of every release, each beside its release's page. */
export const getStaticPaths = (async () =>
  (await listReleases()).flatMap(({ id, attachments }) => {
    const [year, slug] = id.split('/');
    return attachments.map((attachment) => ({
      params: { year, slug, file: attachment.file },
      props: { attachment },
    }));
  })) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { attachment } }) =>
  new Response(new Uint8Array(await readFile(attachment.source)), {
    headers: { 'Content-Type': attachment.mediaType },
  });
