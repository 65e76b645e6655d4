import { expect, test } from '@playwright/test';
import { p, word } from '../support/documents.ts';
import { bodyOf, read, textOf } from '../support/importing.ts';

const tc = (words: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words ? p(words) : '<w:p/>'}</w:tc>`;
const tr = (cells: string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const rowsOf = async (...rows: string[]) => {
  const text = await textOf(
    'release.docx',
    word(p('The title', 'a3') + p('First.') + p('Table 1. Rows', 'a5') + tbl(...rows)),
  );
  return text.split('\n').filter((line) => line.startsWith('|'));
};
const head = tr([tc('A'), tc('B'), tc('C')], '<w:tblHeader/>');

test('a row that begins further in has its cells under their own names', async () => {
  const row = tr([tc('only C')], '<w:gridBefore w:val="2"/>');
  const last = tr([tc('only A')], '<w:gridAfter w:val="2"/>');
  const rows = await rowsOf(head, row, last, tr([tc('1'), tc('2'), tc('3')]));
  expect(rows.slice(2)).toEqual(['| | | only C |', '| only A | | |', '| 1 | 2 | 3 |']);
});

const merged = [
  tr([tc('Welfare', '<w:vMerge w:val="restart"/>'), tc('Pensions'), tc('60')]),
  tr([tc('', '<w:vMerge/>'), tc('Care'), tc('40')]),
];
const between: Record<string, string> = {
  'a bookmark': '<w:bookmarkStart w:id="1" w:name="Totals"/>',
  'the end of a permission': '<w:permEnd w:id="1"/>',
  'a mark of moved text': '<w:moveFromRangeStart w:id="1" w:name="move1"/>',
  'a mark of the spelling': '<w:proofErr w:type="spellStart"/>',
};
for (const [name, mark] of Object.entries(between))
  test(`cells are merged across ${name} between rows and cells`, async () => {
    const [first, second] = merged;
    const marked = second!.replace('</w:tc>', `</w:tc>${mark}`);
    expect((await rowsOf(head, mark, first!, mark, marked)).slice(2)).toEqual([
      '| Welfare | Pensions | 60 |',
      '| Welfare | Care | 40 |',
    ]);
  });

test('rows and cells inside of something else are rows and cells', async () => {
  const sdt = (content: string) =>
    `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const custom = `<w:customXml w:element="x">${merged[1]}</w:customXml>`;
  const cell = tr([tc('Defence'), sdt(tc('Army')), tc('50')]);
  expect((await rowsOf(head, sdt(merged[0]!), custom, cell)).slice(2)).toEqual([
    '| Welfare | Pensions | 60 |',
    '| Welfare | Care | 40 |',
    '| Defence | Army | 50 |',
  ]);
});

test('a row and a cell whose deletion is tracked are gone', async () => {
  const gone = tr([tc('Gone'), tc('1'), tc('2')], '<w:del w:id="1"/>');
  const cell = tr([tc('Kept'), tc('9', '<w:cellDel w:id="2"/>'), tc('3'), tc('4')]);
  expect((await rowsOf(head, gone, cell)).slice(2)).toEqual(['| Kept | 3 | 4 |']);
});

test('cells that an older program has merged with the next one span columns', async () => {
  const wide = (words: string) => tc(words, '<w:hMerge w:val="restart"/>');
  const more = (words = '') => tc(words, '<w:hMerge/>');
  const names = tr([tc('Item'), wide('2025'), more(), wide('2026'), more('(plan)')]);
  const below = tr(['', 'Income', 'Spending', 'Income', 'Spending'].map((words) => tc(words)));
  const rows = [names, below].map((row) => row.replace('<w:trPr>', '<w:trPr><w:tblHeader/>'));
  const values = tr(['Tax', '1', '2', '3', '4'].map((words) => tc(words)));
  expect(await rowsOf(...rows, values)).toEqual([
    '| Item | 2025, Income | 2025, Spending | 2026 (plan), Income | 2026 (plan), Spending |',
    '| :- | -: | -: | -: | -: |',
    '| Tax | 1 | 2 | 3 | 4 |',
  ]);
});

const twoRows = (second: readonly string[]) => [
  tr([tc('Item', '<w:vMerge w:val="restart"/>'), tc('2025', '<w:gridSpan w:val="2"/>')]),
  tr([tc('', '<w:vMerge/>'), ...second.map((words) => tc(words))]),
  tr([tc('Tax'), tc('1'), tc('2')]),
];
test('names of columns in two rows are one, though nothing calls them head', async () => {
  expect(await rowsOf(...twoRows(['Income', 'Spending']))).toEqual([
    '| Item | 2025, Income | 2025, Spending |',
    '| :- | -: | -: |',
    '| Tax | 1 | 2 |',
  ]);
});

test('figures below a name are no names', async () => {
  expect((await rowsOf(...twoRows(['3', '4']))).slice(2)).toEqual([
    '| Item | 3 | 4 |',
    '| Tax | 1 | 2 |',
  ]);
});

test('a table of more columns than any page has room for keeps them all', async () => {
  const cells = (sign: string) => Array.from({ length: 70 }, (_, at) => tc(`${sign}${at}`));
  const [names, , values] = await rowsOf(tr(cells('h')), tr(cells('v')));
  expect(names).toContain('| h59 | h60 |');
  expect(values).toContain('| v68 | v69 |');
});

test('texts beside each other in a table are told when they come one after the other', async () => {
  const long = 'A sentence of the text that says a thing. '.repeat(10);
  const rows = [tr([tc('Current'), tc('Revised')]), tr([tc(`${long}One.`), tc(`${long}Two.`)])];
  const release = await read(
    'release.docx',
    word(p('The title', 'a3') + p('First.') + tbl(...rows)),
  );
  expect(bodyOf(release)).toContain('Current\n\nRevised');
  expect(release.unsure.map(({ message }) => message)).toContain(
    'The cells of a table hold whole texts: they are written one after the other, row by row. Say which belong together where readers need it.',
  );
});

test('words over all columns are the caption of a table, or told where it has another', async () => {
  const wide = tr([tc('Exports (unit: %)', '<w:gridSpan w:val="3"/>')], '<w:tblHeader/>');
  const rows = tbl(wide, head, tr([tc('1'), tc('2'), tc('3')]));
  const start = p('The title', 'a3') + p('First.');
  expect(await textOf('release.docx', word(start + rows))).toContain(
    '<Table caption="Exports" unit="%" id="exports">\n\n| A | B | C |',
  );
  const release = await read('release.docx', word(start + p('Table 1. Trade', 'a5') + rows));
  expect(bodyOf(release)).toContain('<Table caption="Trade"');
  expect(release.lost.map(({ message }) => message)).toEqual([
    '“Exports (unit: %)”, over all columns of a table, was left out: its caption is “Trade”. Write both into one if readers need it.',
  ]);
});
