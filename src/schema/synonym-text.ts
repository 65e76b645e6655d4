import { nameOf } from './invisible.ts';

/** Longer texts are sentences: nobody types them, and no search looks for them. */
const mostWords = 5;

/** Control and format characters, and every space but the ordinary one. */
const unseen = /(?! )[\p{Cc}\p{Cf}\p{Z}]/u;

/** What is wrong with one word or phrase of a group of synonyms, if anything. */
export function faultOfSynonym(text: string): string | undefined {
  const [hidden] = unseen.exec(text) ?? [];
  const spaced = text.trim().replace(/ +/g, ' ');
  if (hidden !== undefined)
    return `This text holds an invisible character (${nameOf(hidden)}). Delete it, or write an ordinary space.`;
  if (spaced === '') return 'This text is empty. Write a word or phrase, or remove it.';
  if (spaced !== text) return `“${text}” has a space too many. Write “${spaced}”.`;
  if (!/[\p{L}\p{N}]/u.test(text))
    return `“${text}” has neither a letter nor a digit, so that no search finds it. Remove it.`;
  if (text.split(' ').length > mostWords)
    return `“${text}” is longer than ${mostWords} words. Write a shorter phrase, or remove it.`;
  return undefined;
}

/**
 * A key that two texts share when a search cannot tell them apart: “U.S.” and “us”, “COVID-19” and
 * “Covid19”. A sign at the end remains: the rating “AA-” is not “AA”.
 */
export function sameToSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\.|\p{Pd}(?=[\p{L}\p{N}])/gu, '')
    .toLowerCase();
}
