import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { ContentFolder } from '../support/content-folder.ts';

const check = (text: string) =>
  checkText('t', text, { files: [], beside: new Map([['c.png', 10]]) }).map((mistake) =>
    inOneLine(mistake).slice('t:'.length),
  );

const wordless = 'This heading has no words. Write them behind its signs, or delete the line.';
const noSpaces =
  'The name of a footnote has no spaces. Write [^my-note] here, and wherever it is meant.';
const colon = 'The text of a footnote has a colon directly behind its mark. Write “[^1]: ” here.';
const besideText =
  'A picture must lie beside the text, in the same folder. Put “c.png” there and write ./c.png.';

/** Headings, footnotes and pictures that are not quite what their author meant. */
const slips: Record<string, [text: string, ...told: string[]]> = {
  'a heading without words': ['##\n\nText.\n', `1:1  ${wordless}`],
  'a heading that is an id alone': ['## {#a}\n\nText.\n', `1:1  ${wordless}`],
  'an id without its sign': [
    '## Three {three}\n',
    '1:1  Write the id of this heading as {#three}.',
  ],
  'an id with a space behind its sign': [
    '## Three {# three}\n',
    '1:1  Write the id of this heading as {#three}.',
  ],
  'code before an id': [
    '## Three {x} {#three}\n',
    '1:10  Text in braces is read as code. Write \\{ and \\} for braces that should be seen.',
  ],
  'code before signs that close a heading': [
    '## Three {x} ##\n',
    '1:10  Text in braces is read as code. Write \\{ and \\} for braces that should be seen.',
  ],
  'an id without braces': [
    '## Four #four\n',
    '1:1  “#four” would be shown in the heading. Write an id in braces: ## Four {#four}',
  ],
  'a space in the name of a footnote': ['Text.\n\n[^my note]: Some words.\n', `3:1  ${noSpaces}`],
  'a space in the name of a footnote of one word': [
    'Text.\n\n[^my note]: Words.\n',
    `3:1  ${noSpaces}`,
  ],
  'a space in the mark of a footnote': ['Text[^my note].\n', `1:5  ${noSpaces}`],
  'no colon behind the mark of a footnote': ['Text[^1].\n\n[^1] Note\n', `3:1  ${colon}`],
  'a space before the colon of a footnote': ['Text[^1].\n\n[^1] : Note\n', `3:1  ${colon}`],
  'a picture in another folder': ['![A map](../x/c.png)\n', `1:1  ${besideText}`],
  'a picture in a folder of its own': ['![A map](./x/c.png)\n', `1:1  ${besideText}`],
};
for (const [name, [text, ...told]] of Object.entries(slips))
  test(`marks: ${name}`, () => expect(check(text)).toEqual(told));

const fine: Record<string, string> = {
  'a number sign in a heading': '## The #1 priority\n',
  'a hashtag at the end of a heading': '## Join the campaign #stayhome\n',
  'a footnote at the beginning of a text that goes on': '[^1] says so.\n\n[^1]: Note.\n',
};
for (const [name, text] of Object.entries(fine))
  test(`marks, fine: ${name}`, () => expect(check(text)).toEqual([]));

test('an old id that leads nowhere, in a text without sections', async () => {
  const content = new ContentFolder();
  content.edit((text) =>
    text
      .replace(/\n---\n[\s\S]*$/, '\n---\n\nWords.\n')
      .replace(/^source:/m, 'anchors:\n  - { id: old, to: nowhere, date: 2020-10-01 }\n$&'),
  );
  const told = await content.told();
  content.remove();
  expect(told).toContain(
    '24:20  There is no section “#nowhere” in this text. Write the address of another release, 2021/other-release#its-section; or remove “to”, and say under “note” what became of it.',
  );
});
