import {
  checkSum,
  type Facets,
  type PdfText,
  type ResultText,
  type Vocabulary,
} from '../index/files.ts';
import type { Synonyms } from '../words/synonyms.ts';
import type { Answer, Ask, Result } from './answer.ts';
import { combine, type Answered, type Found } from './find.ts';
import { isNarrow, narrow, type Choices } from './narrowing.ts';
import type { IndexReader } from './postings.ts';
import type { Clause } from './query.ts';
import { placesOf } from './rank.ts';
import { passagesOf } from './sections.ts';
import { understand } from './understand.ts';

/** Where the files beside Pagefind's index come from. */
export interface IndexFiles {
  text(id: string): Promise<ResultText>;
  pdf(id: string, n: number): Promise<PdfText>;
  facets(): Promise<Facets>;
  vocabulary(): Promise<Vocabulary>;
}

/** Answers questions from an index: the same code for the search page and the dialog. */
export class Searcher {
  readonly #index: IndexReader;
  readonly #files: IndexFiles;
  readonly #synonyms: Synonyms;

  constructor(index: IndexReader, files: IndexFiles, synonyms: Synonyms) {
    this.#index = index;
    this.#files = files;
    this.#synonyms = synonyms;
  }

  /** @throws Error when a file of the index cannot be had */
  async ask(ask: Ask): Promise<Answer> {
    const { query, narrowing, sort, from, to, choices: wantsChoices, parts } = ask;
    const { clauses, found, ...words } = await understand(query, this.#index, this.#synonyms, () =>
      this.#files.vocabulary(),
    );
    const required = clauses.map(({ optional }) => !optional);
    const { ids } = this.#index;
    const answered: Answered =
      query.trim() === ''
        ? {
            ranked: ids.map((_, release) => ({ release, score: 0 })),
            rarity: [],
            partly: false,
          }
        : combine(found, required, ids.length, parts);

    let { ranked } = answered;
    const all = ranked.length;
    let choices: Choices | undefined;
    if (wantsChoices || isNarrow(narrowing)) {
      const narrowed = narrow(
        ranked.map(({ release }) => release),
        narrowing,
        await this.#facets(),
      );
      choices = narrowed.choices;
      ranked = ranked.filter(({ release }) => narrowed.kept.has(release));
    }
    if (sort === 'date') ranked = ranked.toSorted((a, b) => a.release - b.release);

    const results = await Promise.all(
      ranked
        .slice(from, to)
        .map(({ release }) => this.#result(release, clauses, found, answered.rarity)),
    );
    return {
      count: ranked.length,
      all,
      sought: clauses.filter(({ optional }) => !optional).map(({ typed }) => typed),
      results,
      partly: answered.partly && ranked.length > 0,
      ...words,
      ...(choices && { choices }),
    };
  }

  async #facets(): Promise<Facets> {
    const facets = await this.#files.facets();
    if (facets.check !== checkSum(this.#index.ids))
      throw new Error('facets.json belongs to another build than the index.');
    return facets;
  }

  async #result(
    release: number,
    clauses: Clause[],
    found: Found[],
    rarity: number[],
  ): Promise<Result> {
    const id = this.#index.ids[release]!;
    const text = await this.#files.text(id);
    const places = found.map((clause) => placesOf(clause.get(release) ?? []));
    const { path, title, headline, date, division } = text;
    return {
      path,
      title,
      headline,
      date,
      ...(division !== undefined && { division }),
      without: clauses.flatMap(({ typed, optional }, clause) =>
        !optional && places[clause]!.length === 0 ? [typed] : [],
      ),
      ...(await passagesOf(text, clauses, rarity, places, this.#synonyms, (n) =>
        this.#files.pdf(id, n),
      )),
    };
  }
}
