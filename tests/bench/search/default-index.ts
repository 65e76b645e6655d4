import { escapeUTF8 as escape } from 'entities';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { ReleaseText } from './texts.ts';

/**
 * Writes the index that Pagefind makes when nothing is set, with its ready-made interfaces, into the
 * `pagefind/` folder of a site. The text of PDFs stands in the pages, or Pagefind could not know it.
 */
export async function writeDefaultIndex(
  texts: Pick<ReleaseText, 'path' | 'page' | 'pdfPages'>[],
  folder: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const { path, page, pdfPages } of texts) {
    const paragraphs = pdfPages.map((content) => `<p>${escape(content)}</p>`).join('');
    const end = page.lastIndexOf('</article>');
    const content = page.slice(0, end) + paragraphs + page.slice(end);
    const added = await index.addHTMLFile({ url: path, content });
    if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
}
