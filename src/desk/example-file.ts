import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypeOf } from '../lib/attachments.ts';
import { toCsv } from '../lib/csv.ts';
import { figuresOf } from '../markdown/figures-in-text.ts';
import { examples } from './examples.ts';

const folder = 'src/desk/examples';

/** The files that the examples lead to, beside the page that shows them: CSV and attachments. */
export const getStaticPaths = (async () => {
  const figures = examples
    .flatMap(({ source }) => figuresOf(source))
    .map((figure) => ({ params: { file: `${figure.id}.csv` }, props: { csv: toCsv(figure) } }));
  const attached = (await readdir(join(process.cwd(), folder)))
    .filter((name) => name.endsWith('.pdf'))
    .map((file) => ({ params: { file }, props: { csv: undefined } }));
  return [...figures, ...attached];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string | undefined }, { file: string }> = async ({
  params: { file },
  props: { csv },
}) =>
  new Response(csv ?? (await readFile(join(process.cwd(), folder, file))), {
    headers: { 'Content-Type': mediaTypeOf(file) },
  });
