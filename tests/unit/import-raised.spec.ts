import { expect, test } from '@playwright/test';
import { p, run, table, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const raised = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>');
const lowered = (words: string) => run(words, '<w:vertAlign w:val="subscript"/>');
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const start = p('Loans in 2026', 'a3') + p('Loans rose.');

const signs: Record<string, [string, string]> = {
  'the mark of a note': [run('1,402') + raised('1)'), '1,402¹⁾'],
  'two of them': [run('1,402') + raised('1), 2)'), '1,402¹⁾, ²⁾'],
  'a power below one': [run('10') + raised('-6') + run(' of it'), '10⁻⁶ of it'],
  'the same with the sign of a minus': [run('10') + raised('−6'), '10⁻⁶'],
  'a power that is a letter': [run('2') + raised('n+1'), '2ⁿ⁺¹'],
  'what stands below the line': [
    run('CO') + lowered('2') + run(', x') + lowered('n-1'),
    'CO₂, xₙ₋₁',
  ],
  'the end of a number in words': [run('the 3') + raised('rd') + run(' round'), 'the 3rd round'],
  'a trade mark and a star': [run('Won') + raised('TM') + run(' 5') + raised('*'), 'WonTM 5\\*'],
};
for (const [name, [runs, written]] of Object.entries(signs))
  test(`raised: ${name}`, async () => {
    const release = await read('a.docx', word(start + line(runs)));
    expect(bodyOf(release)).toBe(`Loans rose.\n\n${written}`);
    expect(release.unsure.map(({ message }) => message).join()).not.toContain('on the line');
  });

test('a raised sign that Unicode has not is told with its place, in a text and in a table', async () => {
  const cells = table([
    [p('Year'), p('Won')],
    [p('2025'), line(run('1,402') + raised('p'))],
    [p('2026'), line(run('1,398') + raised('1)'))],
  ]);
  const notes = p('1) closing rate');
  const release = await read(
    'a.docx',
    word(start + line(run('It is 1.8') + raised('a')) + p('Loans', 'a5') + cells + notes),
  );
  expect(release.unsure).toEqual(
    expect.arrayContaining([
      { message: 'A raised “a” stands on the line here: “1.8a”.', place: 'at “It is 1.8a”' },
      {
        message: 'A raised “p” stands on the line here: “1,402p”.',
        place: 'table 1 of the document',
      },
    ]),
  );
  // The note is known by its mark, raised or not.
  expect(bodyOf(release)).toMatch(/\| 2026 \| 1,398¹⁾ \|\n\n1\\\) closing rate\n\n<\/Table>$/);
});

test('of a page too', async () => {
  const release = await read(
    'a.html',
    '<h1>Loans</h1><p>Loans rose by 3.5%<sup>1)</sup> to 1,402<sup>a</sup>.</p>',
  );
  expect(bodyOf(release)).toBe('Loans rose by 3.5%¹⁾ to 1,402a.');
  expect(release.unsure.map(({ message }) => message)).toContain(
    'A raised “a” stands on the line here: “1,402a”.',
  );
});

test('of Markdown too', async () => {
  const release = await read(
    'a.md',
    '# Loans\n\n10<sup>-6</sup> of CO<sub>2</sub> is 1,402<sup>a</sup>, the 1<sup>st</sup>.\n',
  );
  expect(bodyOf(release)).toBe('10⁻⁶ of CO₂ is 1,402a, the 1st.');
  expect(release.unsure.filter(({ message }) => message.includes('on the line'))).toEqual([
    {
      message: 'A raised “a” stands on the line here: “1,402a”.',
      place: expect.stringContaining('at “'),
    },
  ]);
});

test('the mark of a note that is raised twice is one, and nothing is told of it', async () => {
  const mark = '<sup><sup><a href="#n" id="m">[1]</a></sup></sup>';
  const notes = '<ol><li id="n">One. <a href="#m">↑</a></li></ol>';
  const release = await read('a.html', `<h1>Loans</h1><p>Loans rose${mark}.</p>${notes}`);
  expect(bodyOf(release)).toBe('Loans rose[^1].\n\n[^1]: One.');
  expect(release.unsure.map(({ message }) => message).join()).not.toContain('on the line');
});

for (const [name, document] of Object.entries({
  'a.html': '<h1>Loans</h1><p>Loans rose<sup><a href="https://example.com/n">1</a></sup>.</p>',
  'a.md': '# Loans\n\nLoans rose<sup>[1](https://example.com/n)</sup>.\n',
}))
  test(`a raised link stays one: ${name}`, async () =>
    expect(bodyOf(await read(name, document))).toBe('Loans rose[1](https://example.com/n).'));
