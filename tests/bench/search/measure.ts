/** How the answers to the queries are measured. */

export const classes = [
  'title',
  'fact',
  'figure',
  'abbreviation',
  'typing-error',
  'two-facts',
  'pdf',
] as const;

/** A query of a reader's, and the one release that answers it. */
export interface Query {
  class: (typeof classes)[number];
  query: string;
  /** Path of the release. */
  release: string;
  /** The section that answers it: its id, or a page of an attached PDF, `plan.pdf#page=2`. */
  section?: string;
  /** Kept for the report: nobody looks at how it is answered while the search is being made. */
  heldOut: boolean;
}

/** A release that an engine found. */
export interface Hit {
  /** Path of the release. */
  release: string;
  /** The sections offered under it, in their order. */
  sections: string[];
}

/** A query with what an engine found for it, best first. */
export interface Answered {
  query: Query;
  hits: Hit[];
}

/** Results beyond this place count as not found. */
export const depth = 10;

/** Place of the right release among the first ten, from 1; undefined when it is not there. */
export function rankOf({ query, hits }: Answered): number | undefined {
  const index = hits.slice(0, depth).findIndex(({ release }) => release === query.release);
  return index < 0 ? undefined : index + 1;
}

/** Mean reciprocal rank at 10, from 0 to 1; undefined when there is no query. */
export function meanReciprocalRank(answers: Answered[]): number | undefined {
  return mean(answers.map((answer) => 1 / (rankOf(answer) ?? Infinity)));
}

/**
 * How often the first section offered under the right release is the one that answers, from 0 to 1.
 * Counted over the queries that have such a section and whose release was found.
 */
export function sectionShare(answers: Answered[]): number | undefined {
  const found = answers.filter((answer) => answer.query.section && rankOf(answer));
  return mean(found.map((answer) => Number(firstSection(answer) === answer.query.section)));
}

function firstSection(answer: Answered): string | undefined {
  return answer.hits[rankOf(answer)! - 1]!.sections[0];
}

function mean(values: number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
