import type { Word } from '../words/analyse.ts';
import type { Vocabulary } from './files.ts';

/** Words shorter than this are no help for a misspelt one: too many are near it. */
const shortest = 4;

/** A word of a text as the index knows it, as it is written, and how often. */
export type WordCount = [form: string, written: string, times: number];

/** The words of a release that can help somebody who has misspelt one. */
export function countWords(words: Word[]): WordCount[] {
  const counts = new Map<string, WordCount>();
  for (const { plain, forms, common } of words) {
    const [form] = forms;
    if (common || form === undefined || plain.length < shortest || !/^\p{L}+$/u.test(plain))
      continue;
    const count = counts.get(plain) ?? [form, plain, 0];
    count[2]++;
    counts.set(plain, count);
  }
  return [...counts.values()];
}

/**
 * Collects the words of a site as they are written most often, with the number of releases that
 * hold them: what a word that is nowhere is corrected to.
 */
export class VocabularyBuilder {
  readonly #forms = new Map<string, { releases: number; written: Map<string, number> }>();

  /** Counts the words of one release. */
  add(counts: WordCount[]): void {
    const seen = new Set<string>();
    for (const [form, plain, times] of counts) {
      const entry = this.#forms.get(form) ?? { releases: 0, written: new Map<string, number>() };
      entry.written.set(plain, (entry.written.get(plain) ?? 0) + times);
      if (!seen.has(form)) entry.releases++;
      seen.add(form);
      this.#forms.set(form, entry);
    }
  }

  /** The words in the order of the alphabet. */
  build(): Vocabulary {
    const words = [...this.#forms.values()].map(({ releases, written }) => {
      const [most] = [...written].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      return [most, releases] as const;
    });
    return Object.fromEntries(words.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
