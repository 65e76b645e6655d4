import type { Vocabulary } from '../index/files.ts';
import { analyse } from '../words/analyse.ts';
import { withoutOpenMark } from '../words/quotation.ts';
import type { Synonyms } from '../words/synonyms.ts';
import type { Answer } from './answer.ts';
import { correctionOf } from './corrections.ts';
import { findClause, type Found } from './find.ts';
import { joinedIn } from './joined.ts';
import type { IndexReader } from './postings.ts';
import { halfWidth, parseQuery, type Clause } from './query.ts';

/** A query with what each of its clauses finds. */
export interface Understood extends Pick<Answer, 'missing' | 'common' | 'corrected' | 'searched'> {
  clauses: Clause[];
  found: Found[];
}

/**
 * The clauses of a query and what they find; words that are nowhere are corrected or named.
 * @param vocabulary words of the site, asked for only when a word is nowhere
 * @throws Error when a file of the index cannot be had
 */
export async function understand(
  query: string,
  index: IndexReader,
  synonyms: Synonyms,
  vocabulary: () => Promise<Vocabulary>,
): Promise<Understood> {
  const find = async (searched: string) => {
    const parsed = parseQuery(searched, synonyms);
    const places = await Promise.all(parsed.map((clause) => findClause(clause, index)));
    return { searched, parsed, places };
  };
  let read = await find(halfWidth(query));
  // A phrase that is still being typed, and nowhere as far as it goes: its words alone.
  if (read.places.at(-1)?.size === 0) read = await find(withoutOpenMark(read.searched));
  const { searched, parsed, places } = read;
  // With a space behind it, it is no beginning of another.
  const isThere = async (word: string) =>
    (await find(`${word} `)).places.every(({ size }) => size > 0);
  const nowhere = parsed.filter((clause, at) => !clause.optional && places[at]!.size === 0);
  const joined = await joinedIn(searched, new Set(nowhere.map(({ typed }) => typed)), isThere);
  if (joined) {
    const { typed, word, start } = joined;
    const inOne = searched.slice(0, start) + word + searched.slice(start + typed.length);
    const asOne = await understand(inOne, index, synonyms, vocabulary);
    return { ...asOne, corrected: [{ typed, word }, ...asOne.corrected] };
  }
  const understood: Understood = {
    clauses: [],
    found: [],
    missing: [],
    common: [],
    corrected: [],
    searched,
  };
  for (const [at, clause] of parsed.entries()) {
    if (places[at]!.size > 0 || clause.optional) {
      understood.clauses.push(clause);
      understood.found.push(places[at]!);
      continue;
    }
    const isPhrase = analyse(clause.typed).length > 1;
    const word = clause.common ? undefined : await correction(clause, vocabulary, isThere);
    const instead = word === undefined ? undefined : await find(isPhrase ? `"${word}"` : word);
    if (!instead?.parsed.every(({ optional }, n) => optional || instead.places[n]!.size > 0)) {
      understood[clause.common ? 'common' : 'missing'].push(clause.typed);
      continue;
    }
    understood.clauses.push(...instead.parsed);
    understood.found.push(...instead.places);
    understood.corrected.push({ typed: clause.typed, word: word! });
    understood.searched = replaced(understood.searched, clause.typed, word!);
  }
  return understood;
}

/**
 * A word, or a phrase, with what the site does not have put right: a word of the site instead, or the words
 * of a compound, as `tax-income-plan` is nowhere as one. Undefined where that cannot be.
 */
async function correction(
  { typed }: Clause,
  vocabulary: () => Promise<Vocabulary>,
  isThere: (word: string) => Promise<boolean>,
): Promise<string | undefined> {
  let right = typed;
  // From the last: what stands before keeps its place.
  for (const { plain, start, end, common } of analyse(typed).toReversed()) {
    const own = typed.slice(start, end);
    if (common || (await isThere(own))) continue;
    const word = /^\p{L}.*[-\u2010\u2011]\p{L}/u.test(plain)
      ? own.replace(/[-\u2010\u2011]/g, ' ')
      : correctionOf(plain, await vocabulary());
    if (word === undefined) return undefined;
    right = right.slice(0, start) + word + right.slice(end);
  }
  return right === typed ? undefined : right;
}

/** A query with other words in the place of some: of words, not of letters inside another. */
function replaced(query: string, typed: string, word: string): string {
  const place = analyse(query).find(({ start, end }) => query.slice(start, end) === typed);
  return place
    ? query.slice(0, place.start) + word + query.slice(place.end)
    : query.replace(typed, () => word);
}
