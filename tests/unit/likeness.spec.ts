import { expect, test } from '@playwright/test';
import { mostLike, type Described } from '../../src/lib/likeness.ts';

const release = (id: string, title: string, topics: string[] = []): Described => ({
  id,
  title,
  headline: '',
  summary: '',
  keywords: [],
  topics: topics.map((id) => ({ id })),
});
const ids = (release: Described, releases: Described[]) =>
  mostLike(release, releases).map(({ id }) => id);

test('the likest come first, by shared words that few have and by topics; of equals the newer', () => {
  const asked = release('asked', 'Hydrogen vehicles in the budget', ['energy']);
  const releases = [
    release('newer', 'Exports in May', ['energy']),
    release('older', 'Imports in June', ['energy']),
    asked,
    release('hydrogen', 'Hydrogen in towns'),
    release('other', 'Tax relief'),
    release('vehicles', 'Hydrogen vehicles on roads'),
  ];
  expect(ids(asked, releases)).toEqual(['vehicles', 'newer', 'older', 'hydrogen']);
});

test('a word that hundreds of releases have relates none of them', () => {
  const many = Array.from({ length: 600 }, (_, n) => release(`r${n}`, `economy number${n}`));
  const releases = [...many, release('rare', 'economy zinc'), release('alike', 'tin zinc')];
  expect(ids(releases.at(-2)!, releases)).toEqual(['alike']);
  expect(ids(many[0]!, releases)).toEqual([]);
  // Among few of them it says enough.
  const few = [...many.slice(0, 3), release('elsewhere', 'tin')];
  expect(ids(few[0]!, few)).toEqual(['r1', 'r2']);
});

test('no more than four are named', () => {
  const all = Array.from({ length: 9 }, (_, n) => release(`r${n}`, `zinc ${'x'.repeat(n + 3)}`));
  const releases = [...all, release('elsewhere', 'tin')];
  expect(ids(all[8]!, releases)).toEqual(['r0', 'r1', 'r2', 'r3']);
});
