import { readFileSync } from 'node:fs';
import { readSynonyms, synonymsFile } from '../../src/schema/synonyms.ts';
import { matchText } from '../../src/search/client/match.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { analyse } from '../../src/search/words/analyse.ts';
import { prepareSynonyms, withSynonyms } from '../../src/search/words/synonyms.ts';

/** The site's own groups of words that mean the same. */
export const siteSynonyms = prepareSynonyms(readSynonyms(readFileSync(synonymsFile, 'utf8')));

/** For each thing that a query asks for, the words of a text that it finds. */
export function found(query: string, text: string, synonyms = siteSynonyms): string[][] {
  const words = withSynonyms(analyse(text), synonyms);
  const clauses = parseQuery(query, synonyms);
  return matchText(words, clauses)
    .byClause.map((indexes) => [...indexes].toSorted((a, b) => a - b))
    .filter((indexes, clause) => indexes.length > 0 || !clauses[clause]!.optional)
    .map((indexes) => indexes.map((index) => text.slice(words[index]!.start, words[index]!.end)));
}

/** Whether a text holds all that a query asks for. */
export function finds(query: string, text: string, synonyms = siteSynonyms): boolean {
  const clauses = found(query, text, synonyms);
  return clauses.length > 0 && clauses.every((words) => words.length > 0);
}
