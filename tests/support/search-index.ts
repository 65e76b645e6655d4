import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../src/lib/catalogue.ts';
import { wide } from '../../src/search/client/narrowing.ts';
import { IndexReader } from '../../src/search/client/postings.ts';
import type { Answer, Ask } from '../../src/search/client/answer.ts';
import { Searcher } from '../../src/search/client/searcher.ts';
import { prepareSynonyms } from '../../src/search/words/synonyms.ts';
import { serveFolder } from './site.ts';

type Release = Catalogue['releases'][number];

/** A release of a catalogue, in no list and without attachments unless said. */
export function release(path: string, { groups, ...rest }: ReleaseParts = {}): Release {
  const none = { years: [], kinds: [], topics: [], divisions: [], series: [] };
  const url = `https://press.example${path}`;
  const plain = { path, url, title: path, date: '2021-08-10', attachments: [] };
  return { ...plain, ...rest, groups: { ...none, ...groups } };
}
type ReleaseParts = Partial<Omit<Release, 'groups'>> & { groups?: Partial<Release['groups']> };

/** A built site of a few releases, by their articles: all that the search is built from. */
export async function siteOf(articles: Record<string, string>): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'press-room-search-'));
  for (const [path, article] of Object.entries(articles)) {
    await mkdir(join(dist, path), { recursive: true });
    const page = `<html><body><article data-pagefind-body>${article}</article></body></html>`;
    await writeFile(join(dist, path, 'index.html'), page);
  }
  const releases = Object.keys(articles).map((path) => release(path));
  await writeFile(join(dist, 'releases.json'), JSON.stringify({ releases }));
  return dist;
}

type AskSearch = (query: string, more?: Partial<Ask>) => Promise<Answer>;

/** The search of a built site as its worker has it, without a browser. */
export async function openSearch(
  dist: string,
  synonyms: string[][] = [],
): Promise<{ ask: AskSearch; close: () => Promise<void> }> {
  const { address, close } = await serveFolder(dist);
  return { ask: await searchAt(address, synonyms), close };
}

/** The search of a site that is served, as it is at this moment. */
export async function searchAt(address: string, synonyms: string[][] = []): Promise<AskSearch> {
  const folder = `${address}/pagefind/`;
  const read = async (name: string) => (await fetch(folder + name)).json();
  const searcher = new Searcher(
    await IndexReader.open(
      async (name) => new Uint8Array(await (await fetch(folder + name)).arrayBuffer()),
    ),
    {
      text: (id) => read(`text/${id}.json`),
      pdf: (id, n) => read(`text/${id}-${n}.json`),
      facets: () => read('facets.json'),
      vocabulary: () => read('vocabulary.json'),
    },
    prepareSynonyms(synonyms),
  );
  const all: Omit<Ask, 'query'> = {
    narrowing: wide(),
    sort: 'relevance',
    from: 0,
    to: 50,
    choices: false,
  };
  return (query, more) => searcher.ask({ ...all, ...more, query });
}
