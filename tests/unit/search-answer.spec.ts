import { expect, test } from '@playwright/test';
import { dayInWords } from '../../src/lib/dates.ts';
import { readSearch, writeSearch } from '../../src/search/client/address.ts';
import { correctionOf, slipsBetween } from '../../src/search/client/corrections.ts';
import { narrow, wide, type Narrowing } from '../../src/search/client/narrowing.ts';
import { inWords } from '../../src/search/client/notes.ts';
import type { Answer } from '../../src/search/client/answer.ts';
import type { Facets } from '../../src/search/index/files.ts';

const site = { bands: 2, bonds: 9, government: 20, treasury: 5, measury: 8, tax: 7, plan: 3 };

test('a misspelt word is corrected to the nearest of the site', () => {
  const corrections: Record<string, string | undefined> = {
    // A letter too few, too many, another; two exchanged.
    goverment: 'government',
    governmment: 'government',
    govarnment: 'government',
    govenrment: 'government',
    // Two slips, in a long word only.
    govermnent: 'government',
    govrnmnt: 'government',
    boxxs: undefined,
    gvrnmt: undefined,
    // The first letter seldom is the wrong one.
    tresury: 'treasury',
    // Of equals, what more releases hold.
    bsnds: 'bonds',
    // Short words and figures are near too many others.
    tox: undefined,
    g2o: undefined,
    '3.57': undefined,
    '': undefined,
  };
  for (const [typed, word] of Object.entries(corrections))
    expect(correctionOf(typed, site), typed).toBe(word);
  expect(correctionOf('reasury', { measury: 8, treasury: 1 })).toBe('measury');
  expect(correctionOf('treasuri', { measuring: 40, treasury: 1 })).toBe('treasury');
  expect(correctionOf('tlan', { plan: 3, tlon: 1 })).toBe('tlon');
});

test('slips are counted as a typist makes them', () => {
  expect(slipsBetween('form', 'from', 2)).toBe(1);
  expect(slipsBetween('bond', 'bonds', 2)).toBe(1);
  expect(slipsBetween('bond', 'bond', 2)).toBe(0);
  expect(slipsBetween('bond', 'stock', 2)).toBe(3);
});

const group = (...ids: string[]) => ids.map((id) => ({ id, name: id.toUpperCase(), path: id }));
/** Four releases, newest first. */
const facets: Facets = {
  check: 0,
  dates: ['2022-05-01', '2021-08-10', '2021-01-31', '2020-12-31'],
  groups: {
    years: group('2022', '2021', '2020'),
    divisions: group('bond', 'tax'),
    topics: group('debt', 'rates', 'trade'),
    kinds: [],
    series: [],
  },
  releases: {
    years: [[0], [1], [1], [2]],
    divisions: [[0], [0], [1], [1]],
    topics: [[0, 1], [0], [2], []],
    kinds: [[], [], [], []],
    series: [[], [], [], []],
  },
};
const narrowed = (chosen: Partial<Narrowing>, releases = [0, 1, 2, 3]) => {
  const { kept, choices } = narrow(releases, { ...wide(), ...chosen }, facets);
  const counts = (id: 'years' | 'divisions' | 'topics') =>
    choices.groups[id].map(({ count }) => count);
  return { kept: [...kept], counts, choices };
};

test('each choice tells how many results it would leave', () => {
  const { kept, counts, choices } = narrowed({});
  expect(kept).toEqual([0, 1, 2, 3]);
  expect([counts('years'), counts('divisions'), counts('topics')]).toEqual([
    [1, 2, 1],
    [2, 2],
    [2, 1, 1],
  ]);
  expect([choices.firstDay, choices.lastDay]).toEqual(['2020-12-31', '2022-05-01']);
  expect(narrowed({}, [0, 3]).counts('years')).toEqual([1, 0, 1]);
});

test('any of a group’s choices will do, and each group must', () => {
  expect(narrowed({ years: ['2022', '2020'] }).kept).toEqual([0, 3]);
  const both = narrowed({ years: ['2022', '2021'], divisions: ['bond'] });
  expect(both.kept).toEqual([0, 1]);
  // What another year would leave; other divisions, of the chosen years.
  expect([both.counts('years'), both.counts('divisions')]).toEqual([
    [1, 1, 0],
    [2, 1],
  ]);
  expect(both.choices.groups.years.map(({ chosen }) => chosen)).toEqual([true, true, false]);
  expect(narrowed({ topics: ['gone'] }).kept).toEqual([]);
});

test('dates narrow from their first day to their last', () => {
  expect(narrowed({ from: '2021-01-31', to: '2021-08-10' }).kept).toEqual([1, 2]);
  expect(narrowed({ from: '2021-08-11' }).kept).toEqual([0]);
  expect(narrowed({ to: '2020-12-31' }).counts('years')).toEqual([0, 0, 1]);
  expect(narrowed({ from: '2022-01-01', to: '2021-01-01' }).kept).toEqual([]);
});

test('an address holds a search, and nothing that is none', () => {
  const search = readSearch('?q=+R%26D+&year=2021&year=2020&year=2021&from=2021-02-30&sort=x&z=1');
  expect(search).toEqual({
    query: 'R&D',
    narrowing: { ...wide(), years: ['2021', '2020'] },
    sort: 'relevance',
  });
  const full = '?q=R%26D&year=2021&topic=debt&from=2021-01-01&to=2021-12-31&sort=date';
  expect(writeSearch(readSearch(full))).toBe(full);
  expect(writeSearch(readSearch('?q='))).toBe('');
});

const nothing: Answer = {
  count: 0,
  all: 0,
  results: [],
  missing: [],
  common: [],
  corrected: [],
  sought: [],
  partly: false,
  searched: '',
};
const said = (query: string, answer: Partial<Answer>, narrowing = wide()) =>
  inWords(
    { ...nothing, all: answer.count ?? 0, ...answer },
    { query, narrowing, sort: 'relevance' },
  );

test('readers are told what was searched, and what was not found', () => {
  expect(said('tax', { count: 2, sought: ['tax'] })).toBe('2 press releases for “tax”');
  expect(said('zzyzx', { missing: ['zzyzx'] })).toBe('No press release contains “zzyzx”.');
  expect(said('%%', {})).toBe('No press release contains “%%”.');
  expect(said('tax zzyzx', { count: 1, missing: ['zzyzx'], sought: ['tax'] })).toBe(
    'No press release contains “zzyzx”. There is 1 for “tax”.',
  );
  const corrected = [{ typed: 'txa', word: 'tax' }];
  expect(said('txa', { count: 7, corrected, sought: ['tax'] })).toBe(
    'No press release contains “txa”. There are 7 for “tax”.',
  );
  expect(said('electric cars', { count: 5, partly: true, sought: ['electric', 'cars'] })).toBe(
    'No press release contains all of “electric cars”. 5 contain some of the words, the best first.',
  );
  expect(
    said('txa cars jobs', { count: 1, partly: true, corrected, sought: ['tax', 'cars'] }),
  ).toBe(
    'No press release contains “txa”. No press release contains all of “tax” and “cars”. 1 contains some of the words.',
  );
  expect(said('the', { common: ['the'] })).toBe(
    'Nearly every press release contains “the”. Type another word.',
  );
});

test('readers are told when their choices leave nothing, and not that a word is nowhere', () => {
  const years = { ...wide(), years: ['1999'] };
  expect(said('tax', { all: 3 }, years)).toBe('No press release for “tax” matches your choices.');
  expect(said('', { all: 3 }, years)).toBe('No press release matches your choices.');
  expect(said('zzyzx', { missing: ['zzyzx'] }, years)).toBe('No press release contains “zzyzx”.');
  const corrected = [{ typed: 'txa', word: 'tax' }];
  expect(said('txa', { all: 3, corrected, sought: ['tax'] }, years)).toBe(
    'No press release contains “txa”. No press release for “tax” matches your choices.',
  );
  expect(said('tax', { all: 3 }, { ...wide(), from: '2020-01-01', to: '2019-01-01' })).toBe(
    `The first day, ${dayInWords('2020-01-01')}, is after the last, ${dayInWords('2019-01-01')}, so no press release matches.`,
  );
});
