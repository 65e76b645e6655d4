import { analyse, type Word } from '../words/analyse.ts';
import { atOnePlace, noWord } from '../words/index-word.ts';
import { betweenSections, places, placesAtOnce, type Part } from '../words/places.ts';
import { withSynonyms, type Synonyms } from '../words/synonyms.ts';
import type { PageText } from './read-page.ts';

/** A release as Pagefind indexes it. */
export interface LaidOut {
  /** One word a place, parted by spaces. */
  content: string;
  /** All words, for the vocabulary. */
  words: Word[];
  /** Place at which each page of each PDF begins. */
  pdfPages: number[][];
}

/**
 * Lays the words of a release out over the places of `places.ts`.
 * @param page the text of its page
 * @param pdfs texts of the pages of its PDFs
 */
export function layOut(page: PageText, pdfs: string[][], synonyms: Synonyms): LaidOut {
  const placed: string[] = [];
  const words: Word[] = [];

  const put = (text: string): void => {
    const found = withSynonyms(analyse(text), synonyms);
    words.push(...found);
    placed.push(...found.map(({ forms }) => atOnePlace(forms)));
  };
  const leave = (count: number): void => {
    for (let place = 0; place < count; place++) placed.push(noWord);
  };
  /** Texts in their part of the places; what does not fit is found in the text alone. */
  const putPart = (part: Part, texts: string[]): void => {
    const { from, to } = places[part];
    leave(from - placed.length);
    for (const text of texts) {
      put(text);
      leave(1);
    }
    placed.length = Math.min(placed.length, to);
  };

  putPart('title', [page.title]);
  putPart('headline', [page.headline]);
  putPart('about', page.about);
  putPart(
    'headings',
    page.sections.map(({ heading }) => heading),
  );
  leave(places.text.from - placed.length);
  for (const { heading, blocks } of page.sections) {
    for (const text of [heading, ...blocks]) {
      put(text);
      // A phrase does not reach from one paragraph into the next.
      leave(1);
    }
    leave(betweenSections);
  }
  const pdfPages = pdfs.map((pages) =>
    pages.map((text) => {
      const start = placed.length;
      put(text);
      leave(betweenSections);
      return start;
    }),
  );
  leave(placesAtOnce - (placed.length % placesAtOnce));
  return { content: placed.join(' '), words, pdfPages };
}
