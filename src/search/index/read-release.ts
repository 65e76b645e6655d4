import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../lib/catalogue.ts';
import { readPdf } from '../../lib/pdf.ts';
import type { Synonyms } from '../words/synonyms.ts';
import type { PdfText, ResultText } from './files.ts';
import { layOut } from './lay-out.ts';
import { readPage } from './read-page.ts';
import { countWords, type WordCount } from './vocabulary.ts';

/** A release as the catalogue has it. */
export type CatalogueRelease = Catalogue['releases'][number];

/** A release ready to be indexed, with the files that show it as a result. */
export interface Entry {
  /** Path with a sum of the texts, so that Pagefind's id changes when a text does. */
  url: string;
  text: ResultText;
  pdfs: PdfText[];
}

/** What the index takes of a release. */
export interface ReadRelease {
  entry: Entry;
  /** Its words over their places: `layOut`. */
  content: string;
  words: WordCount[];
}

/**
 * Reads a release of a built site for the index: its page, and the pages of its PDFs.
 * @param dist folder of the built site
 */
export async function readRelease(
  dist: string,
  release: CatalogueRelease,
  synonyms: Synonyms,
): Promise<ReadRelease> {
  // On a thread that has nothing else to do meanwhile.
  const page = readPage(readFileSync(join(dist, release.path, 'index.html'), 'utf8'));
  const attached = release.attachments.filter(({ mediaType }) => mediaType === 'application/pdf');
  const pdfs = await Promise.all(
    attached.map(({ file }) => readPdf(readFileSync(join(dist, release.path, file)))),
  );
  // Somebody who has a file looks for the release that it belongs to.
  const about = [...page.about, ...release.attachments.map(({ file }) => file)];
  const { content, words, pdfPages } = layOut({ ...page, about }, pdfs, synonyms);
  const [division] = release.groups.divisions;
  const text: ResultText = {
    path: release.path,
    title: page.title,
    headline: page.headline,
    date: release.date,
    ...(division && { division: division.name }),
    sections: page.sections.map(({ id = '', heading, blocks }) => [id, heading, blocks]),
    ...(attached.length > 0 && {
      pdfs: attached.map(({ file, title }, n) => ({ file, title, pages: pdfPages[n]! })),
    }),
  };
  const sum = createHash('sha256')
    .update(JSON.stringify([text, pdfs]))
    .digest('hex');
  const entry: Entry = { url: `${release.path}?${sum.slice(0, 12)}`, text, pdfs };
  return { entry, content, words: countWords(words) };
}
