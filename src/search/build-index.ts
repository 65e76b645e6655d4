import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../lib/catalogue.ts';
import { readPdf } from '../lib/pdf.ts';
import { facetsOf } from './index/facets.ts';
import { checkSum, type Facets, type PdfText, type ResultText } from './index/files.ts';
import { layOut } from './index/lay-out.ts';
import { readPage } from './index/read-page.ts';
import { VocabularyBuilder } from './index/vocabulary.ts';
import { PagefindIndex } from './client/pagefind-index.ts';
import { noWord } from './words/index-word.ts';
import { prepareSynonyms, type Synonyms } from './words/synonyms.ts';

/** The files of Pagefind's that the client reads; it has its own texts of results and programs. */
const wanted = /^(?:pagefind-entry\.json|pagefind\.\w+\.pf_meta|index\/.+)$/;

/**
 * The language that Pagefind is told, "undetermined" (ISO 639-2): it shall take our words as they
 * are, for what counts as one word is decided in `words/`.
 */
const language = 'und';

/**
 * Pagefind writes the weight of each word that does not have its own default, 25, but gives plain
 * text 24. This one is 25: the index of 27 releases is 2 kB smaller.
 */
const asHtml = (content: string) =>
  `<html><body data-pagefind-weight="1.05">${content}</body></html>`;

type CatalogueRelease = Catalogue['releases'][number];

/** A release ready to be indexed, with the files that show it as a result. */
interface Entry {
  /** Path with a sum of the texts, so that Pagefind's id changes when a text does. */
  url: string;
  text: ResultText;
  pdfs: PdfText[];
}

/**
 * Builds the search index of a built site into its `pagefind/` folder: the releases' pages only,
 * with the pages of their PDFs.
 * @param dist folder of the built site
 * @param synonymGroups words and phrases that mean the same
 * @returns how many releases the index holds
 * @throws Error when a release could not be indexed
 */
export async function buildIndex(dist: string, synonymGroups: string[][] = []): Promise<number> {
  const { releases } = JSON.parse(await readFile(join(dist, 'releases.json'), 'utf8')) as Catalogue;
  const synonyms = prepareSynonyms(synonymGroups);
  const vocabulary = new VocabularyBuilder();

  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));

  const entries: Entry[] = [];
  const contents: string[] = [];
  // One after the other, newest first: Pagefind numbers them in this order.
  for (const release of releases) {
    const { entry, content, words } = await readRelease(dist, release, synonyms);
    const { errors } = await index.addHTMLFile({ url: entry.url, content: asHtml(content) });
    if (errors.length > 0) throw new Error(`${release.path}: ${errors.join('; ')}`);
    vocabulary.add(words);
    entries.push(entry);
    contents.push(content);
  }
  const { files, errors: unwritten } = await index.getFiles();
  await pagefind.close();
  if (unwritten.length > 0) throw new Error(unwritten.join('\n'));

  const ids = idsOf(files);
  if (ids.size !== releases.length)
    throw new Error(`Search holds ${ids.size} of ${releases.length} releases.`);

  const folder = join(dist, 'pagefind');
  for (const { path, content } of files)
    if (wanted.test(path)) await write(join(folder, path), content);
  for (const { url, text, pdfs } of entries) {
    const id = ids.get(url)!;
    await writeJson(join(folder, 'text', `${id}.json`), text);
    for (const [n, pdf] of pdfs.entries())
      await writeJson(join(folder, 'text', `${id}-${n}.json`), pdf);
  }
  const facets: Facets = {
    check: checkSum(entries.map(({ url }) => ids.get(url)!)),
    ...facetsOf(releases),
  };
  await writeJson(join(folder, 'facets.json'), facets);
  await writeJson(join(folder, 'vocabulary.json'), vocabulary.build());
  await readBack(
    folder,
    entries.map(({ url }) => ids.get(url)!),
    contents,
  );
  return ids.size;
}

/**
 * Reads the index as readers will: all releases in order, and each word of the first and the last.
 * @throws Error when anything of them is not found where it was put
 */
async function readBack(folder: string, ids: string[], contents: string[]): Promise<void> {
  const index = await PagefindIndex.open(
    async (name) => new Uint8Array(await readFile(join(folder, name))),
  );
  if (index.ids.join() !== ids.join())
    throw new Error('The search index does not hold the releases in their order.');
  for (const release of new Set([0, contents.length - 1]))
    for (const [place, forms] of (contents[release] ?? '').split(' ').entries())
      for (const word of forms.split('-'))
        if (word !== noWord && !(await index.find(word, false)).get(release)?.includes(place))
          throw new Error(`The search index lacks a word: ${word} at ${place} of ${ids[release]}.`);
}

async function readRelease(dist: string, release: CatalogueRelease, synonyms: Synonyms) {
  const page = readPage(await readFile(join(dist, release.path, 'index.html'), 'utf8'));
  const attached = release.attachments.filter(({ mediaType }) => mediaType === 'application/pdf');
  const pdfs = await Promise.all(
    attached.map(async ({ file }) => readPdf(await readFile(join(dist, release.path, file)))),
  );
  const { content, words, pdfPages } = layOut(page, pdfs, synonyms);
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
  return { entry, content, words };
}

/** The id under which Pagefind answers with a release, by its address in the index. */
function idsOf(files: pagefind.IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const json = gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
    ids.set((JSON.parse(json) as { url: string }).url, id);
  }
  return ids;
}

const writeJson = (path: string, value: unknown) => write(path, JSON.stringify(value));

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
