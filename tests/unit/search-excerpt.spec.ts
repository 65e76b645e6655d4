import { expect, test } from '@playwright/test';
import { excerptOf } from '../../src/search/client/excerpt.ts';
import { matchText } from '../../src/search/client/match.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { analyse } from '../../src/search/words/analyse.ts';
import { prepareSynonyms, withSynonyms } from '../../src/search/words/synonyms.ts';

const synonyms = prepareSynonyms([['SME', 'small and medium-sized enterprise']]);

/** The excerpt of a text for a query, marks in brackets. */
function excerpt(query: string, ...texts: string[]): string {
  const clauses = parseQuery(query, synonyms);
  const blocks = texts.map((text) => {
    const words = withSynonyms(analyse(text), synonyms);
    return { text, words, byClause: matchText(words, clauses).byClause };
  });
  return excerptOf(
    blocks,
    clauses.map(() => 1),
  )
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
}

test('an excerpt is the sentence with the words, as it is written', () => {
  expect(excerpt('bonds', 'Rates rose. “KTB bonds” sold: 44.2%! More.')).toBe(
    '“KTB [bonds]” sold: 44.2%!',
  );
  expect(excerpt('44.2% r&d', 'R&D is 44.2% <b>&amp;</b>')).toBe('[R&D] is [44.2%] <b>&amp;</b>');
  expect(excerpt('nothing', 'Rates rose.')).toBe('');
});

test('a phrase is marked as one, and only where it is one', () => {
  expect(excerpt('"bank of korea"', 'Korea and a bank met the Bank of Korea.')).toBe(
    'Korea and a bank met the [Bank of Korea].',
  );
});

test('a phrase that means what was searched is marked as a whole', () => {
  expect(excerpt('SME', 'Aid for small and medium-sized enterprises (SMEs) rose.')).toBe(
    'Aid for [small and medium-sized enterprises] ([SMEs]) rose.',
  );
  expect(excerpt('small', 'Aid for small and medium-sized enterprises (SMEs) rose.')).toBe(
    'Aid for [small] and medium-sized enterprises (SMEs) rose.',
  );
});

test('the sentence with more of the words comes before an earlier one', () => {
  expect(excerpt('tax reform', 'A tax rose. The tax reform came. Reform now.')).toBe(
    'The [tax reform] came.',
  );
});

test('words in two sentences are shown with both, and what is left out between them', () => {
  expect(excerpt('tax reform', 'A tax rose. It rained. Reform came.')).toBe(
    'A [tax] rose. … [Reform] came.',
  );
  expect(excerpt('tax plan reform', 'Reform came. It rained. A tax plan.')).toBe(
    '[Reform] came. … A [tax plan].',
  );
  expect(excerpt('tax reform', 'A tax rose. Reform came.')).toBe('A [tax] rose. [Reform] came.');
  expect(excerpt('tax reform', 'Reform came.', 'A tax rose.')).toBe(
    '[Reform] came. … A [tax] rose.',
  );
});

test('a sentence does not end at an abbreviation', () => {
  for (const text of [
    'The U.S. Treasury sold a bond.',
    'DPM J. Kim sold a bond.',
    'Mr. Kim, Dr. Lee and Ms. Park sold a bond.',
    'Korea vs. Japan is on a bond.',
    'Act No. 5 is on a bond.',
    'Up 3.5 on a bond.',
  ])
    expect(excerpt('bond', text).replaceAll(/[[\]]/g, '')).toBe(text);
});

test('a long sentence is cut between words around its marks', () => {
  const words = (count: number, word: string) => `${word} `.repeat(count);
  const cut = excerpt('bond', `${words(80, 'before')}bond ${words(80, 'after')}end.`);
  expect(cut).toMatch(/^… (?:before )+\[bond\](?: after)+ …$/);
  expect(cut.length).toBeLessThan(260);
  expect(excerpt('bond', `bond ${words(80, 'after')}end.`)).toMatch(/^\[bond\](?: after)+ …$/);
  expect(excerpt('bond', `${words(80, 'before')}bond.`)).toMatch(/^… (?:before )+\[bond\]\.$/);
});

test('a long address without spaces leaves the excerpt short', () => {
  const address = `https://moef.example/${'a'.repeat(400)}`;
  expect(excerpt('bond', `One. Two bond ${address}`)).toMatch(/^Two \[bond\]/);
  expect(excerpt('bond', `First. ${address}/bond`).length).toBeLessThan(300);
  expect(excerpt('bond', `First. ${address}/bond`)).toContain('[bond]');
  expect(excerpt('bond', `${address}/bond/${'가'.repeat(400)}`).length).toBeLessThan(300);
});
