import { expect, test } from '@playwright/test';
import { p, run, word } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const paragraph = (content: string) => `<w:p>${content}</w:p>`;
const sign = (font: string, code: string) =>
  `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
const inFont = (font: string, words: string) =>
  run(words, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
const inWord = (...contents: string[]) =>
  read('release.docx', word(p('The title', 'a3') + p('Text.') + contents.map(paragraph).join('')));

const known: Record<string, [content: string, shown: string]> = {
  'a Greek letter': [sign('Symbol', 'F062'), 'β'],
  'an arrow of Wingdings': [sign('Wingdings', 'F0E0'), '→'],
  'a sign of Unicode in a font for text': [sign('HYGothic', '25B3'), '△'],
  'a Greek letter that was typed': [inFont('Symbol', 'D'), 'Δ'],
  'a private sign that was typed': [inFont('Wingdings', '\uF0E0'), '→'],
};
for (const [name, [content, shown]] of Object.entries(known))
  test(`a sign of a font is that of Unicode: ${name}`, async () => {
    const release = await inWord(`${run('It is ')}${content}${run(' for now.')}`);
    expect(bodyOf(release)).toBe(`Text.\n\nIt is ${shown} for now.`);
    expect(release.lost).toEqual([]);
  });

for (const [name, content] of Object.entries({
  inserted: sign('MT Extra', 'F04C'),
  typed: inFont('MT Extra', '\uF04C'),
}))
  test(`a sign that no other font has is named with its place: ${name}`, async () => {
    const release = await inWord(`${run('It is ')}${content}${run('5%.')}`);
    expect(bodyOf(release)).toBe('Text.\n\nIt is 5%.');
    expect(release.lost).toEqual([
      {
        message:
          'A sign of the font “MT Extra” was left out: no other font has it. Write what it means.',
        place: expect.stringContaining('at “It is'),
      },
    ]);
  });

test('points before which such signs stand are a list', async () => {
  const point = (code: string) => sign('Wingdings', code) + run(' Point');
  for (const code of ['F06C', 'F0D8', 'F076', 'F0FC', 'F0A7'])
    expect(bodyOf(await inWord(point(code), point(code)))).toBe('Text.\n\n- Point\n- Point');
});
