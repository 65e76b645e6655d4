import { expect, test } from '@playwright/test';
import { readSearch } from '../../src/search/client/address.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { withoutOpenMark } from '../../src/search/words/quotation.ts';
import { prepareSynonyms } from '../../src/search/words/synonyms.ts';
import { finds, found } from '../support/finds.ts';

const none = prepareSynonyms([]);
const typed = (query: string) => parseQuery(query, none).map((clause) => clause.typed);
const marks = (query: string, text: string) => found(query, text, none);

test('every kind of quotation mark makes a phrase, closed or not', () => {
  for (const [open, close] of [
    '""',
    '“”',
    '„“',
    '«»',
    '»«',
    '”“',
    '‟”',
    '″″',
    '〝〞',
    '＂＂',
    '「」',
    '『』',
  ])
    for (const query of [`tax ${open}green growth${close} plan`, `tax ${open}green growth${close}`])
      expect(typed(query).slice(0, 2), query).toEqual(['tax', 'green growth']);
  for (const open of '"“„«‟″〝＂「『')
    expect(marks(`${open}green growth`, 'growth, green growth')).toEqual([['green', 'growth']]);
  expect(typed('"" “ ” "')).toEqual([]);
});

test('a phrase is its words in their order, words of every text between them', () => {
  expect(finds('"bank of korea"', 'the Bank of Korea', none)).toBe(true);
  expect(finds('"bank korea"', 'the Bank of Korea', none)).toBe(false);
  expect(finds('"korea bank"', 'the Bank of Korea', none)).toBe(false);
  expect(marks('"bank of korea"', 'the Bank of Korea and a bank')).toEqual([
    ['Bank', 'of', 'Korea'],
  ]);
  expect(finds('"to be"', 'IT or to be', none)).toBe(false);
});

test('compounds find themselves with spaces, and the other way round', () => {
  for (const [one = '', other = ''] of [
    ['cost-of-living', 'the cost of living'],
    ['"cost of living"', 'cost-of-living crisis'],
    ['"state of the art"', 'state-of-the-art'],
    ['innovation-driven', 'innovation driven'],
    ['"innovation driven growth"', 'innovation-driven growth'],
    ['"innovation-driven growth"', 'innovation driven growth'],
  ])
    expect(finds(one, other, none), `${one} in ${other}`).toBe(true);
  expect(finds('year-on-year', 'up 3% year on year', none)).toBe(true);
  expect(finds('year-on-year', 'this year', none)).toBe(false);
  expect(finds('"tax tax"', 'one tax', none)).toBe(false);
});

test('a phrase of many figures is found, and soon', () => {
  const row = '2019 1.1 2.2 3.3 4.4 5.5 6.6 7.7 8.8 9.9 12,500 11.11';
  const started = performance.now();
  expect(finds(`"${row}"`, `the row ${row}`, none)).toBe(true);
  expect(finds(`"${row}"`, `the row ${row.replace('5.5', '5.5%')}`, none)).toBe(true);
  expect(finds('"3.5 in 2020"', '3.5% in 2020', none)).toBe(true);
  expect(performance.now() - started).toBeLessThan(500);
});

test('synonyms find each other, in phrases too', () => {
  for (const [one = '', other = ''] of [
    ['KTB', 'Korea Treasury Bonds'],
    ['korea treasury bond', 'KTBs'],
    ['KTB', 'Korean Treasury Bonds'],
    ['korean treasury bonds', 'Korea Treasury Bond'],
    ['forex', 'foreign exchange'],
    ['research and development', 'R&D'],
    ['R&D', 'research and development'],
    ['US', 'the United States of America'],
    ['U.S.', 'the United States'],
    ['coronavirus', 'COVID-19'],
    ['covid', 'coronavirus'],
    ['COVID19', 'COVID'],
    ['covid', 'COVID19'],
    ['taxation', 'taxes'],
    ['birthrate', 'the birth rate'],
    ['"low birth rate"', 'a low birthrate'],
    ['big 3', 'BIG3 industries'],
    ['BIG3', 'the big three'],
    ['"FX market"', 'the foreign exchange market'],
    ['"foreign exchange market"', 'the FX market'],
    ['"foreign exchange market"', 'the forex market'],
    ['"stable FX"', 'stable foreign exchange'],
    ['"stable forex"', 'stable FX'],
    ['"KTB issuance plan"', 'Korea Treasury Bond issuance plan'],
    ['"bank of korea governor"', 'the BOK Governor'],
    ['1st half', 'H1'],
    ['$1.45bn', '$1.45 billion'],
  ])
    expect(finds(one, other), `${one} in ${other}`).toBe(true);
  for (const [one = '', other = ''] of [
    ['FX', 'foreign trade, exchange of views'],
    ['foreign', 'FX'],
    ['KTB', 'Korea Treasury'],
    ['"foreign exchange market"', 'FX and the market'],
    ['ICT', 'communications technology and information'],
  ])
    expect(finds(`${one} `, other), `${one} in ${other}`).toBe(false);
});

test('a phrase of one word, or of words of every text alone, is those words', () => {
  for (const query of ['"the"', '"in', '"to be"', '"US"', '"tax'])
    expect(parseQuery(query, none), query).toEqual(parseQuery(query.replaceAll('"', ''), none));
  expect(typed('"the plan"')).toEqual(['the plan']);
});

test('a quotation without words asks for nothing yet, an unfinished one can do without its mark', () => {
  for (const query of ['"', ' “” ', '"""«»'])
    expect(readSearch(`?q=${encodeURIComponent(query)}`).query).toBe('');
  expect(readSearch('?q="tax').query).toBe('"tax');
  expect(withoutOpenMark('tax “income t')).toBe('tax  income t');
  expect(withoutOpenMark('"tax" and "plan')).toBe('"tax" and  plan');
  for (const query of ['“income tax”', 'tax', '']) expect(withoutOpenMark(query)).toBe(query);
});
