import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';

/** Texts by what is wrong with them, each with all that is told of it. */
export type Wrong = Record<string, [text: string, ...told: string[]]>;

const beside = new Map([
  ['plan.pdf', 10_000],
  ['chart.png', 10_000],
  ['Map.png', 6_000_000],
  ['empty.png', 0],
]);

/** What is told of a text: `1:3  message`. */
export const check = (text: string): string[] =>
  checkText('t', text, { files: ['plan.pdf'], beside, latest: '2020-09-21' }).map((mistake) =>
    inOneLine(mistake).slice('t:'.length),
  );

/** Each of the texts is a test of its own. */
export function expectTold(kind: string, cases: Wrong): void {
  for (const [name, [text, ...told]] of Object.entries(cases))
    test(`text, ${kind}: ${name}`, () => expect(check(text)).toEqual(told));
}

export const rows = '\n\n| Year | Debt |\n| --- | --- |\n| 2020 | 1,200.5 |\n\n';

export const own = 'is a file of your own computer';
export const otherSite =
  'A picture may not come from another site. Put the file beside the text and write ./name.png.';
