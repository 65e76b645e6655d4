import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../lib/catalogue.ts';
import { readPdf } from '../lib/pdf.ts';
import type { AttachmentText } from './attachment-sections.ts';
import { indexedPage } from './indexed-page.ts';

/** Pagefind's ready-made interfaces, 300 kB that this site does not use. */
const readyMade = /^pagefind-(?!worker|entry).*\.(?:js|css)$/;

const workerGuard = new URL('./worker-guard.js', import.meta.url);

/**
 * Builds the search index of a built site into its `pagefind/` folder: the releases' pages only,
 * with the text of their PDFs as sections of their own.
 * @param dist folder of the built site
 * @returns how many releases the index holds
 * @throws Error when a release could not be indexed
 */
export async function buildIndex(dist: string): Promise<number> {
  const { releases } = JSON.parse(await readFile(join(dist, 'releases.json'), 'utf8')) as Catalogue;

  const { index, errors } = await pagefind.createIndex({
    // Figures and names keep their inner signs: 3.5, R&D, $1.45.
    includeCharacters: '.&$',
  });
  if (!index) throw new Error(errors.join('\n'));

  for (const release of releases) {
    const page = await readFile(join(dist, release.path, 'index.html'), 'utf8');
    const content = indexedPage(page, await readAttachments(dist, release));
    const added = await index.addHTMLFile({ url: release.path, content });
    if (added.errors.length > 0) throw new Error(`${release.path}: ${added.errors.join('; ')}`);
  }

  const { files, errors: unwritten } = await index.getFiles();
  if (unwritten.length > 0) throw new Error(unwritten.join('\n'));
  for (const { path, content } of files.filter(({ path }) => !readyMade.test(path))) {
    const target = join(dist, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    const guard = path === 'pagefind-worker.js' ? await readFile(workerGuard) : '';
    await writeFile(target, Buffer.concat([Buffer.from(guard), content]));
  }
  await pagefind.close();

  const indexed = pageCount(files);
  if (indexed !== releases.length)
    throw new Error(`Search holds ${indexed} of ${releases.length} releases.`);
  return indexed;
}

/** How many pages the written index says it holds. */
function pageCount(files: pagefind.IndexFile[]): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('The search index has no entry file.');
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

async function readAttachments(
  dist: string,
  release: Catalogue['releases'][number],
): Promise<AttachmentText[]> {
  const pdfs = release.attachments.filter(({ mediaType }) => mediaType === 'application/pdf');
  return Promise.all(
    pdfs.map(async ({ file, title }) => ({
      file,
      title,
      pages: await readPdf(await readFile(join(dist, release.path, file))),
    })),
  );
}
