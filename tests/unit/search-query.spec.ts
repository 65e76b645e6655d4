import { expect, test } from '@playwright/test';
import { parseQuery } from '../../src/search/client/query.ts';
import { formOf } from '../../src/search/words/analyse.ts';
import { shorterForms } from '../../src/search/words/endings.ts';
import { prepareSynonyms } from '../../src/search/words/synonyms.ts';
import { finds, found } from '../support/finds.ts';

const none = prepareSynonyms([]);
const typed = (query: string) => parseQuery(query, none).map((clause) => clause.typed);
const marks = (query: string, text: string) => found(query, text, none);

test('the last word may be the beginning of a longer one while it is typed', () => {
  expect(finds('gover', 'Government', none)).toBe(true);
  expect(finds('tax gov', 'Government and tax', none)).toBe(true);
  expect(finds('gov tax', 'Government and tax', none)).toBe(false);
  expect(finds('gov ', 'Government', none)).toBe(false);
  expect(finds('go', 'Government', none), 'two letters').toBe(false);
  expect(finds('with', 'without', none), 'a word of every text').toBe(false);
  expect(finds('"green gov', 'the Government', none), 'of a phrase').toBe(false);
  expect(finds('"gov', 'the Government', none)).toBe(true);
  // The whole word alone, where it stands.
  expect(marks('bank', 'bank bankers')).toEqual([['bank']]);
});

test('a word is found while its ending is typed, which its stem does without', () => {
  for (const word of ['innovation', 'government', 'organisation', 'development', 'sustainability'])
    for (let length = 5; length <= word.length; length++) {
      const beginning = word.slice(0, length);
      expect(marks(beginning, `no ${word}`), beginning).toEqual([[word]]);
      const form = formOf(word);
      expect(
        [...shorterForms(beginning), formOf(beginning)].includes(form) ||
          form.startsWith(beginning),
        beginning,
      ).toBe(true);
    }
  expect(marks('governx', 'no government')).toEqual([[]]);
  expect(shorterForms('bond')).toEqual([]);
});

test('words of every text are not insisted on, unless they are all there is or names', () => {
  const optional = (query: string) =>
    parseQuery(query, none).flatMap((clause) => (clause.optional ? [clause.typed] : []));
  expect(optional('the plan of the government')).toEqual(['the', 'of']);
  expect(optional('tell us about it')).toEqual(['us', 'about', 'it']);
  expect(optional('the IT plan of the US')).toEqual(['the', 'of']);
  expect(optional('us economy'), 'the country').toEqual([]);
  expect(finds('us economy', 'the U.S. economy', none)).toBe(true);
  expect(finds('“us economy”', 'the U.S. economy', none)).toBe(true);
  expect(finds('“us economy”', 'give us economy', none)).toBe(false);
  expect(optional('the us economy')).toEqual(['the']);
  expect(optional('contact us')).toEqual(['us']);
  expect(finds('“tell us”', 'Please tell us more', none)).toBe(true);
  expect(optional('Option I')).toEqual(['I']);
  expect(optional('to be')).toEqual([]);
  expect(finds('IT', 'see it', none)).toBe(false);
  expect(finds('it', 'the IT sector', none)).toBe(true);
  expect(finds('the plan', 'a plan', none)).toBe(true);
});

test('what is typed twice is asked once', () => {
  expect(typed('tax Tax taxes “tax” reform')).toEqual(['tax', 'reform']);
});

test('a pasted page is a query of its first words, and soon read', () => {
  const pages = ['tax '.repeat(2500), 'a-'.repeat(5000), '1,'.repeat(5000), 'U.'.repeat(5000)];
  for (const page of [...pages, '"'.repeat(10_000), '“a 3 '.repeat(2000), '7'.repeat(10_000)]) {
    const started = performance.now();
    expect(parseQuery(page, none).length).toBeLessThanOrEqual(32);
    expect(performance.now() - started, page.slice(0, 9)).toBeLessThan(200);
  }
  expect(typed('7'.repeat(10_000))[0]).toHaveLength(1000);
  const words = Array.from({ length: 2000 }, (_, index) => `w${index}`);
  expect(typed(words.join(' '))).toEqual(words.slice(0, 32));
});

test('control characters and marks of direction are passed over', () => {
  expect(typed('\u0000tax\u0007\u200e reform\u202e \u2066bonds\u2069\ufeff\n3.5\u200e%')).toEqual([
    'tax',
    'reform',
    'bonds',
    '3.5 %',
  ]);
  expect(typed('\u0000\u200b\u202e')).toEqual([]);
  expect(typed('\ud800 \udc00')).toEqual([]);
});
