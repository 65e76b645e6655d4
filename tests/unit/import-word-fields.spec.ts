import { expect, test } from '@playwright/test';
import { p, run, word } from '../support/documents.ts';
import { bodyOf, read, textOf } from '../support/importing.ts';

const paragraph = (content: string) => `<w:p>${content}</w:p>`;
const field = (content: string, properties = '<w:showingPlcHdr/>') =>
  `<w:sdt><w:sdtPr>${properties}<w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const inWord = (blocks: string) =>
  read('release.docx', word(p('The title', 'a3') + p('Text.') + blocks));
const words = 'Click or tap here to enter text.';
const message = `A field that nobody has filled in, “${words}”, was left out.`;

const unfilled: Record<string, [block: string, text: string, place: string]> = {
  'among words': [paragraph(run('Said by: ') + field(run(words))), 'Said by:', 'at “Said by:”'],
  'in place of a paragraph': [field(p(words)), '', 'at “Text.”'],
};
for (const [name, [block, text, place]] of Object.entries(unfilled))
  test(`a field that nobody has filled in is left out and told: ${name}`, async () => {
    const release = await inWord(block);
    expect(bodyOf(release)).toBe(`Text.\n\n${text}`.trim());
    expect(release.lost).toEqual([{ message, place }]);
  });

test('a cell that nobody has filled in stays a cell', async () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const release = await inWord(
    `<w:tbl>${row(cell(p('A')), cell(p('B')), cell(p('C')))}${row(cell(p('1')), field(cell(p(words))), cell(p('3')))}</w:tbl>`,
  );
  expect(bodyOf(release)).toContain('| 1 | | 3 |');
  expect(release.lost.map((finding) => finding.message)).toEqual([message]);
});

test('a field that somebody has filled in is a text', async () => {
  const release = await inWord(paragraph(run('Said by: ') + field(run('the minister'), '')));
  expect(bodyOf(release)).toBe('Text.\n\nSaid by: the minister');
  expect(release.lost).toEqual([]);
});

const between: Record<string, [element: string, text: string]> = {
  'the end of a page': ['<w:br w:type="page"/>', 'Before after.'],
  'the end of a column': ['<w:br w:type="column"/>', 'Before after.'],
  'a tab to the margin': ['<w:ptab w:relativeTo="margin" w:alignment="right"/>', 'Before after.'],
  'a carriage return': ['<w:cr/>', 'Before\\\nafter.'],
};
for (const [name, [element, text]] of Object.entries(between))
  test(`words stand apart: ${name}`, async () => {
    const content = `${run('Before')}<w:r>${element}</w:r>${run('after.')}`;
    const document = word(p('The title', 'a3') + p('Text.') + paragraph(content));
    expect(await textOf('release.docx', document)).toBe(`Text.\n\n${text}`);
  });
