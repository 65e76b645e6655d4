import { expect, test } from '@playwright/test';
import { bodyOf, read } from '../support/importing.ts';

test('lines that a program has broken are joined, others are paragraphs', async () => {
  const release = await read(
    'release.txt',
    [
      'Government to Support Exporters',
      '',
      'Date: Sept. 21 (Mon), 2020',
      'Contact: Economic Policy Division, 044-215-2710',
      '',
      'The Ministry of Economy and Finance said on Monday that it will',
      'support exporters with 3.5 trillion won, which is 20% more than',
      'in the year before.',
      '',
      'Measures',
      '--------',
      '',
      '  1. Loans: the government lends at 1.5%,',
      '     for two years.',
      '  2. Insurance',
      '     - for small firms',
      '',
    ].join('\r\n'),
  );
  expect(bodyOf(release)).toBe(
    'The Ministry of Economy and Finance said on Monday that it will support exporters with 3.5 trillion won, which is 20% more than in the year before.\n\n## Measures {#measures}\n\n1. Loans: the government lends at 1.5%, for two years.\n2. Insurance\n   - for small firms',
  );
  expect(release.facts).toMatchObject({ date: '2020-09-21', division: 'economic-policy' });
});

test('each line of a text without empty lines is a paragraph', async () => {
  expect(bodyOf(await read('release.txt', 'Title\nTaxes fall.\nThen they rise again.\n'))).toBe(
    'Taxes fall.\n\nThen they rise again.',
  );
});

test('tabs make a table', async () => {
  expect(
    bodyOf(
      await read('release.txt', 'Title\n\nTaxes fall.\n\nTable 1. Rates\n\nYear\tRate\n2020\t9\n'),
    ),
  ).toContain('<Table caption="Rates" id="rates">\n\n| Year | Rate |\n| :- | -: |\n| 2020 | 9 |');
});

test('a text in EUC-KR is read as it was written', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Title\n\nThe ministry is '),
    Buffer.from([0xb1, 0xe2, 0xc8, 0xb9]),
    Buffer.from(' in Korean.\n'),
  ]);
  expect(bodyOf(await read('release.txt', bytes))).toBe('The ministry is 기획 in Korean.');
});

test('a text of Western letters is not taken for Korean', async () => {
  const bytes = Buffer.from('Title\n\nThe caf\xe9 in Z\xfcrich.\n', 'latin1');
  expect(bodyOf(await read('release.txt', bytes))).toBe('The café in Zürich.');
});

test('the signs of Korean offices stand under each other, and a note with its item', async () => {
  expect(
    bodyOf(
      await read(
        'release.txt',
        'Title\n\nText.\n\n□ First\n ○ under it\n  - below\n   * a note\n ○ other\n□ Second\n',
      ),
    ),
  ).toBe('Text.\n\n- First\n  - under it\n    - below\n\n      \\* a note\n  - other\n- Second');
});

test('Markdown keeps its ids, and quotation marks as they were typed', async () => {
  const release = await read(
    'release.md',
    '---\ntitle: Title\ndate: 2020-09-21\ntelephone: 044-215-4110\n---\n\n## "Outlook" {#outlook-2020}\n\nIt\'s *so*[^n].\n\n> Quoted.\n\n[^n]: A note.\n',
  );
  expect(bodyOf(release)).toBe(
    '## \\"Outlook\\" {#outlook-2020}\n\nIt\\\'s *so*[^n].\n\n> Quoted.\n\n[^n]: A note.',
  );
  expect(release.facts).toMatchObject({ title: 'Title', division: 'tax-policy' });
});

const typedTables: Record<string, string[]> = {
  bars: ['| Item | 2025 | 2026 |', '| --- | ---: | ---: |', '| Chips | 3.5 | △4.5 |'],
  gaps: ['  Item        2025    2026', '  ----------------------', '  Chips     3.5   △4.5'],
};
for (const [name, lines] of Object.entries(typedTables))
  test(`a table is typed with ${name}`, async () => {
    const source = `Title\n\nTaxes fall.\n\nTable 1. Exports\n\n${lines.join('\n')}\n`;
    expect(bodyOf(await read('release.txt', source))).toContain(
      '| Item | 2025 | 2026 |\n| :- | -: | -: |\n| Chips | 3.5 | △4.5 |\n\n</Table>',
    );
  });

test('lines with gaps that are no table are told, and are no heading', async () => {
  const lines = [
    'Item      Who        Where',
    '------',
    'Tax      Kim',
    'Jobs      Lee      Seoul',
  ];
  const release = await read('release.txt', `Title\n\nTaxes fall.\n\n${lines.join('\n')}\n`);
  expect(bodyOf(release)).toMatch(/^Taxes fall\.\n\nItem Who Where/);
  expect(release.unsure).toContainEqual({
    message:
      'The lines with gaps in them that begin here may be a table. Make one of them if they are.',
    place: 'at “Item      Who        Where”',
  });
});

test('two lines with gaps, and lines with bars between their facts, are no table', async () => {
  const lines = ['Article 3      2026', 'Article 4      2027'];
  const facts = [
    'Date: 25 November 2026 | Tel.: 044-215-4110',
    'Division: Tax | Chair: Lee',
    'A | B',
  ];
  for (const group of [lines, facts]) {
    const release = await read(
      'release.txt',
      `Title\n\nTaxes fall.\n\n${group.join('\n')}\n\nEnd of it.`,
    );
    expect(release.counts['table']).toBeUndefined();
    expect(release.unsure.map(({ message }) => message).join()).not.toContain('gaps');
  }
});

test('what an e-mail passes on is read without its signs', async () => {
  const source =
    'Date: Tue, 24 Nov 2026\nSubject: FW: RE: Taxes Fall\n\n> Small firms pay less.\n> They pay from spring on.\n>\n> Item\tRate\n> Firms\t9\n';
  const release = await read('release.txt', source);
  expect(release.facts.title).toBe('Taxes Fall');
  expect(bodyOf(release)).toMatch(/^Small firms pay less\.[^]*\| Firms \| 9 \|/);
  expect(bodyOf(release)).not.toContain('\\>');
  expect(release.unsure.map(({ message }) => message)).toContain(
    'Lines that an e-mail quotes, with “>” before them, are read without this sign.',
  );
});
