import { dayInWords } from '../../../src/lib/dates.ts';
import type { Chance } from './chance.ts';
import type { Piece, Place } from './mould.ts';
import type { Names } from './names.ts';

/** Share of the words of a text that are names of their own. */
const namesAmongWords = 0.04;

/** A sentence has so many words at least; what is shorter is a label or a figure in a table. */
const fewestWords = 5;

/** What the sentences of all texts are. */
export function sentencesOf(moulds: Piece[][]): string[] {
  const places = moulds.flat().filter((piece): piece is Place => typeof piece !== 'string');
  return places.filter(({ kind }) => kind === 'text').flatMap(({ words }) => long(parts(words)));
}

/** Tells releases that never were, with sentences of real ones. */
export class Retelling {
  readonly #chance: Chance;
  readonly #names: Names;
  readonly #sentences: string[];

  constructor(chance: Chance, names: Names, sentences: string[]) {
    this.#chance = chance;
    this.#names = names;
    this.#sentences = sentences;
  }

  /** The words of a place, in a release of that day. */
  tell({ kind, words }: Place, day: string): string {
    if (kind === 'day') return day;
    if (kind === 'date') return ` ${dayInWords(day)} `;
    if (kind === 'title') return this.#changed(words, day);
    return parts(words)
      .map((part) => this.#changed(isLong(part) ? this.#chance.one(this.#sentences) : part, day))
      .join(' ');
  }

  /** A text with other figures, and other names in it. */
  #changed(text: string, day: string): string {
    return text
      .split(' ')
      .map((word) => (this.#becomesName(word) ? this.#names.next() : this.#figures(word, day)))
      .join(' ');
  }

  #becomesName(word: string): boolean {
    return /^[a-z]{4,}$/i.test(word) && this.#chance.number() < namesAmongWords;
  }

  /** Figures stay as long as they are; a year stays near that of the release. */
  #figures(word: string, day: string): string {
    // An entity is no figure.
    if (word.includes('&#')) return word;
    return word.replace(/\d+/g, (digits) => {
      if (/^(?:19|20)\d\d$/.test(digits))
        return String(Number(day.slice(0, 4)) + this.#chance.whole(-2, 1));
      const first = digits.length === 1 ? 0 : 10 ** (digits.length - 1);
      return String(this.#chance.whole(first, 10 ** digits.length - 1));
    });
  }
}

function parts(words: string): string[] {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?”]) (?=[\p{Lu}“])/u);
}

function long(sentences: string[]): string[] {
  return sentences.filter(isLong);
}

function isLong(sentence: string): boolean {
  return sentence.split(' ').length >= fewestWords;
}
