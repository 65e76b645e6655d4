import { expect, test } from '@playwright/test';
import { unwritten } from '../../src/desk/new-release/unwritten.ts';
import { findDate } from '../../src/import/facts/dates.ts';
import { divisionNamed } from '../../src/import/facts/divisions.ts';
import { firstSentence } from '../../src/import/facts/guesses.ts';
import { meetingsOf } from '../../src/import/facts/meetings.ts';
import { p, table, word, wordPart } from '../support/documents.ts';
import { bodyOf, known, read } from '../support/importing.ts';

const days: Record<string, string> = {
  'September 21, 2020': '2020-09-21',
  'Sept. 21 (Mon), 2020': '2020-09-21',
  '21 Sept. 2020': '2020-09-21',
  'Monday, 21 September 2020': '2020-09-21',
  '21st of September, 2020': '2020-09-21',
  '2020.9.21.': '2020-09-21',
  '2020. 9. 21. (Mon.)': '2020-09-21',
  '2020-09-21': '2020-09-21',
  '2020/09/21': '2020-09-21',
  '2020년 9월 21일': '2020-09-21',
  '’20. 9. 21.': '2020-09-21',
  '2020. 9. 21.(월)': '2020-09-21',
  '2020년 9월 21일(월요일)': '2020-09-21',
  '09/21/2020': '2020-09-21',
  '21/09/2020': '2020-09-21',
  'released on 3 May 2021 in Sejong': '2021-05-03',
};
for (const [written, day] of Object.entries(days))
  test(`a day: ${written}`, () => {
    expect(findDate(written, undefined)?.day).toBe(day);
    expect(findDate(written, undefined)?.doubt).toBeUndefined();
  });

for (const none of ['3.5% in 2020', '1,300 won', '2020-13-45', 'section 1.2.3', '044-215-4110'])
  test(`no day: ${none}`, () => expect(findDate(none, undefined)).toBeUndefined());

test('what is not certain of a day is told', () => {
  expect(findDate('Sept 21 (Mon)', '2020')).toEqual({
    day: '2020-09-21',
    written: 'Sept 21 (Mon)',
    doubt: 'The document says “Sept 21 (Mon)” without a year.',
  });
  expect(findDate('2020. 9. 21.(화)', undefined)?.doubt).toContain('another day of the week');
  expect(findDate('04/05/2020', undefined)?.doubt).toBe(
    '“04/05/2020” may be read in two ways; the month is taken to stand first.',
  );
  expect(findDate('Tuesday, 21 September 2020', undefined)?.doubt).toBe(
    'The document says “Tuesday, 21 September 2020”, but that day is another day of the week.',
  );
});

test('a division is known by its name, its bureau and a slip of the hand', () => {
  const named = (words: string) => divisionNamed(words, known);
  expect(named('Tax and Customs Office - Tax Policy Division')).toEqual({ id: 'tax-policy' });
  expect(named('tax policy division (Tel. 044-215-4110)')).toEqual({ id: 'tax-policy' });
  expect(named('Economic Polcy Division')).toEqual({
    id: 'economic-policy',
    doubt:
      'The document names the division “Economic Polcy Division”, which is nearest to “Economic Policy Division”.',
  });
  expect(named('Tax and Customs Office')?.id).toBe('tax-policy');
  expect(named('Ministry of Defence')).toBeUndefined();
});

test('meetings are those of the title and of sentences that tell of this one', () => {
  const lead = [
    'DPM Hong chaired the meeting, which was also the 36th Ministerial Meeting on the Economy. The 4th Ministerial Meeting on Industrial Innovation will be held next week.',
  ];
  expect(meetingsOf('3rd Ministerial Meeting on Industrial Innovation', lead, known)).toEqual([
    { series: 'industrial-innovation', number: 3 },
    { series: 'ministerial-meeting-on-the-economy', number: 36 },
  ]);
  // Quotation marks of any kind, a number in words, no number at all.
  expect(meetingsOf("Fifth Ministerial Meeting on 'Growth through Innovation'", [], known)).toEqual(
    [{ series: 'growth', number: 5 }],
  );
  expect(meetingsOf('Ministerial Meeting on the Economy', [], known)).toEqual([
    { series: 'ministerial-meeting-on-the-economy' },
  ]);
});

test('the first sentence ends where sentences do', () => {
  expect(firstSentence('The U.S. rate is 3.5% on Sept. 21. It rose.')).toBe(
    'The U.S. rate is 3.5% on Sept. 21.',
  );
  expect(firstSentence('He said “yes.” Then no.')).toBe('He said “yes.”');
});

/** One release whose document states its facts in four ways. */
const stated = { date: '2020-09-21', division: 'tax-policy', telephone: '+82 44 215 4119' };
const ways: Record<string, Buffer> = {
  'in a table': word(
    p('Title', 'a3') +
      table([
        [p('Date'), p('2020. 9. 21.')],
        [p('Division'), p('Tax Policy Division')],
        [p('Tel.'), p('044-215-4119')],
      ]) +
      p('Taxes fall.'),
  ),
  'in lines of their own': word(
    p('Title', 'a3') +
      p('Release date: September 21, 2020') +
      p('Division: Tax Policy Division | Phone: +82-44-215-4119') +
      p('Taxes fall.'),
  ),
  'in lines without names': word(
    p('For Immediate Release') +
      p('Title', 'a3') +
      p('Monday, 21 September 2020') +
      p('Taxes fall.') +
      p('Contact: Tax Policy Division, Tax and Customs Office (044-215-4119)') +
      p('###'),
  ),
  'above and below the pages': word(p('Title', 'a3') + p('Taxes fall.'), {
    'word/header1.xml': wordPart(
      'hdr',
      p('Ministry of Economy and Finance') + p('21 September 2020'),
    ),
    'word/footer1.xml': wordPart('ftr', p('Tax Policy Division, 044-215-4119')),
  }),
};
for (const [name, document] of Object.entries(ways))
  test(`facts stand ${name}`, async () => {
    const release = await read('release.docx', document);
    expect(release.facts).toMatchObject({ title: 'Title', ...stated });
    expect(release.unsure.map(({ message }) => message).join()).not.toMatch(/date:|division:/);
    // Facts are no part of the text.
    expect(bodyOf(release)).toBe('Taxes fall.');
  });

test('nothing is made up: what a document does not state is said in the file', async () => {
  const release = await read('release.txt', 'Title\n\nTaxes fall in the spring. So it is said.\n');
  const mdx = Buffer.from(release.files.get('index.mdx')!).toString();
  expect(mdx).toBe(`---
title: Title
# To check: Not stated in the document: this is the first sentence. Write the news in one line.
headline: Taxes fall in the spring
# To check: Not stated in the document: this is how the text begins. Say in one or two sentences what it is about.
summary: Taxes fall in the spring. So it is said.
# To check: Not stated in the document: this is the day of the import. Write the day of the release.
date: 2026-11-27
# To check: Not stated in the document. Write division: and an id of content/divisions.yaml.
# To check: Guessed from “Taxes” in the headline.
kind: tax
# The site shows this release when this line is gone. Look at the comments above and at the text first.
draft: true
---

Taxes fall in the spring. So it is said.
`);
  // No draft any more, it asks to look at each of them.
  const left = unwritten('index.mdx', mdx.replace('draft: true\n', ''));
  expect(left.map(({ line, severity }) => `${line} ${severity}`)).toEqual(
    [3, 5, 7, 9, 10].map((line) => `${line} warning`),
  );
  expect(left[2]!.message).toBe(
    '“npm run import” was not sure: “Not stated in the document: this is the day of the import. Write the day of the release.” Look at it, then delete this line.',
  );
});

test('a meeting that another release has this year is left out, and told', async () => {
  const release = await read(
    'release.txt',
    '3rd Ministerial Meeting on Industrial Innovation\n21 September 2020\n\nDeputy Prime Minister Hong Nam-ki chaired it.\n',
  );
  expect(release.facts.meetings).toEqual([]);
  expect(release.facts.people).toEqual([{ name: 'Hong Nam-ki', office: 'Deputy Prime Minister' }]);
  expect(release.facts.comments['meetings']).toContain(
    'is already that of content/releases/2020/third',
  );
});

test('what has no field is told: an embargo, a person to ask', async () => {
  const release = await read(
    'release.txt',
    'Title\n21 September 2020\nEmbargo: 10:00, 22 September\n\nTaxes fall.\n\nContact: Kim Min-su, Tax Policy Division, 044-215-4110\n',
  );
  expect(bodyOf(release)).toBe('Taxes fall.');
  expect(release.facts.comments['embargo']).toContain('“Embargo: 10:00, 22 September”');
  expect(Buffer.from(release.files.get('index.mdx')!).toString()).toContain(
    '# OPEN QUESTION: until when must this not be published?',
  );
  expect(release.lost.map(({ message }) => message)).toEqual([
    'Of the line “Kim Min-su, Tax Policy Division, 044-215-4110” only the division and the telephone number were carried over.',
  ]);
});

test('a note of the text below it is no fact', async () => {
  const release = await read('release.txt', 'Title\n\nTaxes fall.\n\nSource: Statistics Korea\n');
  expect(bodyOf(release)).toBe('Taxes fall.\n\nSource: Statistics Korea');
});

test('a text of nothing but points begins with the first of them, not with a note below them', async () => {
  const source = [
    'Exports Rise',
    '',
    '□ Exports rose 3.5% on 25 November 2026, said Deputy Prime Minister Hong Nam-ki.',
    '  ○ Chips rose most of all.',
    '',
    '* Preliminary figures',
  ].join('\n');
  const { facts } = await read('release.txt', source);
  expect(facts).toMatchObject({ date: '2026-11-25', people: [{ name: 'Hong Nam-ki' }] });
  expect(facts.summary).toMatch(/^Exports rose 3\.5%/);
});
