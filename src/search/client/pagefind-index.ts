import { decodeCbor } from './cbor.ts';

/**
 * Reads a file of the index.
 * @param name below its folder
 * @param anew past what the browser has kept of it
 */
export type ReadFile = (name: string, anew?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** A word with its releases: number (from the one before it), places, places in metadata. */
type PackedWord = [word: string, releases: [number: number, places: number[]][]];
/** A file of words, with what its first word begins with. */
type PackedFile = [from: string, to: string, hash: string];
type PackedMeta = [version: string, releases: [id: string, words: number][], files: PackedFile[]];

/** What Pagefind begins its files with. */
const signature = 'pagefind_dcd';

/**
 * The files that Pagefind writes, read without its program: that is 75 kB of WebAssembly and script
 * more than a first search needs, two thirds of all it would load. It also takes the square of a
 * word's releases in time (0.6 s for a frequent word of 10,000), and does not run where a browser's
 * strictest mode forbids WebAssembly. The build reads each index back with this before it is
 * published, so that a Pagefind with other files stops a build and no reader.
 */
export class PagefindIndex {
  /** Ids of all releases, in the order in which they were indexed. */
  readonly ids: string[];
  readonly #files: PackedFile[];
  readonly #read: ReadFile;
  readonly #loaded = new Map<string, Promise<PackedWord[]>>();

  private constructor([, releases, files]: PackedMeta, read: ReadFile) {
    this.ids = releases.map(([id]) => id);
    this.#files = files;
    this.#read = read;
  }

  /** @throws Error when a file of the index cannot be had or read */
  static async open(read: ReadFile): Promise<PagefindIndex> {
    const entry = JSON.parse(new TextDecoder().decode(await read('pagefind-entry.json', true))) as {
      languages: Record<string, { hash: string }>;
    };
    const [language] = Object.values(entry.languages);
    // Of a site that has no release yet.
    if (!language) return new PagefindIndex(['', [], []], read);
    const meta = await unpack<PackedMeta>(await read(`pagefind.${language.hash}.pf_meta`));
    return new PagefindIndex(meta, read);
  }

  /**
   * Where a word stands: places by the number of the release, both ascending.
   * @param isBeginning whether all words that begin so are meant
   * @throws Error when a file of the index cannot be had or read
   */
  async find(word: string, isBeginning: boolean): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    for (const words of await Promise.all(this.#filesOf(word, isBeginning)))
      for (const [candidate, releases] of words)
        if (isBeginning ? candidate.startsWith(word) : candidate === word)
          addPlaces(found, releases);
    for (const places of found.values()) sortPlaces(places);
    return found;
  }

  /** The files that can hold a word: the last that begins before it, and those that begin with it. */
  #filesOf(word: string, isBeginning: boolean): Promise<PackedWord[]>[] {
    const last = this.#files.findLastIndex(([from]) => from <= word);
    return this.#files
      .filter(([from], at) => at === last || (isBeginning && from.startsWith(word)))
      .map(([, , hash]) => this.#load(hash));
  }

  #load(hash: string): Promise<PackedWord[]> {
    const known = this.#loaded.get(hash);
    if (known) return known;
    const loading = this.#read(`index/${hash}.pf_index`)
      .then(unpack<[PackedWord[]]>)
      .then(([words]) => words);
    this.#loaded.set(hash, loading);
    loading.catch(() => this.#loaded.delete(hash));
    return loading;
  }
}

/** Adds the places of a word. Numbers count from the one before, until the weight changes. */
function addPlaces(found: Map<number, number[]>, releases: PackedWord[1]): void {
  let number = 0;
  for (const [distance, packed] of releases) {
    number += distance;
    const places = found.get(number) ?? [];
    let place = 0;
    for (const step of packed) {
      // A negative number says the weight of what follows, which our order does not ask for.
      if (step < 0) place = 0;
      else places.push((place += step));
    }
    found.set(number, places);
  }
}

/** Sorts in place what several words, or weights, have put together; most rows are in order. */
function sortPlaces(places: number[]): void {
  for (let at = 1; at < places.length; at++)
    if (places[at - 1]! > places[at]!) return void places.sort((a, b) => a - b);
}

/** A file of Pagefind's: CBOR after its signature, packed with gzip unless the host unpacked it. */
async function unpack<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? await gunzip(bytes) : bytes;
  if (new TextDecoder().decode(plain.subarray(0, signature.length)) !== signature)
    throw new Error('Not a file of the search index.');
  return decodeCbor(plain.subarray(signature.length)) as T;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
