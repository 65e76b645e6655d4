import type { PdfText, ResultText } from '../index/files.ts';
import { analyse, type Word } from '../words/analyse.ts';
import { withSynonyms, type Synonyms } from '../words/synonyms.ts';
import { excerptOf, type Block, type Piece } from './excerpt.ts';
import { matchText } from './match.ts';
import type { Clause } from './query.ts';

/** A section of a release, or a page of one of its PDFs, that answers a query. */
export interface FoundSection {
  /** Anchor in the release, or the file with its page: `plan.pdf#page=2`. */
  id: string;
  heading: string;
  /** Page of the PDF of that name, when it is one. */
  page?: number;
  excerpt: Piece[];
}

/** What of a release answers a query. */
export interface Passages {
  /** From before the first heading, when that is where the answer is; else from the headline, if it is there. */
  excerpt: Piece[];
  sections: FoundSection[];
}

/** Sections under a result at most; those must be worth so much of the best one. */
const most = 3;
const leastWorth = 0.6;
/** What the paragraph, and the heading, with the words count beside the section that has them. */
const paragraphWeight = 0.6;
const headingWeight = 0.4;
/** The release's own text before its attachments, of near equals. */
const pdfWeight = 0.8;

/** Words of the blocks of a release: it is found again with each letter that is typed. */
const wordsKnown = new WeakMap<ResultText, Map<string, Word[]>>();

interface Candidate {
  worth: number;
  show: () => Promise<FoundSection | Piece[]>;
}

/**
 * The passages of a release that answer a query best.
 * @param rarity what each clause counts
 * @param places for each clause, where it stands in the release
 * @param pdf gives the pages of the release's n-th PDF
 */
export async function passagesOf(
  release: ResultText,
  clauses: Clause[],
  rarity: number[],
  places: number[][],
  synonyms: Synonyms,
  pdf: (n: number) => Promise<PdfText>,
): Promise<Passages> {
  const sum = (wanted: Iterable<number>) =>
    [...wanted].reduce((total, clause) => total + rarity[clause]!, 0);
  const known = wordsKnown.get(release) ?? new Map<string, Word[]>();
  wordsKnown.set(release, known);
  const blockOf = (text: string): Block => {
    const words = known.get(text) ?? withSynonyms(analyse(text), synonyms);
    known.set(text, words);
    return { text, words, byClause: matchText(words, clauses).byClause };
  };
  const held = ({ byClause }: Block) =>
    byClause.flatMap((indexes, clause) => (indexes.size > 0 ? [clause] : []));

  const inText = release.sections.map(([id, heading, texts]): Candidate => {
    const [head, ...blocks] = [heading, ...texts].map(blockOf);
    const all = new Set([head!, ...blocks].flatMap(held));
    const best = Math.max(0, ...blocks.map((block) => sum(held(block))));
    return {
      worth: sum(all) + paragraphWeight * best + headingWeight * sum(held(head!)),
      show: async () => {
        // The caption of a table may be the heading again, which is shown already.
        const others = blocks.filter(({ text }) => text !== heading);
        const excerpt = excerptOf(others, rarity);
        return id === '' ? excerpt : { id, heading, excerpt };
      },
    };
  });
  const inPdfs = (release.pdfs ?? []).flatMap(({ file, title, pages }, n) =>
    pages.map((start, index): Candidate => {
      const end = pages[index + 1] ?? release.pdfs![n + 1]?.pages[0] ?? Infinity;
      const found = places.flatMap((at, clause) =>
        at.some((place) => place >= start && place < end) ? [clause] : [],
      );
      return {
        worth: pdfWeight * (1 + paragraphWeight) * sum(found),
        show: async () => ({
          id: `${file}#page=${index + 1}`,
          heading: title,
          page: index + 1,
          excerpt: excerptOf([blockOf((await pdf(n))[index]!)], rarity),
        }),
      };
    }),
  );

  const candidates = [...inText, ...inPdfs]
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth);
  const least = (candidates[0]?.worth ?? 0) * leastWorth;
  const shown = await Promise.all(
    candidates
      .filter(({ worth }) => worth >= least)
      .slice(0, most)
      .map(({ show }) => show()),
  );
  return {
    // What stands before the first heading belongs to the release itself.
    excerpt:
      shown.find((one) => Array.isArray(one)) ?? excerptOf([blockOf(release.headline)], rarity),
    sections: shown.flatMap((one) => (Array.isArray(one) ? [] : [one])),
  };
}
