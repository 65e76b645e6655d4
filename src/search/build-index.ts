import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Catalogue } from '../lib/catalogue.ts';
import { facetsOf } from './index/facets.ts';
import { checkSum, type Facets } from './index/files.ts';
import type { Entry } from './index/read-release.ts';
import { readReleases } from './index/read-releases.ts';
import type { Readings } from './index/readings.ts';
import { VocabularyBuilder } from './index/vocabulary.ts';
import { PagefindIndex } from './client/pagefind-index.ts';
import { noWord } from './words/index-word.ts';

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

/** Releases that Pagefind has at once: it need not wait for the next one. */
const ahead = 16;

/**
 * Builds the search index of a built site into its `pagefind/` folder: the releases' pages only,
 * with the pages of their PDFs.
 * @param dist folder of the built site
 * @param synonymGroups words and phrases that mean the same
 * @param readings what was read of releases for the last index
 * @returns how many releases the index holds
 * @throws Error when a release could not be indexed
 */
export async function buildIndex(
  dist: string,
  synonymGroups: string[][] = [],
  readings?: Readings,
): Promise<number> {
  const { releases } = JSON.parse(await readFile(join(dist, 'releases.json'), 'utf8')) as Catalogue;
  const vocabulary = new VocabularyBuilder();

  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));

  const add = async ({ url, text }: Entry, content: string): Promise<void> => {
    const { errors } = await index.addHTMLFile({ url, content: asHtml(content) });
    if (errors.length > 0) throw new Error(`${text.path}: ${errors.join('; ')}`);
  };
  const entries: Entry[] = [];
  // Of the first and the last, which are read back.
  const contents = new Map<number, string>();
  const adding: Promise<void>[] = [];
  // Newest first: Pagefind numbers them in this order. It is read back below.
  for await (const { entry, content, words } of readReleases(
    dist,
    releases,
    synonymGroups,
    readings,
  )) {
    const added = add(entry, content);
    // It is awaited in its turn.
    added.catch(() => undefined);
    adding.push(added);
    if (adding.length > ahead) await adding.shift();
    vocabulary.add(words);
    entries.push(entry);
    if (entries.length === 1 || entries.length === releases.length)
      contents.set(entries.length - 1, content);
  }
  await Promise.all(adding);

  const { files, errors: unwritten } = await index.getFiles();
  await pagefind.close();
  if (unwritten.length > 0) throw new Error(unwritten.join('\n'));

  const ids = idsOf(files);
  if (ids.size !== releases.length)
    throw new Error(`Search holds ${ids.size} of ${releases.length} releases.`);

  const folder = join(dist, 'pagefind');
  mkdirSync(join(folder, 'index'), { recursive: true });
  mkdirSync(join(folder, 'text'), { recursive: true });
  // At once and not in turns: of thousands of small files, that takes a quarter of the time.
  for (const { path, content } of files)
    if (wanted.test(path)) writeFileSync(join(folder, path), content);
  for (const { url, text, pdfs } of entries) {
    const id = ids.get(url)!;
    writeJson(join(folder, 'text', `${id}.json`), text);
    for (const [n, pdf] of pdfs.entries()) writeJson(join(folder, 'text', `${id}-${n}.json`), pdf);
  }
  const facets: Facets = {
    check: checkSum(entries.map(({ url }) => ids.get(url)!)),
    ...facetsOf(releases),
  };
  writeJson(join(folder, 'facets.json'), facets);
  writeJson(join(folder, 'vocabulary.json'), vocabulary.build());
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
async function readBack(
  folder: string,
  ids: string[],
  contents: Map<number, string>,
): Promise<void> {
  const index = await PagefindIndex.open(
    async (name) => new Uint8Array(await readFile(join(folder, name))),
  );
  if (index.ids.join() !== ids.join())
    throw new Error('The search index does not hold the releases in their order.');
  for (const [release, content] of contents)
    for (const [place, forms] of content.split(' ').entries())
      for (const word of forms.split('-'))
        if (word !== noWord && !(await index.find(word, false)).get(release)?.includes(place))
          throw new Error(`The search index lacks a word: ${word} at ${place} of ${ids[release]}.`);
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

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value));
}
