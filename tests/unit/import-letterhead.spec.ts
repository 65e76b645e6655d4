import { expect, test } from '@playwright/test';
import { p, table, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const tableOf = (...rows: string[][]) => table(rows.map((row) => row.map((cell) => p(cell))));
const centred = (words: string) =>
  p(words).replace('<w:p>', '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>');
const text = p('Taxes fall in the spring. So it is said.');

test('a letterhead in a table is left out and told, and the title stands below it', async () => {
  const head = tableOf(['보 도 자 료', 'Press Release'], ['Ministry of Economy and Finance', '']);
  const release = await read('a.docx', word(head + centred('Tax bill') + text));
  expect(release.facts.title).toBe('Tax bill');
  expect(bodyOf(release)).toBe('Taxes fall in the spring. So it is said.');
  expect(release.lost).toEqual([
    {
      message:
        'The letterhead “보 도 자 료 | Press Release | Ministry of Economy and Finance” was left out.',
      place: 'table 1 of the document',
    },
  ]);
});

test('“보도자료” and its kin are no title', async () => {
  for (const words of ['보도자료', '보도참고자료', '보도 설명자료', '보도해명자료'])
    expect((await read('a.docx', word(p(words) + centred('Tax bill') + text))).facts.title).toBe(
      'Tax bill',
    );
});

test('a table above the title that is not understood stays, and the title is found', async () => {
  const head = tableOf(['Division', 'Tax Policy Division'], ['Director', 'Kim Min-su']);
  const release = await read('a.docx', word(head + centred('Tax bill') + text));
  expect(release.facts.title).toBe('Tax bill');
  expect(bodyOf(release)).toContain('<Table caption="Tax bill" id="tax-bill">');
  expect(bodyOf(release)).toContain('| Director | Kim Min-su |');
});

test('no caption is empty, even where nothing has a title', async () => {
  const long = p('Taxes fall in the spring.');
  const release = await read('a.docx', word(tableOf(['a', 'b'], ['c', '1']) + long));
  expect(bodyOf(release)).toContain('<Table caption="Table 1" id="table-1">');
  expect(release.unsure).toContainEqual({
    message: 'A table has no caption. It got “Table 1”: write what it shows.',
    place: 'table 1 of the document',
  });
});

test('a picture in a letterhead or beside the title takes no words with it, and is told', async () => {
  const logo = '<img src="data:image/png;base64,AAAA" alt="Logo">';
  const release = await read(
    'a.html',
    `<table><tr><td>${logo}</td><td>Ministry of Economy and Finance</td></tr></table><table><tr><td>${logo}Director</td><td>Kim</td></tr><tr><td>Place</td><td>Sejong</td></tr></table><p style="text-align:center">${logo} Tax bill</p><p>Taxes fall in the spring. So it is said.</p>`,
  );
  expect(release.facts.title).toBe('Tax bill');
  expect(bodyOf(release)).toContain('| Director | Kim |');
  expect(release.lost.map(({ message }) => message)).toEqual([
    'The letterhead “Ministry of Economy and Finance” was left out.',
    'A picture above the title was left out.',
    'A picture inside a table (“Logo”), beside “Director”, was left out.',
  ]);
});
