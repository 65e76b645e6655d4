/**
 * The files beside Pagefind's own in the index: what the search client reads to show and to narrow
 * results. All are JSON.
 */

/** `text/<id>.json`: a release as a result shows it. */
export interface ResultText {
  path: string;
  title: string;
  headline: string;
  /** Calendar day, `YYYY-MM-DD`. */
  date: string;
  division?: string;
  /** Id (empty for what stands before the first heading), heading, and the blocks of its text. */
  sections: [id: string, heading: string, blocks: string[]][];
  /** PDFs with the place in the index at which each of their pages begins. */
  pdfs?: { file: string; title: string; pages: number[] }[];
}

/** `text/<id>-<n>.json`: the pages of a release's n-th PDF, counted from 0. */
export type PdfText = string[];

/** Groups that results can be narrowed by. */
export const facetGroups = ['years', 'divisions', 'topics', 'kinds', 'series'] as const;
export type FacetGroup = (typeof facetGroups)[number];

/**
 * `facets.json`: what results are narrowed by. Releases are in the order of the index, which is
 * that of the catalogue: newest first.
 */
export interface Facets {
  /** `checkSum` of the index's ids: facets and index of one build belong together. */
  check: number;
  dates: string[];
  groups: Record<FacetGroup, { id: string; name: string; path: string }[]>;
  /** For each release, positions in `groups`. */
  releases: Record<FacetGroup, number[][]>;
}

/** `vocabulary.json`: words of the site as they are written, with the number of releases they are in. */
export type Vocabulary = Record<string, number>;

/** One number for a list of ids (FNV-1a, 32 bits). */
export function checkSum(ids: string[]): number {
  let sum = 0x811c9dc5;
  for (const character of ids.join()) {
    sum ^= character.codePointAt(0)!;
    sum = Math.imul(sum, 0x01000193) >>> 0;
  }
  return sum;
}
