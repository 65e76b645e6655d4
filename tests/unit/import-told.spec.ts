import { expect, test } from '@playwright/test';
import type { Imported } from '../../src/import/convert.ts';
import { p, word, wordPart } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

/** A text with facts above it and lines below it. */
const document = (facts: readonly string[], below: readonly string[] = []) =>
  [
    'Government Cuts Taxes',
    '',
    ...facts,
    '',
    'The ministry cuts taxes for small firms. They pay less from January on.',
    '',
    'It will report on the results in the spring of next year, as always.',
    ...below.flatMap((line) => ['', line]),
  ].join('\n');

const lostOf = ({ lost }: Imported) => lost.map(({ message }) => message);
const unsureOf = ({ unsure }: Imported) => unsure.map(({ message }) => message).join('\n');

for (const line of [
  'Number: 17-B of the confidential series',
  'Hits: 14 songs were in the charts',
  'No: the opposition will not be asked.',
  'Read: the annex has all the figures of the plan.',
])
  test(`a line that only begins like the frame of a page stays: ${line}`, async () => {
    for (const source of [document([line]), document([], [line])])
      expect(bodyOf(await read('release.txt', source))).toContain(line);
  });

test('a last paragraph that begins like a button of a page stays', async () => {
  const last = 'Print: the text is printed on green paper.';
  const html = `<h1>Government Cuts Taxes</h1><p>The ministry cuts taxes for small firms.</p><p>${last}</p>`;
  expect(bodyOf(await read('release.html', html))).toContain(last);
});

test('a number under such a name is told, but not how often a page was read', async () => {
  expect(lostOf(await read('release.txt', document(['Number: 17-B'])))).toEqual([
    'The line “Number: 17-B” was left out.',
  ]);
  const table = (name: string, value: string) =>
    `<h1>Government Cuts Taxes</h1><table><tr><th>Date</th><td>2020-09-21</td></tr><tr><th>${name}</th><td>${value}</td></tr></table><p>The ministry cuts taxes for small firms.</p>`;
  expect(lostOf(await read('release.html', table('Views', '1,234')))).toEqual([]);
  expect(lostOf(await read('release.html', table('Number', '17-B of the series')))).toEqual([
    'The line “Number: 17-B of the series” was left out.',
  ]);
});

const untaken: Record<string, string> = {
  'Contact: Kim Minsu, spokesman of the minister': 'Kim Minsu, spokesman of the minister',
  'Bureau: Office of Nowhere': 'Office of Nowhere',
  'Source: https://other.example/page': 'https://other.example/page',
  'People: Governor Hong Gildong of Nowhere': 'Governor Hong Gildong of Nowhere',
  'Speaker: Vice Minister Lee Jiho of the Ministry of Trade': 'of the Ministry of Trade',
  'Topics: pensions, tax, weather': '“pensions”, “weather”',
  'Headline: Another piece of news': 'Another piece of news',
  'Title: Another title': 'Another title',
  'Kind: Obituary': 'Obituary',
  'Meeting: The council of elders': 'The council of elders',
  'Tel.: 044-215-9999': '044-215-9999',
  'Division: Economic Policy Division': 'Economic Policy Division',
  'To: press@example.org': 'press@example.org',
  'Date: 21 September 2020, 14:00': '14:00',
  'Date: as soon as it is signed': 'as soon as it is signed',
};
for (const [line, words] of Object.entries(untaken))
  test(`what no field takes is told: ${line}`, async () => {
    const facts = [
      'Date: 21 September 2020',
      'Division: Tax Policy Division',
      'Tel.: 044-215-4110',
      'Headline: Small firms pay less',
      line,
    ];
    const release = await read('release.txt', document(facts));
    expect(lostOf(release)).toEqual([expect.stringContaining(words)]);
    expect(release.facts).toMatchObject({ headline: 'Small firms pay less', date: '2020-09-21' });
    expect(release.facts).toMatchObject({ division: 'tax-policy', topics: expect.any(Array) });
  });

test('nothing is told of facts that all have their field', async () => {
  const facts = [
    'Date: Monday, 21 September 2020',
    'Division: Tax Policy Division, Tax and Customs Office (Tel. 044-215-4119)',
    'Bureau: Tax and Customs Office',
    'Headline: Small firms pay less',
    'Kind: Tax',
    'Topics: Tax, jobs',
    'Speaker: Deputy Prime Minister Hong Nam-ki',
    'Meeting: 4th Ministerial Meeting on Industrial Innovation',
    'Keywords: firms, January',
  ];
  const release = await read('release.txt', document(facts, ['21 September 2020']));
  expect(lostOf(release)).toEqual([]);
  expect(unsureOf(release)).not.toContain('date:');
  expect(release.facts.topics).toEqual(expect.arrayContaining(['tax', 'jobs']));
});

test('two days are a doubt, and the first one stated is taken', async () => {
  for (const [facts, below] of [
    [['Date: 24 November 2026', 'Date: 30 December 2026'], []],
    [['Date: 24 November 2026'], ['30 December 2026']],
    [['Date: 24 November 2026 (replaces the version of 30 December 2026)'], []],
  ] as const) {
    const release = await read('release.txt', document(facts, below));
    expect(release.facts.date).toBe('2026-11-24');
    expect(unsureOf(release)).toContain('The document states “30 December 2026” as well.');
  }
  const replaced = 'Date: 24 November 2026 (replaces the version of 2026-11-20)';
  const release = await read('release.txt', document([replaced]));
  expect(release.facts.date).toBe('2026-11-24');
  expect(unsureOf(release)).toContain('“2026-11-20”');
  expect(lostOf(release)).toEqual([`Of the line “${replaced}” only the day was carried over.`]);
});

test('lines above and below the pages that are no fact are told', async () => {
  const release = await read(
    'release.docx',
    word(p('Government Cuts Taxes', 'a3') + p('The ministry cuts taxes for small firms.'), {
      'word/header1.xml': wordPart('hdr', p('Press Release') + p('Draft of the spokesperson')),
      'word/footer1.xml': wordPart('ftr', p('Tax Policy Division, 044-215-4119') + p('- 1 -')),
    }),
  );
  expect(lostOf(release)).toEqual([
    'The line “Draft of the spokesperson” above or below the pages is not in the text.',
  ]);
});
