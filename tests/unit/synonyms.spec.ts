import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../../src/schema/check-content.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { checkSynonyms, readSynonyms, synonymsFile } from '../../src/schema/synonyms.ts';
import { Project } from '../support/project.ts';

/** What an editor wrote, and the groups that it makes. */
const fine: Record<string, [source: string, ...groups: string[]]> = {
  'groups with comments': [
    '# Markets\n- [FX, forex, foreign exchange] # often asked for\n\n- [KTB, Korea Treasury Bond]\n',
    'FX = forex = foreign exchange',
    'KTB = Korea Treasury Bond',
  ],
  'a group with a word on each line': ['-\n  - FX\n  - forex\n', 'FX = forex'],
  'a sign inside of a word': [
    '- [R&D, research and development]\n',
    'R&D = research and development',
  ],
  'a sign at the end': ['- [AA-, AA minus]\n- [AA, double A]\n', 'AA- = AA minus', 'AA = double A'],
  'no and yes, which are text': ['- [NO, Norway]\n- [yes, aye]\n', 'NO = Norway', 'yes = aye'],
  'a number in quotation marks': ['- ["1.5", one and a half]\n', '1.5 = one and a half'],
  'a comma in quotation marks': ['- [FTC, "fair, free trade"]\n', 'FTC = fair, free trade'],
  'a phrase of five words': [
    '- [MOEF, Ministry of Economy and Finance]\n',
    'MOEF = Ministry of Economy and Finance',
  ],
  'a byte order mark and the line ends of Windows': [
    '\uFEFF- [FX, forex]\r\n- [EU, European Union]\r\n',
    'FX = forex',
    'EU = European Union',
  ],
  'an empty file': [''],
  'nothing but a comment': ['# No groups yet.\n'],
};
for (const [name, [source, ...groups]] of Object.entries(fine))
  test(`synonyms: ${name}`, () => {
    expect(checkSynonyms(source)).toEqual([]);
    expect(readSynonyms(source).map((words) => words.join(' = '))).toEqual(groups);
  });

const tooFew =
  '1:3  A group needs two words or more. Write it like [FX, forex, foreign exchange], or remove it.';
const empty = '1:8  This text is empty. Write a word or phrase, or remove it.';

/** What an editor wrote, and the messages that follow. */
const refused: Record<string, [source: string, ...messages: string[]]> = {
  'a group of one': ['- [FX]\n', tooFew],
  'a group of none': ['- []\n', tooFew],
  'an empty text': ['- [FX, ""]\n', empty],
  'nothing but a space': ['- [FX, " "]\n', empty],
  'a space at the end': [
    '- [FX, "forex "]\n',
    '1:8  “forex ” has a space too many. Write “forex”.',
  ],
  'two spaces': [
    '- [FX, foreign  exchange]\n',
    '1:8  “foreign  exchange” has a space too many. Write “foreign exchange”.',
  ],
  'an invisible character': [
    '- [FX, for\u200Bex]\n',
    '1:8  This text holds an invisible character (U+200B). Delete it, or write an ordinary space.',
  ],
  'a control character written as an escape': [
    '- [FX, "for\\tex"]\n',
    '1:8  This text holds an invisible character (U+0009). Delete it, or write an ordinary space.',
  ],
  'a space that does not break': [
    '- [FX, foreign\u00A0exchange]\n',
    '1:8  This text holds an invisible character (U+00A0). Delete it, or write an ordinary space.',
  ],
  'a word of signs': [
    '- [percent, "%"]\n',
    '1:13  “%” has neither a letter nor a digit, so that no search finds it. Remove it.',
  ],
  'a phrase of six words': [
    '- [DPM, Deputy Prime Minister of the Republic]\n',
    '1:9  “Deputy Prime Minister of the Republic” is longer than 5 words. Write a shorter phrase, or remove it.',
  ],
  'a word in two groups': [
    '- [FX, forex]\n- [EV, electric vehicle]\n- [currency, Forex]\n',
    '3:14  “Forex” is the same to a search as “forex” in line 1. Keep one of the two, or join their groups.',
  ],
  'a word in two groups with full stops and hyphens': [
    '- [US, COVID-19]\n- [U.S., COVID19]\n',
    '2:4  “U.S.” is the same to a search as “US” in line 1. Keep one of the two, or join their groups.',
    '2:10  “COVID19” is the same to a search as “COVID-19” in line 1. Keep one of the two, or join their groups.',
  ],
  'a word twice in a group': [
    '- [EV, electric vehicle, E.V.]\n',
    '1:26  “E.V.” is the same to a search as “EV” in this group. Remove one of the two.',
  ],
};
for (const [name, [source, ...messages]] of Object.entries(refused))
  test(`synonyms refused: ${name}`, () => {
    const told = messages.map((message) => `${synonymsFile}:${message}`);
    expect(checkSynonyms(source).map(inOneLine)).toEqual(told);
    expect(() => readSynonyms(source)).toThrow(new Error(told.join('\n')));
  });

test('the site’s own synonyms are groups that a search can use', () => {
  const groups = readSynonyms(readFileSync(synonymsFile, 'utf8'));
  expect(groups).toContainEqual(['FX', 'forex', 'foreign exchange']);
});

test('the check of the content tells mistakes in synonyms, and does without the file', async () => {
  const project = await Project.ofContent();
  const file = join(project.root, synonymsFile);
  await writeFile(file, '- [1.5, one and a half]\n');
  expect((await checkContent(project.root)).map(inOneLine)).toEqual([
    `${synonymsFile}:1:4  YAML does not read this as text. Write it in quotation marks: "1.5".`,
  ]);
  await rm(file);
  expect(await checkContent(project.root)).toEqual([]);
  await project.remove();
});
