import type { Word } from '../words/analyse.ts';
import type { Vocabulary } from './files.ts';

/** Words shorter than this are no help for a misspelt one: too many are near it. */
const shortest = 4;

/**
 * Collects the words of a site as they are written most often, with the number of releases that
 * hold them: what "did you mean" proposes.
 */
export class VocabularyBuilder {
  readonly #forms = new Map<string, { releases: number; written: Map<string, number> }>();

  /** Counts the words of one release. */
  add(words: Word[]): void {
    const seen = new Set<string>();
    for (const { plain, forms, common } of words) {
      const [form] = forms;
      if (common || form === undefined || plain.length < shortest || !/^\p{L}+$/u.test(plain))
        continue;
      const entry = this.#forms.get(form) ?? { releases: 0, written: new Map<string, number>() };
      entry.written.set(plain, (entry.written.get(plain) ?? 0) + 1);
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
