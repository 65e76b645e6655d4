import { partAtDots } from '../middle-dots.ts';

/** More words than anybody types: a pasted paragraph is not searched word by word. */
const mostWords = 12;

/** A query as the engine reads it: the quotation marks that phones type are those of a phrase. */
export function forEngine(query: string): string {
  return partAtDots(query.replace(/[“”„‟«»]/g, '"'));
}

/** The words of a query that can be searched one by one; a phrase and a single word have none. */
export function wordsOf(query: string): string[] {
  const asked = forEngine(query).trim();
  if (/^".+"$/.test(asked)) return [];
  const words = asked.split(/\s+/).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, ''));
  // Case makes no difference to the engine.
  const different = new Map(words.filter(Boolean).map((word) => [word.toLowerCase(), word]));
  return different.size > 1 ? [...different.values()].slice(0, mostWords) : [];
}

/**
 * The words of a query that nothing contains: the engine drops them without a word.
 * @param countOf how many releases a word alone finds
 */
export async function missingWords(
  query: string,
  countOf: (word: string) => Promise<number>,
): Promise<string[]> {
  const words = wordsOf(query);
  const counts = await Promise.all(words.map(countOf));
  const missing = words.filter((_, index) => counts[index] === 0);
  // Nothing contains any of them: the count has said so.
  return missing.length < words.length ? missing : [];
}
