import { expect, test } from '@playwright/test';
import { readAddress } from '../../src/lost/address.ts';
import { legible } from '../../src/lost/legible.ts';
import { isNearAddress, nearestFirst } from '../../src/lost/nearness.ts';
import { nearestIds } from '../../src/lost/nearest-id.ts';

const ids = ['keynote', 'agenda', 'industrial-innovation', 'closing', 'fy-2020', '기획'];

test('an id is forgiven one slip in up to seven letters, and two in more', () => {
  expect(nearestIds('agneda', ids)).toEqual(['agenda']);
  expect(nearestIds('ageda', ids)).toEqual(['agenda']);
  expect(nearestIds('agedn', ids)).toEqual([]);
  expect(nearestIds('industral-inovation', ids)).toEqual(['industrial-innovation']);
  expect(nearestIds('indstral-inovation', ids)).toEqual([]);
  expect(nearestIds('기획', ids)).toEqual(['기획']);
});

test('what is no letter and no figure of an id does not count', () => {
  for (const typed of [
    'Agenda',
    'agenda.',
    'agenda)”',
    '_agenda',
    'user-content-agenda',
    ' AGENDA',
  ])
    expect(nearestIds(typed, ids), typed).toEqual(['agenda']);
  for (const typed of ['industrial_innovation', 'industrial%20innovation', 'Industrial Innovation'])
    expect(nearestIds(typed, ids), typed).toEqual(['industrial-innovation']);
});

test('the nearest id goes before others that are near; equally near ones are all named', () => {
  expect(nearestIds('conclusions', ['conclusion', 'conclusions-2'])).toEqual(['conclusion']);
  expect(nearestIds('agenta', ['agenda', 'agents', 'closing'])).toEqual(['agenda', 'agents']);
});

test('another figure is no slip, and a stray one is', () => {
  expect(nearestIds('fy-2021', ids)).toEqual([]);
  expect(nearestIds('closing2', ids)).toEqual(['closing']);
});

test('an id of no letters, or of one or two, is near to none', () => {
  for (const typed of ['', '!!!', '%', 'q', 'qx', '"]', '\u202e'])
    expect(nearestIds(typed, [...ids, 'a', 'ab']), typed).toEqual([]);
});

test('what is repeated to the reader is legible, and no longer than a line or two', () => {
  expect(legible('\u202eagenda\u0000\u2069\n\tand')).toBe('agenda and');
  expect(legible('q'.repeat(10_000))).toBe(`${'q'.repeat(60)}…`);
  expect(legible('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
});

const read = (path: string, base = '/') => readAddress(path, base);

test('an address is read for its year, its words and its file', () => {
  expect(read('/releases/2020/3rd-ministrial_meeting.on-growth/')).toMatchObject({
    name: '3rd-ministrial_meeting.on-growth',
    year: '2020',
    words: ['3rd', 'ministrial', 'meeting', 'on', 'growth'],
    isInside: true,
  });
  expect(read('/releases/2020/budget/plan-2.pdf')).toMatchObject({
    words: ['budget'],
    slug: 'budget',
    file: 'plan-2.pdf',
  });
  expect(read('/2020/09/21/budget/')).toMatchObject({ year: '2020', slug: 'budget' });
  expect(read('/releases/ktb-plan-april-2020')).toMatchObject({
    year: '2020',
    words: ['ktb', 'plan', 'april', '2020'],
  });
  expect(read('/news/archive/budget.html')).toMatchObject({
    name: 'budget.html',
    words: ['news', 'archive', 'budget'],
    isInside: false,
  });
});

test('an address is read for the list it asks for', () => {
  expect(read('/topics/foo/')).toMatchObject({ group: 'topics', slug: 'foo', words: ['foo'] });
  expect(read('/topic/foo/')).toMatchObject({ group: 'topics' });
  expect(read('/releases/2017/')).toMatchObject({ group: 'years', slug: '2017', words: [] });
  expect(read('/releases/2020/foo/').group).toBeUndefined();
});

test('an address is read below the base path', () => {
  expect(read('/press/releases/2020/foo/', '/press/')).toMatchObject({ words: ['foo'] });
  expect(read('/press/foo/', '/press/')).toMatchObject({ words: ['foo'], tidy: 'foo' });
});

test('what typically damages the end of an address is taken off', () => {
  const right = '/releases/2020/budget/';
  for (const damaged of [
    '/releases/2020/budget',
    '/releases/2020/budget.',
    '/releases/2020/budget,',
    '/releases/2020/budget),',
    '/releases/2020/budget%3E',
    '/releases/2020/budget%E2%80%9D',
    '/releases/2020/budget%E2%80',
    '/releases/2020/budget%20',
    '/releases/2020/budget%2520',
    '/releases/2020/budget/%20',
    '/releases/2020/budget/).',
    '/releases/2020/budget”,%20said',
    '/releases/2020/Budget/',
    '/Releases/2020/BUDGET/',
    '/releases/2020/budget/index.htm',
    '/releases/2020/budget/index.html.',
    '/releases/2020/budget.html',
    '/releases/2020/budget/feed',
    '/releases/2020/budget/feed/',
    '/releases/2020/budget/amp/',
    '//releases//2020//budget//',
    '/2020/budget/',
    '/release/2020/budget/',
    '/releases/2020/09/budget/',
    '/releases/2020/budget%3Futm_source=feed',
    '/releases/2020/%3Cbudget%3E',
    '/releases/2020/budget/plan.pdf',
  ])
    expect(read(damaged).repaired[0], damaged).toBe(right);
  // It has been asked for already.
  expect(read(right).repaired).toEqual([]);
  expect(read('/About.').repaired).toEqual(['/about/']);
  expect(read('/releases/2019/page/9/').repaired).toEqual(['/releases/2019/']);
});

test('nothing in an address makes its reading fail', () => {
  for (const path of [
    '',
    '/',
    '/%',
    '/%E0%A4%A/%FF%FE/',
    '/%00/%0a/',
    '/%E2%80%AE%E2%81%A6/',
    '/<script>throw 1</script>/',
    `/${'q'.repeat(10_000)}/`,
    `/${'q/'.repeat(5000)}`,
    `/${'%41'.repeat(3000)}`,
    `/releases/2020/${'a-'.repeat(5000)}/`,
    '/\ud83d/',
    '/../../etc/passwd',
    '/__proto__/constructor/',
    '/.*+?^${}()|[]\\/',
  ]) {
    const asked = read(path);
    expect(asked.name.length).toBeLessThan(130);
    for (const repaired of asked.repaired) expect(repaired).toMatch(/^\/(?:[^/]+\/)+$/);
  }
});

const release = (path: string, title: string, without: string[] = []) => ({
  path: `/releases/${path}/`,
  title,
  without,
});
const third = release('2020/3rd-ministerial-meeting-on-innovation', '3rd Meeting on Innovation');
const fourth = release('2020/4th-ministerial-meeting-on-the-economy', '4th Meeting on the Economy');
const april = release('2020/ktb-issuance-plan-april-2020', 'KTB Issuance Plan, April 2020');
const august = release('2021/ktb-issuance-plan-august-2021', 'KTB Issuance Plan, August 2021');
const slugs = (asked: string, ...releases: (typeof third)[]) =>
  nearestFirst(read(asked), releases).map(({ path }) => path.split('/')[3]!.split('-')[0]);

test('releases stand in the order of their nearness to the address', () => {
  expect(slugs('/releases/2020/3rd-ministrial-meeting/', fourth, third)).toEqual(['3rd', '4th']);
  expect(slugs('/releases/2020/4th-ministrial-meeting/', third, fourth)).toEqual(['4th', '3rd']);
  // Cut off.
  expect(slugs('/releases/2020/4th-ministerial-meeting-on-the-eco', third, fourth)[0]).toBe('4th');
});

test('a release whose own address has but slips in it goes before all, of another year too', () => {
  const asked = '/releases/2020/ktb-isuance-plan-august-2021/';
  expect(nearestFirst(read(asked), [april, august])[0]).toBe(august);
  expect(isNearAddress(read(asked), august)).toBe(true);
  expect(isNearAddress(read(asked), april)).toBe(false);
});

test('of releases that are equally near, that of the year in the address goes first', () => {
  expect(nearestFirst(read('/releases/2020/ktb-plan/'), [august, april])[0]).toBe(april);
  expect(nearestFirst(read('/releases/2021/ktb-plan/'), [april, august])[0]).toBe(august);
});

test('a release that only happens to hold a word is not proposed', () => {
  expect(nearestFirst(read('/no-such-page/'), [third, april])).toEqual([]);
  expect(
    nearestFirst(read('/releases/2020/zq-zx-microbiome/'), [{ ...third, without: ['zq', 'zx'] }]),
  ).toEqual([]);
  // Who asks in the folder of releases for what the text is about has it.
  expect(nearestFirst(read('/releases/2020/microbiome/'), [third])).toEqual([third]);
  expect(nearestFirst(read('/topics/microbiome/'), [third])).toEqual([third]);
});
