import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../lib/catalogue.ts';
import { readPdf } from '../lib/pdf.ts';
import { withAttachments, type AttachmentText } from './attachment-sections.ts';

/** Pagefind's ready-made interfaces, 300 kB that this site does not use. */
const readyMade = /^pagefind-(?!worker|entry).*\.(?:js|css)$/;

/**
 * Builds the search index of a built site into its `pagefind/` folder: the releases' pages only,
 * with the text of their PDFs as sections of their own.
 * @param dist folder of the built site
 * @returns how many releases the index holds
 * @throws Error when a release could not be indexed
 */
export async function buildIndex(dist: string): Promise<number> {
  const { releases } = JSON.parse(
    await readFile(join(dist, 'releases.json'), 'utf8'),
  ) as Catalogue;

  const { index, errors } = await pagefind.createIndex({
    // Figures and names keep their inner signs: 3.5, R&D, $1.45.
    includeCharacters: '.&$',
  });
  if (!index) throw new Error(errors.join('\n'));

  let indexed = 0;
  for (const release of releases) {
    const page = await readFile(join(dist, release.path, 'index.html'), 'utf8');
    const content = withAttachments(page, await readAttachments(dist, release));
    const added = await index.addHTMLFile({ url: release.path, content });
    if (added.errors.length > 0) throw new Error(`${release.path}: ${added.errors.join('; ')}`);
    indexed++;
  }

  const { files, errors: unwritten } = await index.getFiles();
  if (unwritten.length > 0) throw new Error(unwritten.join('\n'));
  for (const { path, content } of files.filter(({ path }) => !readyMade.test(path))) {
    const target = join(dist, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await pagefind.close();
  if (indexed !== releases.length)
    throw new Error(`Search holds ${indexed} of ${releases.length} releases.`);
  return indexed;
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
