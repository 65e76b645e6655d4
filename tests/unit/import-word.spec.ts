import { expect, test } from '@playwright/test';
import { p, run, table, word, wordPart } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const title = p('The title', 'a3');
const paragraph = (content: string) => `<w:p>${content}</w:p>`;
const read1 = (blocks: string, more: Record<string, string> = {}) =>
  read('release.docx', word(title + blocks, more));

test('tracked changes are taken as accepted, comments left out, and both are told', async () => {
  const changed = paragraph(
    `${run('Kept')}<w:del w:id="1"><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins w:id="2">${run(' and new')}</w:ins><w:moveFrom>${run(' moved')}</w:moveFrom>${run('.')}<w:r><w:commentReference w:id="0"/></w:r>`,
  );
  const release = await read1(changed, {
    'word/comments.xml': wordPart(
      'comments',
      `<w:comment w:id="0">${p('Is this so?')}</w:comment>`,
    ),
  });
  expect(bodyOf(release)).toBe('Kept and new.');
  expect(release.unsure).toContainEqual({
    message: 'The document holds 3 tracked changes. The text is taken as if all were accepted.',
    place: undefined,
  });
  expect(release.lost).toEqual([
    { message: '1 comment in the margin was left out.', place: undefined },
  ]);
});

test('what has no place in a release is named with its place in the document', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('In the box.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('In the box.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const release = await read1(
    [
      p('Agenda', '1'),
      p('First.'),
      paragraph(run('Beside the box.') + box),
      paragraph(`${run('Said')}${run('not this', '<w:vanish/>')}${run('.')}`),
      paragraph(`${run('See ')}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`),
      paragraph(
        `${run('A sheet:')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`,
      ),
      paragraph(`${run('A chart:')}<w:r><w:drawing><c:chart/></w:drawing></w:r>`),
    ].join(''),
  );
  expect(bodyOf(release)).toBe(
    '## Agenda {#agenda}\n\nFirst.\n\nBeside the box.\n\nIn the box.\n\nSaid.\n\nSee a=b\n\nA sheet:\n\nA chart:',
  );
  const at = (words: string) => `below the heading “Agenda”, at “${words}”`;
  expect(release.lost).toEqual([
    { message: 'Hidden text was left out: “not this”.', place: at('Said.') },
    { message: 'An embedded object (Excel) was left out.', place: at('A sheet:') },
    {
      message: 'A chart drawn by Word was left out. Put its figures into a table.',
      place: at('A chart:'),
    },
  ]);
  expect(release.unsure).toContainEqual({
    message:
      'The text of a text box, “In the box.”, stands after this paragraph. Check that it fits there.',
    place: at('Beside the box.'),
  });
  expect(release.unsure).toContainEqual({
    message: 'An equation is written as plain text, “a=b”. Check it.',
    place: at('See a=b'),
  });
});

const row = (...cells: string[]) => cells.map((cell) => p(cell));
const tables: Record<string, [blocks: string, text: string]> = {
  'a caption in its style, a unit in brackets, notes below': [
    p('Table 1. Budget (Unit: trillion won)', 'a5') +
      table([
        row('Item', '2019', '2020'),
        row('Revenue', '1,200.5', '−3%'),
        row('Debt 1)', '-', '2.5'),
      ]) +
      p('1) Preliminary.') +
      p('Source: the ministry.') +
      p('The text goes on.'),
    '<Table caption="Budget" unit="trillion won" id="budget">\n\n| Item | 2019 | 2020 |\n| :- | -: | -: |\n| Revenue | 1,200.5 | −3% |\n| Debt 1) | - | 2.5 |\n\n1\\) Preliminary.\n\nSource: the ministry.\n\n</Table>\n\nThe text goes on.',
  ],
  'a typed caption, the unit on a line of its own': [
    p('&lt;Table 2&gt; Debt') + p('(Unit: %)') + table([row('Year', 'Debt'), row('2020', '40')]),
    '<Table caption="Debt" unit="%" id="debt">\n\n| Year | Debt |\n| :- | -: |\n| 2020 | 40 |\n\n</Table>',
  ],
  'a number that the text refers to': [
    p('Table 3: Rates', 'a5') + table([row('A', 'B'), row('x', '1')]) + p('As Table 3 shows.'),
    '<Table caption="Table 3. Rates" id="table-3-rates">\n\n| A | B |\n| :- | -: |\n| x | 1 |\n\n</Table>\n\nAs Table 3 shows.',
  ],
};
for (const [name, [blocks, text]] of Object.entries(tables))
  test(`a table: ${name}`, async () =>
    expect(bodyOf(await read1(p('First.') + blocks))).toBe(`First.\n\n${text}`));

test('merged cells are written out, tables in cells flattened, a missing caption is told', async () => {
  const merged = (words: string, properties: string) => `<w:tcPr>${properties}</w:tcPr>${p(words)}`;
  const blocks =
    p('Budget', '1') +
    table([
      [p('Item'), merged('2020', '<w:gridSpan w:val="2"/>')],
      [merged('Revenue', '<w:vMerge w:val="restart"/>'), p('1'), p('2')],
      [merged('', '<w:vMerge/>'), p('3'), table([row('a', 'b')]) + p('')],
    ]);
  const release = await read1(p('First.') + blocks);
  expect(bodyOf(release)).toContain(
    '<Table caption="Budget" id="budget-2">\n\n| Item | 2020 | 2020 |\n| :- | -: | :- |\n| Revenue | 1 | 2 |\n| Revenue | 3 | a: b |',
  );
  expect(release.unsure.filter(({ place }) => place?.startsWith('table 1'))).toEqual([
    {
      message: 'Merged cells of a table are written out: each place has its own cell.',
      place: 'table 1 of the document',
    },
    {
      message: 'A table inside a cell of another became one line.',
      place: 'table 1 of the document',
    },
    {
      message:
        'A table has no caption. It got “Budget” from the heading above it: write what it shows.',
      place: 'table 1 of the document',
    },
  ]);
});

test('a quotation says whose it is', async () => {
  const release = await read1(p('First.') + p('We shall see.', 'a6') + p('— Hong Nam-ki', 'a6'));
  expect(bodyOf(release)).toBe(
    'First.\n\n<Quotation by="Hong Nam-ki">\n\nWe shall see.\n\n</Quotation>',
  );
});

for (const [words, passage] of [
  ['for small firms', 'forsmallfirms'],
  ['△3.5%', '△35%'],
] as const)
  test(`words that cannot be read are told, not lost: ${words}`, async () => {
    const strange = `<w:p>${run('Taxes fall ')}<w:strange>${run(words)}</w:strange></w:p>`;
    const release = await read1(strange);
    expect(release.lost).toEqual([
      {
        message: expect.stringContaining(`could not be read, from “${passage}…” on`),
        place: undefined,
      },
    ]);
  });

const math = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const part = (name: string, ...children: [name: string, content: string][]) =>
  `<m:${name}>${children.map(([of, content]) => `<m:${of}>${content}</m:${of}>`).join('')}</m:${name}>`;
const equations: Record<string, [xml: string, line: string]> = {
  'a fraction': [part('f', ['num', math('1')], ['den', math('20')]), '1/20'],
  'a fraction of sums': [part('f', ['num', math('a+b')], ['den', math('c')]), '(a+b)/c'],
  'a power': [part('sSup', ['e', math('1.02')], ['sup', math('5')]), '1.02^5'],
  'an index': [part('sSub', ['e', math('r')], ['sub', math('t-1')]), 'r_(t-1)'],
  'a root in brackets': [part('d', ['e', part('rad', ['e', math('x')])]), '(√x)'],
  'a sum': [
    part(
      'nary',
      ['naryPr', '<m:chr m:val="∑"/>'],
      ['sub', math('i')],
      ['sup', math('n')],
      ['e', math('x')],
    ),
    '∑_i^n x',
  ],
};
for (const [name, [xml, line]] of Object.entries(equations))
  test(`an equation says in one line what it said in two: ${name}`, async () => {
    const release = await read1(paragraph(`${run('It is ')}<m:oMath>${xml}</m:oMath>${run('.')}`));
    expect(readable(bodyOf(release))).toBe(`It is ${line}.`);
  });

/** Without the backslashes that keep signs from being read as others. */
const readable = (text: string) => text.replace(/\\(?=\W|_)/g, '');

test('what leads to nothing in the document does not keep its text from being read', async () => {
  const link = `<w:hyperlink r:id="rId99">${run('the plan')}</w:hyperlink>`;
  const marks = ['footnote', 'endnote'].map((kind) => `<w:r><w:${kind}Reference w:id="9"/></w:r>`);
  const release = await read1(paragraph(`${run('See ')}${link}${run(' now.')}${marks.join('')}`));
  expect(bodyOf(release)).toBe('See the plan now.');
  const place = 'at “See the plan now.”';
  const note = {
    message:
      'The mark of a note was left out: the document does not hold the note. Write it again.',
    place,
  };
  expect(release.lost).toEqual([
    note,
    {
      message:
        'The link of “the plan” was left out: the document does not say where it leads. Make it again.',
      place,
    },
  ]);
});

test('words in white are text, and told, but not those on a colour', async () => {
  const white = (words: string, more = '') => run(words, `<w:color w:val="FFFFFF"/>${more}`);
  const blocks = [
    paragraph(`${white('Not for the press.', '<w:shd w:fill="auto"/>')}${run(' Said.')}`),
    paragraph(white('On black', '<w:shd w:fill="000000"/>')),
    `<w:p><w:pPr><w:shd w:fill="003366"/></w:pPr>${white('In a bar')}</w:p>`,
    p('Table 1. Rates', 'a5'),
    table([
      row('A', 'B').map((cell) =>
        cell.replace('<w:r>', '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
      ),
      row('x', '1'),
    ]),
  ];
  const release = await read1(blocks.join(''));
  expect(bodyOf(release)).toContain('Not for the press. Said.');
  expect(release.unsure.filter(({ message }) => message.includes('white'))).toEqual([
    {
      message:
        '“Not for the press.” stands in white on white in the document, where nobody sees it. Here it is text: take it out if nobody shall read it.',
    },
  ]);
});
