import { dayInWords } from '../../lib/dates.ts';
import { searchText as text } from '../../text.ts';
import type { Answer } from './answer.ts';
import type { Search } from './address.ts';

/** An answer without its results in words: how many there are, of what, or why there are none. */
export function inWords(answer: Answer, { query, narrowing: { from, to } }: Search): string {
  const { count, all, missing, common, corrected, partly, sought } = answer;
  const nowhere = [...corrected.map(({ typed }) => typed), ...missing];
  const notFound = nowhere.length > 0 ? [text.noResults(nowhere)] : [];
  return sentences().join(' ');

  function sentences(): string[] {
    if (all === 0 && common.length > 0) return [text.tooCommon(common)];
    if (all === 0) return nowhere.length > 0 ? notFound : [text.noResults([query])];
    if (from && to && from > to) return [text.daysReversed(dayInWords(from), dayInWords(to))];
    // What was searched, when it is not what was typed.
    const words = nowhere.length > 0 ? sought : [query].filter(Boolean);
    if (count === 0) return [...notFound, text.noneLeft(words)];
    if (partly) return [...notFound, text.noneHasAll(words), text.someOfThem(count)];
    return nowhere.length > 0
      ? [...notFound, text.foundFor(count, words)]
      : [text.resultCount(count, query)];
  }
}
