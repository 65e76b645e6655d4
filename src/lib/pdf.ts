import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { kept, versionOf } from './kept.ts';

/** Another number where the same text of unpdf's becomes another of ours. */
const reading = 1;

/**
 * The text of a PDF, page by page. unpdf is Mozilla's pdf.js in a build without a browser's or a
 * canvas's needs: the most complete reader there is, in one package without dependencies. The check,
 * the pages and the search read each file, and it takes its time: what was read once is kept.
 * @param bytes the file
 * @returns one text a page, white space folded
 */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const sum = createHash('sha256').update(bytes).digest('hex');
  const texts = await kept('pdf-texts', [reading, versionOf('unpdf'), sum], async () =>
    new TextEncoder().encode(JSON.stringify(await textsOf(bytes))),
  );
  return JSON.parse(new TextDecoder().decode(texts)) as string[];
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) =>
    page
      // The running page number says nothing to a search.
      .replace(/^\s*\d+ ?\/ ?\d+/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
