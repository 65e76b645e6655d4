import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';

const check = (text: string) =>
  checkText('t', text, { files: ['plan.pdf'] }).map((mistake) =>
    inOneLine(mistake).slice('t:'.length),
  );

const rows = '\n\n| Year | Debt |\n| --- | --- |\n| 2020 | 12 |\n\n';
const looks = (written: string, meant: string) =>
  `“${written}” looks like a tag. Write “${meant}” for signs that should be seen.`;
const shares = 'shares its line with other words.';
const below = 'Write it on a line of its own, with an empty line above it.';
const apart =
  'This row stands apart from its table. Remove the empty lines between the rows of the table.';
const attachment =
  'This reference is not closed. Write </Attachment> behind the words that lead to the file: <Attachment file="plan.pdf">the plan</Attachment>.';

/** Words in angle brackets, as ministries refer to tables, and signs that compare. */
const seen: Record<string, [text: string, ...told: string[]]> = {
  'a table by its number': [
    '<Table 1> Budget by field\n',
    `1:1  ${looks('<Table 1>', '&lt;Table 1&gt;')}`,
  ],
  'two in a sentence': [
    'See <Table 1> and <Figure 2>.\n',
    `1:5  ${looks('<Table 1>', '&lt;Table 1&gt;')}`,
    `1:19  ${looks('<Figure 2>', '&lt;Figure 2&gt;')}`,
  ],
  'one in bold words': ['**<Table 1> Budget**\n', `1:3  ${looks('<Table 1>', '&lt;Table 1&gt;')}`],
  'one with its name': [
    '<Table 1. Budget by field>\n',
    `1:1  ${looks('<Table 1. Budget by field>', '&lt;Table 1. Budget by field&gt;')}`,
  ],
  'an annex': ['See <Annex>.\n', `1:5  ${looks('<Annex>', '&lt;Annex&gt;')}`],
  'an annex by its number': ['<Annex 1>\n', `1:1  ${looks('<Annex 1>', '&lt;Annex 1&gt;')}`],
  'an appendix by its letter': [
    'See <Appendix A>.\n',
    `1:5  ${looks('<Appendix A>', '&lt;Appendix A&gt;')}`,
  ],
  'the name of a tag in a sentence': [
    'See <Note> below.\n',
    `1:5  ${looks('<Note>', '&lt;Note&gt;')}`,
  ],
  'a sign that compares': ['When x <y holds.\n', `1:8  ${looks('<y', '&lt;y')}`],
  'one that looks like a tag of HTML': ['So a<b here.\n', `1:5  ${looks('<b', '&lt;b')}`],
  'two that compare': ['If x<y and y>z.\n', `1:5  ${looks('<y and y>', '&lt;y and y&gt;')}`],
};
for (const [name, [text, ...told]] of Object.entries(seen))
  test(`tags, words between angles: ${name}`, () => {
    expect(check(text)).toEqual(told);
    // What the messages say to write is read as it is meant.
    const mended = told.reduce((before, message) => {
      const [, written, meant] = /“(.*)” looks like a tag. Write “(.*)” for/.exec(message)!;
      return before.replace(written!, meant!);
    }, text);
    expect(check(mended)).toEqual([]);
  });

/** Tags that are not quite what their author meant, and the one message for each. */
const slips: Record<string, [text: string, told: string]> = {
  'straight quotation marks in a caption': [
    `<Table caption="The "New Deal" budget" unit="won">${rows}</Table>\n`,
    '1:1  A straight quotation mark inside of an attribute ends it. Write curly ones inside: caption="The “New Deal” budget".',
  ],
  'curly and straight quotation marks in a caption': [
    `<Table caption=“The "New Deal" budget” unit=“won”>${rows}</Table>\n`,
    '1:1  The quotation marks around an attribute must be straight. Write caption="The “New Deal” budget".',
  ],
  'a curly quotation mark that is not closed': [
    `<Table caption=“Debt>${rows}</Table>\n`,
    '1:1  The quotation marks around an attribute must be straight. Write caption="Debt".',
  ],
  'a site in angle brackets': [
    'See <www.moef.go.kr>.\n',
    '1:5  Write a link as [its words](https://www.moef.go.kr).',
  ],
  'no closing sign': [
    `<Table caption="A" unit="won"${rows}</Table>\n`,
    '1:1  <Table …> is not closed. Write “>” at the end of this line.',
  ],
  'a closing tag behind a row': [
    '<Table caption="A">\n\n| Year | Debt |\n| --- | --- |\n| 2020 | 1 |</Table>\n',
    `5:13  </Table> ${shares} ${below}`,
  ],
  'a closing tag behind words': ['<Note>\n\nText.</Note>\n', `3:6  </Note> ${shares} ${below}`],
  'a closing tag behind words in a list': [
    '- a\n\n  <Note>\n\n  Text.</Note>\n',
    `5:8  </Note> ${shares} ${below}`,
  ],
  'an opening tag before words': [
    '<Note title="A">Text.\n\nMore.\n',
    `1:1  <Note> ${shares} Write <Note title="A"> on a line of its own, and </Note> on another where it ends, with an empty line between each and the words.`,
  ],
  'a reference that is not closed': [
    'See <Attachment file="plan.pdf">the plan.\n\nMore.\n',
    `1:5  ${attachment}`,
  ],
  'a misspelt table': [
    `<Tabel caption="A">${rows}</Tabel>\n`,
    '1:1  <Tabel> is not a tag that a release may use. Did you mean <Table>?',
  ],
  'a table that is not closed': [
    `<Table caption="A">${rows}More.\n`,
    '1:1  <Table> is not closed. Write </Table> on a line of its own where it ends.',
  ],
  'empty lines between all rows': [
    '<Table caption="A">\n\n| Year | Debt |\n\n| --- | --- |\n\n| 2020 | 12 |\n\n</Table>\n',
    `3:1  ${apart}`,
  ],
  'an empty line before the last row': [
    `<Table caption="A">${rows}| 2021 | 13 |\n\n</Table>\n`,
    `7:1  ${apart}`,
  ],
  'a space behind the first sign': [
    '< Note title="A">\n\nText.\n\n</Note>\n',
    '1:1  A space stands behind “<”. Write <Note title="A">',
  ],
  'a closing tag with a space that closes nothing': [
    'Text.\n\n</ Note>\n',
    '3:1  There is no <Note> that this </Note> could close. Write <Note> where it begins, on a line of its own.',
  ],
};
for (const [name, [text, told]] of Object.entries(slips))
  test(`tags: ${name}`, () => expect(check(text)).toEqual([told]));

const fine: Record<string, string> = {
  'spaces in a closing tag': '<Note title="A">\n\nText.\n\n</ Note >\n',
  'a closing tag right below words': '<Note>\n\nText.\n</Note>\n',
  'signs behind a backslash': '\\<Table 1> and x \\<y\n',
};
for (const [name, text] of Object.entries(fine))
  test(`tags, fine: ${name}`, () => expect(check(text)).toEqual([]));

test('a table without a caption is told still, where only words in angles stand above it', () => {
  expect(check(`<Table 1>\n${rows}`)).toHaveLength(2);
});
