/**
 * The search worker: engine, index and ranking, away from the thread that the page is drawn by.
 * Answers each message `{ id, ask }` with `{ id, answer }` or `{ id, trouble }`.
 */
import groups from 'virtual:synonyms';
import { url } from '../../lib/url.ts';
import { prepareSynonyms } from '../words/synonyms.ts';
import type { Reply, Request, Trouble } from './messages.ts';
import { IndexReader } from './postings.ts';
import { Searcher, type IndexFiles } from './searcher.ts';

const folder = url('/pagefind/');

/** How long a file may take, in milliseconds: the largest are there in half of that on a slow 2G line. */
const patience = 30_000;

/**
 * Reads a file of the index; `anew` for those whose names stay when they change.
 * @throws Error when it cannot be had, or does not come
 */
async function load(name: string, anew = false): Promise<ArrayBuffer> {
  // AbortSignal.timeout() is younger than browsers that know all else here.
  const stopped = new AbortController();
  const timer = setTimeout(() => stopped.abort(), patience);
  const get = (cache: RequestCache) => fetch(folder + name, { cache, signal: stopped.signal });
  try {
    let response = await get(anew ? 'no-cache' : 'default');
    // A file that an earlier deployment lacked: some hosts have browsers keep that for a year.
    if (response.status === 404) response = await get('reload');
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return await response.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

async function loadText(name: string, anew = false): Promise<string> {
  return new TextDecoder().decode(await load(name, anew));
}

const read = <T>(name: string, anew?: boolean): (() => Promise<T>) =>
  once(async () => JSON.parse(await loadText(name, anew)) as T);

/** Does some work once; again only if it failed. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    done.catch(() => (done = undefined));
    return done;
  };
}

/** Opens the index that is there now. */
function open(): () => Promise<Searcher> {
  const texts = new Map<string, () => Promise<unknown>>();
  function readText<T>(name: string): Promise<T> {
    const known = texts.get(name) ?? read<T>(`text/${name}.json`);
    texts.set(name, known);
    return known() as Promise<T>;
  }
  const files: IndexFiles = {
    text: (id) => readText(id),
    pdf: (id, n) => readText(`${id}-${n}`),
    facets: read('facets.json', true),
    vocabulary: read('vocabulary.json', true),
  };
  return once(async () => {
    const bytes = async (name: string, anew?: boolean) => new Uint8Array(await load(name, anew));
    return new Searcher(await IndexReader.open(bytes), files, prepareSynonyms(groups));
  });
}

let searcher = open();

/** What the index that is open began with, in the dev server: it makes another after each change. */
let entry: string | undefined;
let question: { query: string; isOpen: Promise<void> } | undefined;

/** All answers to one question are the same index's. */
function newestFor(query: string): Promise<void> {
  if (question?.query !== query) question = { query, isOpen: openNewest() };
  return question.isOpen;
}

async function openNewest(): Promise<void> {
  const newest = await loadText('pagefind-entry.json', true);
  if (entry !== undefined && entry !== newest) searcher = open();
  entry = newest;
}

/** The last question that came. */
let newest = 0;

addEventListener('message', async ({ data: { id, ask } }: MessageEvent<Request>) => {
  let reply: Reply;
  if (ask) newest = id;
  try {
    if (import.meta.env.DEV && ask) await newestFor(ask.query);
    const search = await searcher();
    // Letters that were typed while this thread was busy have come by now: the last one counts.
    await new Promise((resolve) => setTimeout(resolve));
    reply = ask && id === newest ? { id, answer: await search.ask(ask) } : { id };
  } catch (error) {
    const trouble: Trouble = navigator.onLine ? 'unavailable' : 'offline';
    reply = { id, trouble, reason: String(error) };
  }
  postMessage(reply);
});
