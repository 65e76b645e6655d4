import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const checklist = readFileSync('tests/accessibility.md', 'utf8');
const [, wcag = '', kwcag = '', paper = ''] = checklist.split(/^## /m);

/** Every criterion of WCAG 2.2 of the levels A and AA, by guideline. */
const wcagA = `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2
  2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7
  4.1.2`.split(/\s+/);
const wcagAA = `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6
  2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`.split(/\s+/);

/** How many items each guideline of KWCAG 2.2 has, 33 in all. */
const kwcagItems = {
  '5.1': 1,
  '5.2': 1,
  '5.3': 3,
  '5.4': 4,
  '6.1': 4,
  '6.2': 2,
  '6.3': 1,
  '6.4': 4,
  '6.5': 4,
  '7.1': 1,
  '7.2': 2,
  '7.3': 4,
  '8.1': 1,
  '8.2': 1,
};

/** The rows of a table: the number at their beginning, and the cells. */
const rowsOf = (part: string) =>
  [...part.matchAll(/^\| (\d\.\d\.\d+) ([^|]*)\|(.*)\|$/gm)].map(([, number, name, rest]) => ({
    number: number!,
    name: name!.trim(),
    cells: rest!.split('|').map((cell) => cell.trim()),
  }));

test('the checklist has every criterion of WCAG 2.2, A and AA, once, in order', () => {
  const rows = rowsOf(wcag);
  expect(rows).toHaveLength(55);
  for (const [level, numbers] of Object.entries({ A: wcagA, AA: wcagAA }))
    expect(rows.filter(({ cells }) => cells[0] === level).map(({ number }) => number)).toEqual(
      numbers,
    );
  for (const { number, cells } of rows) expect(cells[1], number).toMatch(/\w{2}/);
});

test('the checklist has every item of KWCAG 2.2, by its Korean name too', () => {
  const rows = rowsOf(kwcag);
  expect(rows.map(({ number }) => number)).toEqual(
    Object.entries(kwcagItems).flatMap(([guideline, count]) =>
      Array.from({ length: count }, (_, index) => `${guideline}.${index + 1}`),
    ),
  );
  expect(rows).toHaveLength(33);
  const criteria = new Set([...wcagA, ...wcagAA]);
  for (const { number, name, cells } of rows) {
    expect(name, number).toMatch(/^[A-Z].* \(\p{Script=Hangul}.*\)$/u);
    expect(cells[0], number).toMatch(/WCAG|`|By reason/);
    // “WCAG 2.5.1 and 2.5.7” means criteria that there are.
    for (const [, list] of cells[0]!.matchAll(/WCAG ((?:\d\.\d\.\d+(?:, | and | to )?)+)/g))
      for (const criterion of list!.match(/\d\.\d\.\d+/g)!)
        expect(criteria.has(criterion), `${number}: ${criterion}`).toBe(true);
  }
});

test('every test that the checklist names is there', () => {
  const named = [...checklist.matchAll(/`((?:unit|e2e)\/[a-z-]+\.spec\.ts`)([^`|;]*)/g)];
  expect(named.length).toBeGreaterThan(50);
  let titles = 0;
  for (const [, quoted, words] of named) {
    const file = `tests/${quoted!.slice(0, -1)}`;
    expect(existsSync(file), file).toBe(true);
    const source = readFileSync(file, 'utf8');
    const known = [...source.matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
      ([, , title]) => title!.replaceAll('\\', ''),
    );
    for (const [, title] of words!.matchAll(/“([^”]*)”/g)) {
      titles++;
      expect(
        known.some((other) => other.startsWith(title!.trim())),
        `${file}: ${title}`,
      ).toBe(true);
    }
  }
  expect(titles).toBeGreaterThan(50);
  expect(paper).toContain('`e2e/paper-pages.spec.ts`');
});
