import { expect, test } from '@playwright/test';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { checkSynonyms, readSynonyms, synonymsFile } from '../../src/schema/synonyms.ts';

const squareBrackets = 'A group is a list. Write it in square brackets:';
const listOfGroups =
  'Write the file as a list of groups, each on a line of its own: - [FX, forex, foreign exchange].';
const quotes = 'YAML does not read this as text. Write it in quotation marks:';
const notClosed =
  'This bracket is not closed. Write “]” where the list ends, and a text with “#” in quotes.';

/** What YAML takes for something else than its editor meant, and the messages that follow. */
const refused: Record<string, [source: string, ...messages: string[]]> = {
  'a mapping in place of the list': ['# Markets\nFX: forex\n', `2:1  ${listOfGroups}`],
  'a text in place of the list': ['FX, forex\n', `1:1  ${listOfGroups}`],
  'a group without brackets': ['- FX, forex\n', `1:3  ${squareBrackets} [FX, forex].`],
  'a group of one word without brackets': [
    '- FX\n',
    `1:3  ${squareBrackets} [FX, forex, foreign exchange].`,
  ],
  'a mapping in place of a group': [
    '- [EV, electric vehicle]\n- FX: forex\n',
    `2:3  ${squareBrackets} [FX, forex, foreign exchange].`,
  ],
  'a group that is not there': [
    '- [FX, forex]\n-\n',
    `2:2  ${squareBrackets} [FX, forex, foreign exchange].`,
  ],
  numbers: [
    '- [1.50, one and a half]\n- [0x1F, thirty-one]\n',
    `1:4  ${quotes} "1.50".`,
    `2:4  ${quotes} "0x1F".`,
  ],
  'a truth value': ['- [right, True]\n', `1:11  ${quotes} "True".`],
  'the word null': ['- [nothing, null]\n', `1:13  ${quotes} "null".`],
  'a place without a word': [
    '-\n  - FX\n  -\n',
    '3:4  A word is missing here. Write it, or remove its place in the list.',
  ],
  'a colon in a word': [
    '- [FX: forex, foreign exchange]\n',
    '1:4  Write a word or phrase here, and put it in quotation marks if it holds a colon or brackets.',
  ],
  'a group in a group': [
    '- [FX, [forex]]\n',
    '1:8  Write a word or phrase here, and put it in quotation marks if it holds a colon or brackets.',
  ],
  'a bracket that is not closed': ['- [EV, electric vehicle\n- [FX, forex]\n', `1:3  ${notClosed}`],
  'a number sign that makes a comment': ['- [FX, forex #1]\n', `1:3  ${notClosed}`],
  'a quotation mark that is not closed': [
    '- [FX, "forex]\n',
    '1:8  A quotation mark or bracket is not closed. Close it where the text ends.',
  ],
  'two commas': ['- [FX, , forex]\n', '1:8  A comma too many stands here. Remove it.'],
  'no comma': [
    '- [FX, "forex" "foreign exchange"]\n',
    '1:16  A comma is missing here, between two texts of a list. Write it.',
  ],
  'no dash': [
    '- [FX, forex]\n[EV, electric vehicle]\n',
    '2:1  Begin this line with a dash and a space: - [one, another].',
  ],
  'no space after a dash': [
    '- [FX, forex]\n-[EV, electric vehicle]\n',
    '2:1  Begin this line with a dash and a space: - [one, another].',
  ],
  'a percent sign': [
    '- [%, percent]\n',
    '1:4  A text that begins with this sign must stand in quotes.',
  ],
};
for (const [name, [source, ...messages]] of Object.entries(refused))
  test(`synonyms refused: ${name}`, () => {
    const told = messages.map((message) => `${synonymsFile}:${message}`);
    expect(checkSynonyms(source).map(inOneLine)).toEqual(told);
    expect(() => readSynonyms(source)).toThrow(new Error(told.join('\n')));
  });
