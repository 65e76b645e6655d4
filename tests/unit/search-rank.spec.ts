import { expect, test } from '@playwright/test';
import { combine, findClause, type Found } from '../../src/search/client/find.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { rank, type Hit } from '../../src/search/client/rank.ts';
import { places } from '../../src/search/words/places.ts';
import { prepareSynonyms } from '../../src/search/words/synonyms.ts';

const text = places.text.from;

/** A release with the places of each word of the query. */
const hit = (release: number, ...clauses: number[][]): Hit => ({
  release,
  clauses: clauses.map((at) => (at.length > 0 ? [{ places: at, worth: 1 }] : [])),
});
/** Releases in the order in which a query of as many equal words lists them. */
const order = (...hits: Hit[]) => {
  const words = hits[0]!.clauses.map((_, clause) => clause);
  return rank(
    hits,
    words,
    words.map(() => 1),
  ).map(({ release }) => release);
};

test('what has a word in its title comes before headings, and those before the text', () => {
  const often = Array.from({ length: 50 }, (_, index) => text + 5 * index);
  expect(
    order(hit(0, often), hit(1, [places.headings.from, text]), hit(2, [0]), hit(3, [40])),
  ).toEqual([2, 3, 1, 0]);
});

test('a keyword finds a release, and does not put it before one that says the word', () => {
  expect(order(hit(0, [places.about.from]), hit(1, [text]))).toEqual([0, 1]);
  expect(order(hit(0, [places.about.from]), hit(1, [text, text + 50]))).toEqual([1, 0]);
  const eight = (start: number) => Array.from({ length: 8 }, (_, n) => text + start + 40 * n);
  const { from } = places.about;
  expect(order(hit(0, [from], [from + 1]), hit(1, eight(0), eight(20)))).toEqual([1, 0]);
  const heading = [places.headings.from, text];
  expect(order(hit(0, [places.about.from, text]), hit(1, heading))).toEqual([1, 0]);
});

test('the words of a name that stand together count as those of a text do', () => {
  const { from } = places.about;
  expect(order(hit(0, [from], [from + 20]), hit(1, [from + 5], [from + 6]))).toEqual([1, 0]);
});

test('a title with one of two words is no title with both', () => {
  expect(order(hit(0, [0], [text]), hit(1, [0], [1]))).toEqual([1, 0]);
});

test('words that stand together count more than words far apart', () => {
  expect(
    order(
      hit(0, [text], [text + 200]),
      hit(1, [text + 20], [text + 30]),
      hit(2, [text + 50], [text + 51]),
    ),
  ).toEqual([2, 1, 0]);
  expect(order(hit(0, [text + 9], [text]), hit(1, [text + 90], [text])), 'in any order').toEqual([
    0, 1,
  ]);
});

test('of equals the newer comes first', () => {
  expect(order(hit(2, [text]), hit(0, [text + 7]), hit(1, [text + 3]))).toEqual([0, 1, 2]);
});

test('more of a word counts more, and a near meaning less', () => {
  expect(order(hit(0, [text]), hit(1, [text, text + 50, text + 99]))).toEqual([1, 0]);
  const synonym: Hit = { release: 0, clauses: [[{ places: [text], worth: 0.8 }]] };
  expect(order(synonym, hit(1, [text]))).toEqual([1, 0]);
});

const found = (...releases: number[]): Found =>
  new Map(releases.map((release) => [release, [{ places: [text], worth: 1 }]]));

test('releases with all of the words are answers; when there are none, those with most', () => {
  const all = combine([found(1, 2), found(2, 3)], [true, true], 10);
  expect(all.ranked.map(({ release }) => release)).toEqual([2]);
  expect(all.partly).toBe(false);

  const some = combine([found(1), found(1), found(2), found(3)], [true, true, true, true], 10);
  expect(some.ranked.map(({ release }) => release)).toEqual([1]);
  expect(some.partly).toBe(true);

  expect(combine([found(), found()], [true, true], 10).ranked).toEqual([]);
});

test('where a part is wanted too, releases with less stand beside those with all', () => {
  const clauses = [found(1, 2, 3, 4), found(1), found(1, 2)];
  const { ranked, partly } = combine(clauses, [true, true, true], 10, true);
  expect(ranked.map(({ release }) => release)).toEqual([1, 2]);
  expect(partly).toBe(false);
});

test('a word that the query does without raises an answer and excludes none', () => {
  const { ranked, partly } = combine([found(1, 2), found(2)], [true, false], 10);
  expect(ranked.map(({ release }) => release)).toEqual([2, 1]);
  expect(partly).toBe(false);
});

test('a rare word counts more than one of nearly every release', () => {
  const { rarity } = combine([found(1), found(1, 2, 3, 4, 5, 6, 7, 8)], [true, true], 9);
  expect(rarity[0]).toBeGreaterThan(3 * rarity[1]!);
  expect(rarity[1]).toBeGreaterThan(0);
});

test('each way to write a word has its places, and counts what it is worth', async () => {
  const answers: Record<string, number[]> = { '3.5': [700, 900], '3.5%': [3, 800] };
  const lookUp = (form: string) =>
    Promise.resolve(new Map(answers[form] ? [[0, answers[form]]] : []));
  const index = { places: lookUp, beginning: lookUp };
  const [figure, percent] = parseQuery('3.5 3.5%', prepareSynonyms([]));
  expect((await findClause(figure!, index)).get(0)).toEqual([
    { places: [700, 900], worth: 1 },
    { places: [3, 800], worth: 1 },
  ]);
  expect((await findClause(percent!, index)).get(0)).toEqual([
    { places: [3, 800], worth: 1 },
    { places: [700, 900], worth: 0.5 },
  ]);
});
