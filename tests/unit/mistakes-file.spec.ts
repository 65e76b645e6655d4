import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ContentFolder } from '../support/content-folder.ts';
import { releaseFile } from '../support/project.ts';

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());

const save =
  'Save it as UTF-8: in Word as “Plain text” with that encoding, in Notepad by “Save as”, “Encoding”.';
const conflict =
  'Two versions of a passage stand here, which git could not unite. Keep one of them, and delete the lines that begin with “<<<<<<<”, “=======” and “>>>>>>>”.';
const threeHyphens = 'a line of three hyphens, “---”. Write that instead of';
const asciiOnly = (text: string) => text.replace(/[^\x00-\x7F]/g, "'");
const closing = '## Closing {#closing}';

/** Ways in which a whole file goes wrong, and all that is told of it. */
const files: Record<string, [change: (text: string) => string | Buffer, ...told: string[]]> = {
  'nothing in it': [() => '', '1:1  This file is empty. Write a release into it, or delete it.'],
  'nothing but empty lines': [
    () => '\n \n\n',
    '1:1  This file is empty. Write a release into it, or delete it.',
  ],
  'front matter that is not closed': [
    (text) => text.replace(/^---\n\n/m, '\n'),
    '24:1  The front matter is not closed. Write a line “---” below this one, its last field.',
  ],
  'front matter that does not begin': [
    (text) => text.replace('---\n', ''),
    '1:1  The front matter does not begin. Write a line “---” above it.',
  ],
  'a dash that Word has made of the hyphens': [
    (text) => text.replace('---\n', '—\n'),
    `1:1  The front matter begins with ${threeHyphens} “—”.`,
  ],
  'dashes at the end of the front matter': [
    (text) => text.replace('\n---\n\n', '\n–––\n\n'),
    `25:1  The front matter ends with ${threeHyphens} “–––”.`,
  ],
  'four hyphens': [
    (text) => text.replace('\n---\n\n', '\n----\n\n'),
    `25:1  The front matter ends with ${threeHyphens} “----”.`,
  ],
  'dots at the end of the front matter': [
    (text) => text.replace('\n---\n\n', '\n...\n\n'),
    `25:1  The front matter ends with ${threeHyphens} “...”.`,
  ],
  'an empty line before the front matter': [
    (text) => `\n${text}`,
    '1:1  The front matter begins on the first line. Delete the empty lines above it.',
  ],
  'a space before the front matter': [
    (text) => ` ${text}`,
    '1:1  The line “---” begins without a space. Delete the space before it.',
  ],
  'two mistakes behind front matter that is not closed': [
    (text) =>
      text
        .replace(/^---\n\n/m, '\n')
        .replace('2020-09-21', '2020-13-45')
        .replace(closing, '##Closing'),
    '7:7  “2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
    '24:1  The front matter is not closed. Write a line “---” below this one, its last field.',
    '61:1  This is not read as a heading. Write a space after “##”: ## Closing',
  ],
  'UTF-16': [
    (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    `1:1  This file is saved as UTF-16. ${save}`,
  ],
  'UTF-16 with a mistake': [
    (text) => Buffer.from(`\uFEFF${text.replace('2020-09-21', '2020-9-21')}`, 'utf16le'),
    `1:1  This file is saved as UTF-16. ${save}`,
    '7:7  “2020-9-21” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
  ],
  'a letter in Latin-1': [
    (text) => Buffer.from(asciiOnly(text).replace("the government's", 'the r\u00e9gime'), 'latin1'),
    `27:182  This letter cannot be read: the file is saved in an old encoding, probably Windows-1252. ${save}`,
  ],
  'Korean letters in EUC-KR': [
    (text) => Buffer.concat([Buffer.from(asciiOnly(text)), Buffer.from([0xb0, 0xe6, 0xc1, 0xa6])]),
    `67:1  This letter cannot be read: the file is saved in an old encoding, probably EUC-KR. ${save}`,
  ],
  'a letter in Windows-1252 behind a lost one in UTF-8': [
    (text) => Buffer.concat([Buffer.from(`${text}\uFFFD `), Buffer.from([0x93, 0x20])]),
    `67:3  This letter cannot be read: the file is saved in an old encoding, probably Windows-1252. ${save}`,
  ],
  'lines that end as Windows ends them': [
    (text) => text.replaceAll('\n', '\r\n').replace('2020-09-21', '2020-13-45'),
    '7:7  “2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
  ],
  'a byte order mark': [
    (text) => `\uFEFF${text.replace('2020-09-21', '2020-13-45')}`,
    '7:7  “2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
  ],
  'a conflict in the text': [
    (text) =>
      text.replace(closing, `<<<<<<< HEAD\n${closing}\n=======\n## The end\n>>>>>>> branch`),
    `62:1  ${conflict}`,
  ],
  'a conflict in the front matter, and a mistake beside it': [
    (text) =>
      text
        .replace(/^headline: .*$/m, '<<<<<<< HEAD\n$&\n=======\nheadline: Other\n>>>>>>> branch')
        .replace('2020-09-21', '2020-13-45'),
    `3:1  ${conflict}`,
    '11:7  “2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
  ],
  'a space without width': [
    (text) => text.replace('Deputy Prime', 'Deputy\u200B Prime'),
    '18:19  An invisible character stands here (U+200B), as word processors leave behind. Delete it.',
  ],
  'a letter that a conversion has lost': [
    (text) => text.replace('Controlling', 'Contr\uFFFDlling'),
    '33:6  A letter was lost here when the file was converted. Write it anew.',
  ],
  'a soft hyphen in the text': [
    (text) => text.replace('Controlling', 'Con\u00ADtrolling'),
    '33:4  An invisible character stands here (U+00AD), as word processors leave behind. Delete it.',
  ],
  'a mark that turns letters around': [
    (text) => text.replace('Controlling', '\u202EControlling'),
    '33:1  An invisible character stands here (U+202E), as word processors leave behind. Delete it.',
  ],
};
for (const [name, [change, ...told]] of Object.entries(files))
  test(`file: ${name}`, async () => {
    content.edit(change);
    expect(await content.told()).toEqual(told);
  });

test('lines that end as Windows ends them are no mistake', async () => {
  content.edit((text) => text.replaceAll('\n', '\r\n'));
  expect(await content.told()).toEqual([]);
});

const folder = dirname(releaseFile);

/** A folder in which nothing is published, though its author believes it. */
const folders: Record<string, [make: (root: string) => void, told: string]> = {
  'a text whose ending Windows does not show': [
    (root) => renameSync(join(root, releaseFile), join(root, `${releaseFile}.txt`)),
    `${releaseFile}.txt:1:1  There is no index.mdx in ${folder}/, so nothing of it is published. Rename index.mdx.txt to index.mdx, as plain text.`,
  ],
  'a folder without a text': [
    (root) => rmSync(join(root, releaseFile)),
    `${folder}/industrial-innovation-agenda-plan.pdf:1:1  There is no index.mdx in ${folder}/, so nothing of it is published. Write the text of the release into it, or delete the folder.`,
  ],
  'a year in words': [
    (root) => {
      mkdirSync(join(root, 'content/releases/next-year/plan'), { recursive: true });
      renameSync(join(root, releaseFile), join(root, 'content/releases/next-year/plan/index.mdx'));
      rmSync(join(root, folder), { recursive: true });
    },
    'content/releases/next-year/plan/index.mdx:1:1  The path is the address of the release for ever. Name it content/releases/<year>/<slug>/index.mdx, the slug of small letters, digits and hyphens.',
  ],
  'a text with another name': [
    (root) => renameSync(join(root, releaseFile), join(root, folder, 'Release Final.mdx')),
    `${folder}/Release Final.mdx:1:1  The path is the address of the release for ever. Name it content/releases/<year>/<slug>/index.mdx, the slug of small letters, digits and hyphens.`,
  ],
};
for (const [name, [make, told]] of Object.entries(folders))
  test(`folder: ${name}`, async () => {
    // It has never been public: else its lost address would be told as well.
    rmSync(join(content.root, 'content/ledger'), { recursive: true });
    make(content.root);
    expect(await content.told()).toContain(told);
  });

test('a folder that only the system has written into is no mistake', async () => {
  mkdirSync(join(content.root, 'content/releases/2020/nothing'));
  writeFileSync(join(content.root, 'content/releases/2020/nothing/.DS_Store'), 'x');
  expect(await content.told()).toEqual([]);
});
