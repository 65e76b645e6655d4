import { url } from '../../lib/url.ts';
import { searchText as text } from '../../text.ts';
import { writeSearch, type Search } from './address.ts';
import { element } from './element.ts';
import { isNarrow } from './narrowing.ts';
import type { Answer } from './answer.ts';

/** What is to be said about an answer besides its results, as sentences. */
export function sentencesOf(answer: Answer, { query, narrowing }: Search): string[] {
  const { count, missing, common, corrected, partly } = answer;
  const words = corrected.map(({ word }) => word);
  const nowhere = [...corrected.map(({ typed }) => typed), ...missing];
  const nothing = count === 0;
  return [
    nothing ? emptySentence() : text.resultCount(count, query),
    ...(nowhere.length > 0 && !(nothing && emptySentence() === text.noResults(nowhere))
      ? [text.noResults(nowhere)]
      : []),
    ...(words.length > 0 && !nothing ? [text.resultsFor(words)] : []),
    ...(partly ? [text.someOfTheWords] : []),
  ];

  function emptySentence(): string {
    if (isNarrow(narrowing)) return text.noneLeft(query);
    return common.length > 0 ? text.tooCommon(common) : text.noResults([query]);
  }
}

/** The corrected query as a link of its own, when there is one. */
export function didYouMean({ corrected, searched }: Answer, search: Search): HTMLElement[] {
  if (corrected.length === 0) return [];
  const href = url('/search/') + writeSearch({ ...search, query: searched });
  return [element('p', {}, [element('a', { href }, [text.didYouMean(searched)])])];
}
