import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toCsv } from '../../../../lib/csv.ts';
import { listPages } from '../../../../lib/releases.ts';
import { figuresOf } from '../../../../markdown/figures.ts';

/** The files of every release beside its page: attachments, and the rows of its figures as CSV. */
export const getStaticPaths = (async () =>
  (await listPages()).flatMap(({ id, attachments, entry }) => {
    const [year, slug] = id.split('/');
    const files = [
      ...attachments.map(({ file, source, mediaType }) => ({
        file,
        mediaType,
        read: (): Promise<Uint8Array> => readFile(source),
      })),
      ...figuresOf(entry.body ?? '').map((figure) => ({
        file: `${figure.id}.csv`,
        mediaType: 'text/csv; charset=utf-8; header=present',
        read: () => Promise.resolve(new TextEncoder().encode(toCsv(figure))),
      })),
    ];
    return files.map((file) => ({ params: { year, slug, file: file.file }, props: { file } }));
  })) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await file.read()), { headers: { 'Content-Type': file.mediaType } });
