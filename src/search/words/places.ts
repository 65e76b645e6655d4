/**
 * Where the words of a release stand in the index. Pagefind answers with places alone, so the
 * place tells what a word belongs to: each part of a release has its own stretch of them, and the
 * text comes last.
 */
export const places = {
  title: { from: 0, to: 32 },
  headline: { from: 32, to: 96 },
  /** Other names, division, keywords, dates and names of files: what is known of a release besides its text. */
  about: { from: 96, to: 192 },
  /** Headings of all sections; they stand in the text too. */
  headings: { from: 192, to: 512 },
  text: { from: 512, to: Infinity },
} as const;

/** A stretch of places. */
export type Part = keyof typeof places;

/** Unused places between two sections: words in both are not near each other. */
export const betweenSections = 24;

/**
 * Places are filled up to a multiple of this: Pagefind tells every reader the number of each
 * release's words, and few different numbers weigh less (10 kB at 10,000 releases).
 */
export const placesAtOnce = 1024;
