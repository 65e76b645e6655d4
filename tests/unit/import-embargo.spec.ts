import { expect, test } from '@playwright/test';
import { openEmbargo, unwritten } from '../../src/desk/new-release/unwritten.ts';
import { reportOf } from '../../src/import/report.ts';
import { isError } from '../../src/schema/mistakes.ts';
import { p, table, word, wordPart } from '../support/documents.ts';
import { bodyOf, known, read } from '../support/importing.ts';

const text = 'Taxes fall in the spring. So it is said.';
const importLine = (line: string) => read('release.txt', `${line}\n\nTitle\n\n${text}\n`);
const fileOf = ({ files }: Awaited<ReturnType<typeof read>>) =>
  Buffer.from(files.get('index.mdx')!).toString();

const moments: Record<string, string> = {
  'EMBARGOED UNTIL 10:00 a.m. (KST), Wednesday, November 25, 2027': '2027-11-25T10:00:00+09:00',
  'Not for publication before 25 November 2027, 10 a.m.': '2027-11-25T10:00:00+09:00',
  '보도시점: 2027. 11. 25. 10:00': '2027-11-25T10:00:00+09:00',
  '보도시점 2027년 11월 25일 오후 3시 30분': '2027-11-25T15:30:00+09:00',
  'Embargo: November 25, 2027, 10:00': '2027-11-25T10:00:00+09:00',
  'Strictly embargoed until 12 noon on 25 November 2027': '2027-11-25T12:00:00+09:00',
  'For release at 2 p.m., 25 November 2027': '2027-11-25T14:00:00+09:00',
  'EMBARGO: 25 November 2027, 01:00 GMT': '2027-11-25T01:00:00+00:00',
  'Not to be released before 25 November 2027, 08:00 (UTC+1)': '2027-11-25T08:00:00+01:00',
};
for (const [line, moment] of Object.entries(moments))
  test(`an embargo: ${line}`, async () => {
    const release = await importLine(line);
    expect(fileOf(release)).toContain(`\nembargo: ${moment}\n`);
    expect(release.facts.title).toBe('Title');
    expect(bodyOf(release)).toBe(text);
    expect(reportOf(release, 'content/x', known, [])).toContain(`Embargo:   ${moment}`);
  });

const unreadable = [
  'EMBARGOED UNTIL the end of the meeting',
  'Embargo: 10:00, 22 September',
  'Embargoed until 3:00, 25 November 2027',
  'Embargo: 25 November 2027, 10:00 and 14:00',
  'Not for publication before 25 November 2027',
  'For release at 2:00 p.m. EST, November 5, 2027',
  'Embargoed until 25 November 2027, 10:00 in Paris',
  'Embargo: 04/05/2027, 10:00',
  'EMBARGOED',
  '보도시점: 2027. 11. 25. 조간',
  '보도시점: 2027. 11. 25.(목) 조간(온라인 11. 24.(수) 12:00)',
  '보도시점: 온라인 2027. 11. 25. 12:00, 지면 11. 26.(금)',
];
for (const line of unreadable)
  test(`an embargo that is asked about: ${line}`, async () => {
    const release = await importLine(line);
    const file = fileOf(release);
    expect(file).not.toMatch(/^embargo:/m);
    expect(file).toContain(`# ${openEmbargo} The document says “${line}”.`);
    expect(bodyOf(release)).toBe(text);
    const report = reportOf(release, 'content/x', known, []);
    expect(report).toContain('Embargo:   not understood');
    expect(report).toContain(openEmbargo);
    // No draft any more, it is no release before the question is answered.
    expect(unwritten('index.mdx', file.replace('draft: true\n', '')).filter(isError)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('states an embargo') }),
    ]);
    const answered = file.split('\n').filter((one) => !one.includes(openEmbargo));
    expect(unwritten('index.mdx', answered.join('\n')).filter(isError)).toEqual([]);
  });

test('an embargo is seen above the pages, in a table, beside the title and inside it', async () => {
  const line = 'EMBARGOED UNTIL 10:00 a.m., November 25, 2027';
  const moment = '2027-11-25T10:00:00+09:00';
  const title = p('Title', 'a3');
  const above = word(title + p(text), { 'word/header1.xml': wordPart('hdr', p(line)) });
  expect((await read('release.docx', above)).facts.embargo).toBe(moment);
  const row = [p('Embargo'), p('10:00 a.m., November 25, 2027')];
  const inTable = word(title + table([row]) + p(text));
  expect((await read('release.docx', inTable)).facts.embargo).toBe(moment);
  const inLines = await read('release.html', `<p>${line}<br>Title</p><p>${text}</p>`);
  expect(inLines.facts).toMatchObject({ title: 'Title', embargo: moment });
  const last = await read('release.txt', `Title\n\n${text}\n\n${line}\n`);
  expect([last.facts.embargo, bodyOf(last)]).toEqual([moment, text]);
  const inTitle = await read('release.txt', `Budget (EMBARGOED UNTIL 10:00)\n\n${text}\n`);
  expect(inTitle.facts.comments['embargo']).toContain(`${openEmbargo} The document says “Budget (`);
});

test('an embargo holds under the name of another fact', async () => {
  const value = 'Embargoed until 10:00 on Thursday, November 25, 2027';
  const rows = [
    [p('Release'), p(value)],
    [p('Division'), p('Tax Policy Division')],
  ];
  for (const [name, source] of Object.entries({
    'release.docx': word(table(rows) + p('Title', 'a3') + p(text)),
    'release.txt': `Title\nRelease: ${value}\n\n${text}\n`,
  }))
    expect((await read(name, source)).facts.embargo).toBe('2027-11-25T10:00:00+09:00');
});

test('a title behind an embargo in brackets is the title', async () => {
  const line = '[EMBARGOED UNTIL 10:00 a.m., November 25, 2027]';
  const titles = {
    'release.docx': word(p(`${line} Taxes Fall`, 'a3') + p(text)),
    'release.html': `<h1>${line} Taxes Fall</h1><p>${text}</p>`,
    'release.txt': `${line} Taxes Fall\n\n${text}\n`,
  };
  for (const [name, source] of Object.entries(titles)) {
    const { facts } = await read(name, source);
    expect(facts).toMatchObject({ title: 'Taxes Fall', embargo: '2027-11-25T10:00:00+09:00' });
    expect(facts.comments['embargo']).toBeUndefined();
  }
  const { facts } = await read(
    'release.txt',
    `[EMBARGO 1] 10:00, 25 November 2027\n\nTitle\n\n${text}`,
  );
  expect(facts.title).toBe('Title');
});

test('no embargo is made of words about trade, nor of a release that need not wait', async () => {
  for (const line of ['보도시점: 즉시', 'Embargo: none', 'For immediate release']) {
    const release = await importLine(line);
    expect(fileOf(release)).not.toMatch(/embargo/i);
    expect(release.facts.title).toBe('Title');
  }
  const title = 'Embargo on Oil to End in 2027';
  const release = await read('release.txt', `${title}\n\nThe embargo ends. ${text}\n`);
  expect(release.facts.title).toBe(title);
  expect(fileOf(release)).not.toMatch(/embargo:|OPEN/);
});
