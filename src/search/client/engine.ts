import { url } from '../../lib/url.ts';
import { forEngine } from './query.ts';

/**
 * The search engine in the reader's browser: Pagefind's core, loaded when search is first used.
 * Its ready-made components would add 47 kB and have faults of access that we would inherit.
 */

/** Why a search could not be answered. */
export type Trouble = 'offline' | 'unavailable';

/** A search that could not be answered, with the reason to tell the reader. */
export class SearchFailed extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause: unknown) {
    super(`Search failed: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** A release that was found. */
export interface Found {
  url: string;
  meta: { title: string; date: string; headline: string; division?: string };
  /** Text with `<mark>` around the words, other markup escaped. */
  excerpt: string;
  sub_results: FoundSection[];
}

/** A section of a found release. */
export interface FoundSection {
  title: string;
  url: string;
  excerpt: string;
  /** Absent for the text before the first heading. */
  anchor?: { id: string };
  weighted_locations: { balanced_score: number }[];
}

interface Hit {
  data(): Promise<Found>;
}

/** What we use of Pagefind's API (pagefind.app/docs/api). */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: Hit[] }>;
}

/** The answer to a query: how many releases, and the releases as they are asked for. */
export interface Answer {
  count: number;
  /**
   * Releases from one place in the ranking to another, the second excluded. Can be tried again.
   * @throws SearchFailed when a release cannot be had
   */
  load(from: number, to: number): Promise<Found[]>;
}

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

async function load(): Promise<Pagefind> {
  // A module that failed to load stays failed under its address in some browsers.
  const again = attempts++ > 0 ? `?again=${attempts}` : '';
  const address = url('/pagefind/pagefind.js') + again;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** Starts loading the engine, so that it is there when the first words have been typed. */
export function prepare(): Promise<Pagefind> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Searches the releases.
 * @throws SearchFailed when the engine or its index cannot be had
 */
export async function search(query: string): Promise<Answer> {
  const find = async () => (await (await prepare()).search(forEngine(query))).results;
  let hits: Hit[] | undefined = await guarded(find);
  return {
    count: hits.length,
    load: (from, to) =>
      guarded(async () => {
        const known = hits ?? (await find());
        // Forgotten until they have come: an engine that failed once repeats its failure, so the
        // next attempt begins with a new one.
        hits = undefined;
        const found = await Promise.all(known.slice(from, to).map((hit) => hit.data()));
        hits = known;
        return found;
      }),
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    loading = undefined;
    throw new SearchFailed(navigator.onLine ? 'unavailable' : 'offline', error);
  }
}
