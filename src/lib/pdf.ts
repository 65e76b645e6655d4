import { extractText, getDocumentProxy } from 'unpdf';

/**
 * The text of a PDF, page by page. unpdf is Mozilla's pdf.js in a build without a browser's or a
 * canvas's needs: the most complete reader there is, in one package without dependencies.
 * @param bytes the file
 * @returns one text a page, white space folded
 */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
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
