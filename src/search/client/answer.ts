import type { Choices, Narrowing } from './narrowing.ts';
import type { Passages } from './sections.ts';

/** A question to the search. */
export interface Ask {
  query: string;
  narrowing: Narrowing;
  sort: 'relevance' | 'date';
  /** Places in the order of the results, the second excluded. */
  from: number;
  to: number;
  /** Whether the choices to narrow further are wanted: they are a file more. */
  choices: boolean;
  /** Whether releases that hold a part of the query are wanted beside those that hold all of it. */
  parts?: true;
}

/** A release that was found. */
export interface Result extends Passages {
  path: string;
  title: string;
  headline: string;
  date: string;
  division?: string;
  /** Words of the query that it does not hold. */
  without: string[];
}

/** The answer to a question. */
export interface Answer {
  count: number;
  /** How many there were without what the results are narrowed to. */
  all: number;
  results: Result[];
  /** Words that no release holds. */
  missing: string[];
  /** Words that nearly every release holds, when nothing else was asked for. */
  common: string[];
  /** Words that no release holds, with those of the site that were searched instead. */
  corrected: { typed: string; word: string }[];
  /** Words and phrases that were searched, corrections applied, without those of nearly every text. */
  sought: string[];
  /** No release holds all of the words; the results hold a part of them. */
  partly: boolean;
  /** The query as it was searched, corrections applied: what to mark in an opened result. */
  searched: string;
  choices?: Choices;
}
