import { expect, test } from '@playwright/test';
import { p, table, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const beside = { names: ['Budget Plan 2027.csv', 'tables.xlsx'], read: () => Buffer.from('a,b\n') };
const start = p('Budget for 2027', 'a3') + p('21 September 2020') + p('Spending rises.');
const imported = (below: string) => read('a.docx', word(start + below), beside);
const filesOf = ({ files }: Awaited<ReturnType<typeof imported>>) =>
  [...files.keys()].filter((name) => name !== 'index.mdx');
const both = ['budget-plan-2027.csv', 'tables.xlsx'];

const sections: Record<string, string> = {
  'below a plain line':
    p('Attachments') + p('1. Budget Plan 2027.csv') + p('2. tables.xlsx (1 KB)'),
  'from the line itself on': p('Attachments: 1. Budget Plan 2027.csv') + p('2. tables.xlsx'),
};
for (const [name, section] of Object.entries(sections))
  test(`files that are listed last ${name} are attached`, async () => {
    const release = await imported(section);
    expect(filesOf(release)).toEqual(both);
    expect(bodyOf(release)).toBe('Spending rises.');
    expect(release.lost).toEqual([]);
  });

test('a file of such a list that is not there stays in the text and is told by its name', async () => {
  const release = await imported(p('Attachments') + p('1. gone.pdf') + p('2. tables.xlsx'));
  expect(filesOf(release)).toEqual(['tables.xlsx']);
  expect(bodyOf(release)).toMatch(/Attachments\n\n1\. gone\.pdf\n2\. tables\.xlsx$/);
  expect(release.lost.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The file “gone\.pdf”, which the document refers to/),
  ]);
});

test('behind a plain line a sentence or a table is the text’s', async () => {
  const cells = table([
    [p('Year'), p('Won')],
    [p('2025'), p('1')],
  ]);
  for (const more of [p('The plan is in tables.xlsx and has two parts.'), cells]) {
    const release = await imported(p('Attachments') + p('1. tables.xlsx') + more);
    expect(bodyOf(release)).toMatch(/^Spending rises\.\n\nAttachments\n\n/);
  }
});

test('a name in brackets or quotation marks is that of the file', async () => {
  const release = await imported(
    p('See the annex (tables.xlsx) and the attached “Budget Plan 2027.csv”.') + p('It ends here.'),
  );
  expect(filesOf(release)).toEqual(both.toReversed());
  expect(bodyOf(release)).toContain('([tables.xlsx](tables.xlsx)) and the attached “[Budget Plan');
  expect(release.lost).toEqual([]);
});

test('a file that the text names in passing is told, with its place', async () => {
  const release = await imported(p('The figures stand in tables.xlsx.') + p('It ends here.'));
  expect(filesOf(release)).toEqual([]);
  expect(release.unsure).toContainEqual({
    message:
      'The text names “tables.xlsx”, which lies beside the document, but it is not attached. If it belongs to the release, put it into its folder and name it under “attachments”.',
    place: 'at “The figures stand in tables.xlsx.”',
  });
});
