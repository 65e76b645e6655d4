import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';
import { inOneLine, isError } from '../../src/schema/mistakes.ts';
import { ContentFolder } from '../support/content-folder.ts';

const beside = new Map([
  ['plan.pdf', 10_000],
  ['chart.png', 10_000],
  ['map.png', 6_000_000],
]);
const check = (text: string) =>
  checkText('t', text, { files: ['plan.pdf'], beside, latest: '2020-09-21' });

const saysNothing = (words: string, to: string) =>
  `“${words}” does not say where this link leads. Write words that do: [Budget 2021 in figures](${to}).`;
const point = (sign: string) =>
  `This looks like a point of a list. Write “- ” instead of “${sign}”, each point on a line of its own.`;
const later = (day: string) =>
  `“${day}” is later than this release (21 September 2020), and the sentence tells of it as past. Is the year right?`;
const counts = (number: number, next: number, mark: string) =>
  `This list counts ${number} where ${next} comes next; readers see ${next}. Write “${mark}” and call the item so in the text, or add what is missing before it.`;
const noPartner =
  '“**” has no partner here and will be shown. Bold words are written **words**, without a space inside.';

/** What can be published and probably was not meant. */
const warned: Record<string, [text: string, ...told: string[]]> = {
  'a link called “here”': ['Click [here](plan.pdf).\n', `1:7  ${saysNothing('here', 'plan.pdf')}`],
  'a link called “Click here”': [
    '[Click here!](plan.pdf)\n',
    `1:1  ${saysNothing('Click here!', 'plan.pdf')}`,
  ],
  'a link called “this link”': [
    '[this link](plan.pdf)\n',
    `1:1  ${saysNothing('this link', 'plan.pdf')}`,
  ],
  'a link called “more”': [
    '[more »](https://x.example/)\n',
    `1:1  ${saysNothing('more »', 'https://x.example/')}`,
  ],
  'a bare address': [
    'See https://x.example/a.\n',
    '1:5  A bare address says little, and is read out letter by letter. Write [what is there](https://x.example/a).',
  ],
  'a level skipped': [
    '## A\n\n#### B\n',
    '3:1  This heading skips a level: one below “##” begins with “###”. Write ### B.',
  ],
  'a first heading too deep': [
    '### A\n',
    '1:1  This heading skips a level: the first of a text begins with “##”. Write ## A.',
  ],
  'a picture without a description': [
    '![](./chart.png)\n',
    '1:1  This picture has no description for readers who cannot see it. Write ![what it shows](./chart.png).',
  ],
  'a picture that is very large': [
    '![Map](./map.png)\n',
    '1:1  The picture “map.png” is 6.0 MB large. Save it smaller: 2,000 points of width are enough.',
  ],
  'a table whose columns have no names': [
    '<Table caption="A">\n\n| | |\n|---|---|\n| 1 | 2 |\n\n</Table>\n',
    '3:1  The first row names the columns, and it is empty here. Write a name into each of its cells.',
  ],
  'a long paragraph': [
    `${'word '.repeat(201)}\n`,
    '1:1  This paragraph has 201 words. Divide it: more than 200 are hard to read.',
  ],
  'a past day after the release': [
    'It was held on 22 September 2021.\n',
    `1:16  ${later('22 September 2021')}`,
  ],
  'a past day after the release, American': [
    'One. On September 22, 2021 the ministers met.\n',
    `1:9  ${later('September 22, 2021')}`,
  ],
  'a past day after the release, in figures': [
    'It was signed on 2021-09-22.\n',
    `1:18  ${later('2021-09-22')}`,
  ],
  'bold words without an end': ['A **bold word.\n', `1:3  ${noPartner}`],
  'bold words with spaces inside': [
    'A ** bold ** word.\n',
    `1:3  ${noPartner}`,
    `1:11  ${noPartner}`,
  ],
  'points of Word’s': ['• One\n• Two\n', `1:1  ${point('•')}`, `2:1  ${point('•')}`],
  'points in Word’s own font': ['\uF0B7\tOne\n', `1:1  ${point('the sign of Word’s own font')}`],
  'a Korean point': ['□ One\n', `1:1  ${point('□')}`],
  'a list that leaves out a number': [
    '1. One\n3. Three\n4. Four\n\nAs item 3 says.\n',
    `2:1  ${counts(3, 2, '2.')}`,
  ],
  'a list in a list that counts one twice': [
    '- One\n\n  5) a\n  6) b\n  6) c\n',
    `5:3  ${counts(6, 7, '7)')}`,
  ],
  'a figure that was to be filled in': [
    'Growth was XX percent.\n',
    '1:12  “XX” looks like a place that was to be filled in. Is it finished?',
  ],
  'a day that was to be filled in': [
    'On [insert date] it met.\n',
    '1:4  “[insert date]” looks like a place that was to be filled in. Is it finished?',
  ],
};
for (const [name, [text, ...told]] of Object.entries(warned))
  test(`warned of: ${name}`, () => {
    const mistakes = check(text);
    expect(mistakes.map(inOneLine)).toEqual(
      told.map((one) => `t:${one.replace('  ', '  Warning: ')}`),
    );
    expect(mistakes.some(isError)).toBe(false);
  });

/** What nobody wants to be asked about. */
const left: Record<string, string> = {
  'an announced day': 'The auction will be held on 22 September 2021.\n',
  'a deadline': 'The tax cut was extended until 31 December 2020.\n',
  'a day in the plan': 'The plan announced today takes effect on 1 January 2021.\n',
  'a maturity': 'The ministry sold bonds due on 10 June 2050.\n',
  'a day without its year': 'The meeting was held on 22 September.\n',
  'the day of the release': 'The meeting was held on 21 September 2020.\n',
  'a day that no calendar has': 'It was held on 31 February 2021.\n',
  'a link with words': '[The plan of the meeting](plan.pdf)\n',
  'a mail address': 'Write to press@moef.example.\n',
  'levels one by one': '## A\n\n### B\n\n#### C\n\n## D\n',
  'a list that leaves the counting to the page': '1. One\n1. Two\n1. Three\n',
  'a list that goes on from another': '3. Three\n4. Four\n',
  '200 words': `${'word '.repeat(200)}\n`,
};
for (const [name, text] of Object.entries(left))
  test(`not warned of: ${name}`, () => expect(check(text)).toEqual([]));

test.describe('in the front matter', () => {
  let content: ContentFolder;
  test.beforeEach(() => {
    content = new ContentFolder();
  });
  test.afterEach(() => content.remove());
  const summary = (words: string) =>
    content.edit((text) => text.replace(/summary: >-\n.*\n.*\n/, `summary: ${words}\n`));

  test('a summary that repeats the headline', async () => {
    summary('“Government keeps up industrial innovation.”');
    expect(await content.told()).toEqual([
      '4:10  Warning: The summary only repeats the headline. Write in one or two sentences what it does not say.',
    ]);
  });

  test('a summary longer than lists have room for', async () => {
    summary('Word '.repeat(61).trim());
    expect(await content.told()).toEqual([
      '4:10  Warning: The summary has 304 characters, and lists have room for 300. Write one or two sentences.',
    ]);
  });

  test('a name a letter off the one that other releases have', async () => {
    content.edit((text) => text.replace('name: Hong Nam-ki', 'name: Hong Nam-gi'));
    expect(await content.told()).toEqual([
      '17:11  Warning: “Hong Nam-gi” is in no other release. Did you mean “Hong Nam-ki”?',
    ]);
  });

  test('another name, and one in capitals, are not asked about', async () => {
    content.edit((text) => text.replace('name: Hong Nam-ki', 'name: Kim Yong-beom'));
    expect(await content.told()).toEqual([]);
    content.edit((text) => text.replace('name: Kim Yong-beom', 'name: HONG Nam-ki'));
    expect(await content.told()).toEqual([]);
  });
});
