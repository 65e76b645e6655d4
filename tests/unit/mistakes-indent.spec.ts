import { expect, test } from '@playwright/test';
import { ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());

const date = 'Line this up with “date” in the line above: 4 spaces before “note”.';
const office = 'Line this up with “name” in the line above: 4 spaces before “office”.';
const dash = 'Line this dash up with the one';
const along = '2 spaces before it, and move the lines that belong to it along.';

/** Fields written from line 23 on that do not line up, and all that is told of them. */
const added: Record<string, [fields: string, told: string]> = {
  'one space too few': ['updates:\n  - date: 2026-03-05\n   note: Fixed.', `25:4  ${date}`],
  'at the dash': ['updates:\n  - date: 2026-03-05\n  note: Fixed.', `25:3  ${date}`],
  'three spaces too few': ['updates:\n  - date: 2026-03-05\n note: Fixed.', `25:2  ${date}`],
  'one space too many': ['updates:\n  - date: 2026-03-05\n     note: Fixed.', `25:6  ${date}`],
  'below a date in quotes': ['updates:\n  - date: "2026-03-05"\n   note: Fixed.', `25:4  ${date}`],
  'too far right below a date in quotes': [
    'updates:\n  - date: "2026-03-05"\n     note: Fixed.',
    `25:6  ${date}`,
  ],
  'a list that is not indented itself': [
    'updates:\n- date: 2026-03-05\n   note: Fixed.',
    '25:4  Line this up with “date” in the line above: 2 spaces before “note”.',
  ],
  'a second item one space to the right': [
    'updates:\n  - date: 2026-03-05\n    note: Fixed.\n   - date: 2026-03-06\n     note: Also.',
    `26:4  ${dash} above: ${along}`,
  ],
  'a second item one space to the left': [
    'corrections:\n  - One.\n - Two.',
    `25:2  ${dash} in the line above: ${along}`,
  ],
  'a field of a withdrawal': [
    'withdrawn:\n  date: 2026-03-05\n   reason: Superseded.',
    '25:4  Line this up with “date” in the line above: 2 spaces before “reason”.',
  ],
  'a field of the release itself': [
    'telephone: "+82 44 215 4510"\n draft: true',
    '24:2  Line this up with “telephone” in the line above: no space before “draft”.',
  ],
  'a withdrawal whose fields are not indented': [
    'withdrawn:\ndate: 2026-03-05\nreason: Superseded.',
    '24:1  “date” belongs to “withdrawn”, so it must be indented. Write 2 spaces before it, and before “reason”.',
  ],
  'a withdrawal whose second field is not indented': [
    'withdrawn:\n  date: 2026-03-05\nreason: Superseded.',
    '25:1  “reason” belongs to “withdrawn”, so it must be indented. Write 2 spaces before it.',
  ],
  'a second field of an item that is not indented': [
    'updates:\n  - date: 2026-03-05\nnote: Fixed.',
    '25:1  “note” belongs to “updates”, so it must be indented. Write 4 spaces before it.',
  ],
  'a list without a dash': [
    'updates:\ndate: 2026-03-05\nnote: Fixed.',
    '24:1  “date” belongs to “updates”. Write “  - ” before it, and 4 spaces before “note”.',
  ],
  'an empty withdrawal': [
    'withdrawn:',
    '23:11  Write withdrawn as date and reason, and replacement if there is one.',
  ],
};
for (const [name, [fields, told]] of Object.entries(added))
  test(`indentation: ${name}`, async () => {
    content.edit((text) => text.replace(/^source:/m, `${fields}\n$&`));
    expect(await content.told()).toEqual([told]);
  });

const changed: Record<string, [old: string | RegExp, by: string, told: string]> = {
  'an office one space too few': [/^ {4}office:/m, '   office:', `18:4  ${office}`],
  'an office one space too many': [/^ {4}office:/m, '     office:', `18:6  ${office}`],
  'a field behind a summary of several lines': [
    /^date: /m,
    ' date: ',
    '7:2  Line this up with “summary” above: no space before “date”.',
  ],
  'a line of a summary one space too few': [
    /^(summary: >-\n.*\n) {2}/m,
    '$1 ',
    '6:2  Line this up with the text above: 2 spaces before it.',
  ],
};
for (const [name, [old, by, told]] of Object.entries(changed))
  test(`indentation: ${name}`, async () => {
    content.edit((text) => text.replace(old, by));
    expect(await content.told()).toEqual([told]);
  });

test('a colon in a text of a list is told as such, not as indentation', async () => {
  content.edit((text) => text.replace('  - name: Hong', '  - name: Minister: Hong'));
  expect(await content.told()).toEqual([
    '17:11  This text contains a colon, so it must stand in quotes: title: "Budget: a summary".',
  ]);
});
