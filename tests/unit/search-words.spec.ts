import { expect, test } from '@playwright/test';
import { analyse, formOf } from '../../src/search/words/analyse.ts';
import { atOnePlace, beginningOf, indexWord, noWord } from '../../src/search/words/index-word.ts';
import { prepareSynonyms } from '../../src/search/words/synonyms.ts';
import { finds } from '../support/finds.ts';

const none = prepareSynonyms([]);

/** What a reader types, the texts that it finds, and the texts that it does not. */
const searches: Record<string, { finds: string[]; not: string[] }> = {
  '3.5': {
    finds: ['up 3.5 points', 'up 3.5%', 'at $3.5.', 'by 3.5 percent', '(3.5)'],
    not: ['35', '3.57', '13.5', '3', '5', '3,5'],
  },
  12.5: { finds: ['by 12.5bp', '12.5GHz', '12.5percent'], not: ['12bp', '5bp', '112.5bp'] },
  12: { finds: ['12 won', '12%', '12bn'], not: ['12.5bp', '12.5', '12,500kg', '12th'] },
  '3.5%': { finds: ['3.5%', '3.5 %', '3.5 percent', '3.5 per cent', '3.5'], not: ['$3.5', '35%'] },
  '44.2%': { finds: ['debt is 44.2% of GDP'], not: ['44% and 2%', '4.42%', '442%'] },
  '$1.45 billion': {
    finds: ['$1.45 billion', 'US$1.45 billion', '$1.45-billion', '$ 1.45 billion'],
    not: ['€1.45 billion', '$1.45 million', '$1.4 billion', '$145 billion'],
  },
  '12,500': { finds: ['12,500 people', '12500 people', '₩12,500'], not: ['12', '500', '12.500'] },
  '12500': { finds: ['12,500 people'], not: ['112,500', '12,500,000'] },
  'AA-': {
    finds: ['rated AA- by Fitch', 'AA−', '“AA-”'],
    not: ['rated AA', 'AA+', 'AA-rated', 'A-'],
  },
  AA: { finds: ['rated AA-', 'AA-rated', 'AA'], not: ['AAA', 'A A'] },
  'R&D': { finds: ['R&D', 'r&d spending', 'R&D-led'], not: ['R and B', 'R D', 'D&R'] },
  G20: { finds: ['the G20', 'G20’s', 'G-20'], not: ['G7', 'G 20', 'G200', '20'] },
  'U.S.': {
    finds: ['the US', 'the U.S. side', 'U.S.-China', 'US-led', 'US’s', 'a US-China deal'],
    not: ['tell us', 'use', 'using', 'us-'],
  },
  US: { finds: ['the U.S.', 'the US'], not: ['tell us', 'USB'] },
  CO2: { finds: ['CO₂', 'CO₂-neutral', 'co2'], not: ['CO', '2'] },
  growth: { finds: ['growth¹', 'gro\u00adwth', 'growth²³'], not: ['grow th'] },
  'gro\u00adwth': { finds: ['growth'], not: ['wth'] },
  '“S&P rating”': { finds: ['S&P’s rating'], not: ['S&P on rating'] },
  '“UK rating”': { finds: ['the U.K.’s rating'], not: ['U.K. on rating'] },
  EV: { finds: ['EVs', 'an EV'], not: ['on the eve', 'ever'] },
  used: { finds: ['use', 'uses', 'using'], not: ['the US', 'us'] },
  '2021-08-10': {
    finds: ['10 August 2021', 'August 10, 2021', '2021-08-10', '2021.8.10', 'on 10 August, 2021'],
    not: ['10 August 2020', '8 October 2021', '11 August 2021', 'August 2021'],
  },
  '2021. 8. 10.': { finds: ['10 August 2021', '2021/8/10'], not: ['8 October 2021'] },
  '2021/08/10': { finds: ['August 10, 2021'], not: ['11 August 2021'] },
  '10/8/2021': { finds: ['10 August 2021', '8 October 2021'], not: ['10 September 2021'] },
  '25/12/2021': { finds: ['25 December 2021'], not: ['12 December 2021'] },
  'ROK-US': { finds: ['ROK-U.S. ties', 'ROK-US', 'ROK US'], not: ['ROK-UK'] },
  '“U.S. Finance Ministers”': { finds: ['ROK-U.S. Finance Ministers’'], not: ['U.S. ministers'] },
  'KRW367.9 billion': {
    finds: ['KRW 367.9 billion', 'KRW367.9bn billion'],
    not: ['KRW 9 billion'],
  },
  '50bp': { finds: ['50 bp', '50bps', '50bp'], not: ['50', 'bp'] },
  '３.５％': { finds: ['3.5%'], not: ['35%'] },
  '“Option I”': { finds: ['Option I: retail'], not: ['Option II', 'option in', 'option i'] },
  'Sept 2021': { finds: ['21 September 2021'], not: ['in 2021'] },
  June: { finds: ['June'], not: ['Kim Jun-ho', 'Choi Jun'] },
  'August 2021': {
    finds: ['10 August 2021', 'in August 2021'],
    not: ['August 2020', '2021-08-10'],
  },
  '2021-08': { finds: ['August 2021', '2021-08'], not: ['August 2020', '2021 August'] },
  'COVID-19': { finds: ['covid19', 'COVID-19', 'Covid 19', 'COVID‑19'], not: ['COVID-20', '19'] },
  covid19: { finds: ['COVID-19', 'Covid19'], not: ['covid', '19'] },
  'co-operation': { finds: ['cooperation', 'co-operation', 'cooperative'], not: ['operation'] },
  cooperation: { finds: ['co-operation'], not: ['corporation'] },
  cafe: { finds: ['café', 'cafe\u0301', 'CAFÉS'], not: ['cave'] },
  café: { finds: ['cafe'], not: ['cave'] },
  semiconductor: {
    finds: ['AI·semiconductor', 'AI/semiconductors', 'AI・semiconductor'],
    not: ['AI'],
  },
  AI: { finds: ['AI·semiconductor'], not: ['aid', 'AIIB'] },
  bonds: { finds: ['a bond', 'the bond’s yield', 'Bonds'], not: ['bondage', 'bon'] },
  finance: { finds: ['ﬁnance', 'ＦＩＮＡＮＣＥ'], not: ['fin'] },
  한국은행: { finds: ['(한국은행)', '한국은행'.normalize('NFD')], not: ['한국', '은행'] },
};
for (const [query, texts] of Object.entries(searches))
  test(`${query} finds what its reader means, and nothing beside it`, () => {
    for (const text of texts.finds) expect(finds(query, text, none), `finds ${text}`).toBe(true);
    // With a space behind it, its last word is no beginning of a longer one.
    for (const text of texts.not) expect(finds(`${query} `, text, none), `not ${text}`).toBe(false);
  });

test('British and American spelling find each other', () => {
  const pairs = `labour/labor labours/labor organisation/organization organise/organizing
    analyse/analyzed programme/program programmes/programs centre/center centres/center
    metre/meter favourable/favorable catalogue/catalog defence/defense travelled/traveled
    enrolment/enrollment fulfil/fulfill ageing/aging aluminium/aluminum sceptical/skeptical
    judgement/judgment grey/gray valour/valor manoeuvre/maneuver`;
  for (const pair of pairs.split(/\s+/)) {
    const [british = '', american = ''] = pair.split('/');
    expect(formOf(british), pair).toBe(formOf(american));
  }
  for (const [one = '', other = ''] of [
    ['our', 'or'],
    ['tour', 'tor'],
    ['programme', 'progress'],
    ['pour', 'por'],
  ])
    expect(formOf(one), one).not.toBe(formOf(other));
});

test('a word stands where it is marked, and its sign with it', () => {
  const text = 'Rose 44.2%, to US$1.45bn (R&D’s “AA-”)';
  expect(analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Rose',
    '44.2%',
    'to',
    'US$1.45',
    'bn',
    'R&D’s',
    'AA-',
  ]);
});

test('signs alone are no words', () => {
  expect(analyse(' – · % $ & … “” \u200b')).toEqual([]);
});

test('a form is one word to the engine, and no other form begins with it', () => {
  const forms = ['3', '3.5', '3.5%', '35', 'aa', 'aa-', 'r&d', '2021-08-10', 'g20', '1.45$', 'tax'];
  for (const form of forms) {
    expect(indexWord(form)).toMatch(/^\p{L}+$/u);
    for (const other of forms.filter((other) => other !== form))
      expect(indexWord(other).startsWith(indexWord(form)), `${form}, ${other}`).toBe(false);
  }
  expect(indexWord('3.57').startsWith(beginningOf('3.5'))).toBe(true);
  expect(atOnePlace([])).toBe(noWord);
  expect(atOnePlace(['a', 'b']).split('-')).toEqual([indexWord('a'), indexWord('b')]);
});
