import { expect, test } from '@playwright/test';
import { readersWords } from '../../src/import/writing/mdx.ts';
import { checkText } from '../../src/markdown/check-text.ts';
import { isError } from '../../src/schema/mistakes.ts';
import { readTree } from '../../src/markdown/read-tree.ts';
import { p, run, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

/** What would be code, markup or another sign if it were written as it stands. */
const asTyped = [
  'Inflation stayed <3% and {unchanged}.',
  'import prices rose.',
  'export growth fell.',
  'Straight "quotes", Korea\'s, a--b, a---b and ... dots.',
  '“Curly quotes”, Korea’s, a–b, a—b and … dots.',
  '*Preliminary* _figures_ and `code`, ~~struck~~, [in brackets](x) and ![in brackets](x).',
  '# 1 of the world',
  '> 3% is much',
  '+ 3% is a plus',
  '2020. That was the year.',
  '1) The only one.',
  '--- and === and ***',
  '| a | b |',
  '[^1]: no note, [x]: no address',
  'R&D, AT&amp;T, &lt;tag&gt; and \\ backslash',
  '$5 and $6, a^2^, H~2~O, ==marked==, :smile:',
  '<Table caption="x">',
  '{#id}',
  'https://example.org/a_b and a@b.kr',
  '&#x69;mport',
];

for (const typed of asTyped)
  test(`reads the same: ${typed}`, async () => {
    const xml = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const body = bodyOf(
      await read('release.docx', word(p('The title', 'a3') + p('First.') + p(xml))),
    );
    const { children } = readTree(body);
    expect(readersWords(children)).toBe(`First. ${typed}`);
    expect(children).toHaveLength(2);
    // An address that was typed is one that readers are warned of.
    expect(checkText('release.mdx', body, { files: [] }).filter(isError)).toEqual([]);
  });

test('reads the same in a heading, a table, a caption and the front matter', async () => {
  const hard = '{A} <b> "c" *d* -- | e: #f';
  const xml = hard.replace(/</g, '&lt;');
  const cells = `<w:tbl><w:tr><w:tc>${p(xml)}</w:tc><w:tc>${p('B')}</w:tc></w:tr><w:tr><w:tc>${p('c')}</w:tc><w:tc>${p(xml)}</w:tc></w:tr></w:tbl>`;
  const release = await read(
    'release.docx',
    word(p(xml, 'a3') + p('First.') + p(xml, '1') + p('x') + p(xml, 'a5') + cells),
  );
  const { children } = readTree(bodyOf(release));
  expect(readersWords(children)).toBe(`First. ${hard} x ${hard} B c ${hard}`);
  expect(release.facts.title).toBe(hard);
  expect(bodyOf(release)).toContain(`caption="{A} &lt;b> &quot;c&quot; *d* -- | e: #f"`);
});

test('characters that a word processor leaves behind are put right', async () => {
  const words =
    'So\u00adft\u00a0hyphen, zero\u200bwidth,\u2009thin\u00a0\u00a0\u00a0spaces and \uf0b7 a sign';
  const body = bodyOf(await read('release.docx', word(p('The title', 'a3') + p(words))));
  expect(body).toBe('Soft hyphen, zerowidth, thin spaces and • a sign');
});

test('emphasis keeps to words, and runs that Word has cut are joined', async () => {
  const runs = [
    run('One '),
    run('bo', '<w:b/>'),
    run('ld ', '<w:b/>'),
    run('and', '<w:b/>'),
    run(' '),
    run('italic.', '<w:i/>'),
    run(' ', '<w:b/>'),
    run('Done.'),
  ].join('');
  const body = bodyOf(
    await read('release.docx', word(`${p('The title', 'a3')}<w:p>${runs}</w:p>`)),
  );
  expect(body).toBe('One **bold and** *italic.* Done.');
});

test('headings have levels without a gap, and ids that fit an address, once each', async () => {
  const blocks = [
    p('The title', 'a3'),
    p('First.'),
    p('One', 'MinistryHeading'),
    p('x'),
    p('Deep', '3'),
    p('x'),
    p('3rd quarter of 2020', '2'),
    p('x'),
    p('One', '1'),
    p('x'),
    p('2020', '2'),
    p('x'),
    p('History', '2'),
    p('경제 정책', '2'),
    p('x'),
  ];
  const body = bodyOf(await read('release.docx', word(blocks.join(''))));
  expect(body.match(/^#.*$/gm)).toEqual([
    '## One {#one}',
    '### Deep {#deep}',
    '### 3rd quarter of 2020 {#quarter-of-2020}',
    '## One {#one-2}',
    '### 2020 {#section-2020}',
    '### History {#history-2}',
    '### 경제 정책 {#경제-정책}',
  ]);
});

test('ids of a page are kept; a table called like its section leaves the words to that', async () => {
  const body = bodyOf(
    await read(
      'release.html',
      '<h1>Title</h1><p>Text.</p><h2>Budget</h2><table><caption>Budget</caption><tr><th>a</th><th>b</th></tr><tr><td>x</td><td>1</td></tr></table><h2 id="old-id">Outlook</h2><p>See <a href="#old-id">there</a>.</p>',
    ),
  );
  expect(body).toContain('## Budget {#budget}\n\n<Table caption="Budget" id="budget-2">');
  expect(body).toContain('## Outlook {#old-id}\n\nSee [there](#old-id).');
});

test('a bold line above a text is a heading, and the author is told', async () => {
  const bold = (words: string) => `<w:p>${run(words, '<w:b/>')}</w:p>`;
  const release = await read(
    'release.docx',
    word(p('The title', 'a3') + p('First.') + bold('Outlook') + p('Text.') + bold('Not one.')),
  );
  expect(bodyOf(release)).toBe('First.\n\n## Outlook {#outlook}\n\nText.\n\n**Not one.**');
  expect(release.unsure.map(({ message }) => message)).toContain(
    'A line in bold is taken for a heading: “Outlook”.',
  );
});
