import { beginningOf, indexWord } from '../words/index-word.ts';
import { PagefindIndex, type ReadFile } from './pagefind-index.ts';

/** Places of a word in each release that holds it, by the release's number. */
export type Postings = ReadonlyMap<number, number[]>;

/** Forms whose places are kept: a page of typing. */
const kept = 300;

/** Looks up forms of words in the index. */
export class IndexReader {
  readonly #index: PagefindIndex;
  readonly #known = new Map<string, Promise<Postings>>();

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** @throws Error when the index cannot be had */
  static async open(read: ReadFile): Promise<IndexReader> {
    return new IndexReader(await PagefindIndex.open(read));
  }

  /** Ids of all releases, newest first: in the order in which they were indexed. */
  get ids(): string[] {
    return this.#index.ids;
  }

  /** Where a form stands. */
  places(form: string): Promise<Postings> {
    return this.#lookUp(indexWord(form), false);
  }

  /** Where all forms stand that begin so. */
  beginning(beginning: string): Promise<Postings> {
    return this.#lookUp(beginningOf(beginning), true);
  }

  #lookUp(word: string, isBeginning: boolean): Promise<Postings> {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size >= kept) this.#known.clear();
    const found = this.#index.find(word, isBeginning);
    this.#known.set(word, found);
    found.catch(() => this.#known.delete(word));
    return found;
  }
}
