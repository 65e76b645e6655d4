import { expect, test } from '@playwright/test';
import { p, table, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const title = p('The title', 'a3');
const unsureOf = (release: { unsure: readonly { message: string }[] }) =>
  release.unsure.map(({ message }) => message);
const inWord = (...blocks: string[]) => read('release.docx', word(title + blocks.join('')));

test('lines that count in Roman numerals are the sections of a text', async () => {
  for (const [first, second] of [
    ['Ⅰ. Background', 'Ⅱ. Measures'],
    ['Ⅰ 추진배경', 'Ⅱ 추진방안'],
    ['I. Background', 'II. Measures'],
  ]) {
    const release = await inWord(
      p('Taxes fall.'),
      p(first!),
      p('□ Prices rose.'),
      p(second!),
      p('All.'),
    );
    expect(bodyOf(release).replace(/ \{#.*\}/g, '')).toBe(
      `Taxes fall.\n\n## ${first}\n\n- Prices rose.\n\n## ${second}\n\nAll.`,
    );
    expect(unsureOf(release)).toContain(
      `Lines with Roman numerals are taken for headings: “${first}” and “${second}”.`,
    );
  }
});

const none: Record<string, string[]> = {
  'one alone': ['Ⅰ. Background', 'Text.'],
  'one that is missing': ['Ⅰ. Background', 'Text.', 'Ⅲ. Measures', 'Text.'],
  'a list': ['I. Opening', 'II. Report', 'III. Closing', 'Text.'],
  sentences: ['I. The tax falls.', 'Text.', 'II. The other rises.', 'Text.'],
};
for (const [name, lines] of Object.entries(none))
  test(`Roman numerals that head no sections: ${name}`, async () => {
    const release = await inWord(...lines.map((line) => p(line)));
    expect(bodyOf(release)).toBe(lines.join('\n\n'));
  });

test('a table of a number and a few words is a heading', async () => {
  const release = await inWord(
    p('Taxes fall.'),
    table([[p('Ⅰ'), '<w:p/>', p('Background')]]),
    p('Prices rose.'),
    table([[p('1'), p('Small firms')]]),
    p('They pay less.'),
    table([[p('II.'), p('Measures')]]),
    p('All.'),
  );
  expect(bodyOf(release).replace(/ \{#.*\}/g, '')).toBe(
    'Taxes fall.\n\n## Ⅰ Background\n\nPrices rose.\n\n### 1 Small firms\n\nThey pay less.\n\n## II. Measures\n\nAll.',
  );
  expect(unsureOf(release)).toContain(
    'A table of one row, “Ⅰ Background”, is taken for a heading.',
  );
});

test('a table of one row with figures or more words stays a table', async () => {
  for (const cells of [
    ['1', '3.5'],
    ['1', 'Tax', 'Seoul'],
    ['Tax', 'Seoul'],
  ])
    expect(bodyOf(await inWord(p('Taxes fall.'), table([cells.map((cell) => p(cell))])))).toContain(
      `| ${cells.join(' | ')} |`,
    );
});
