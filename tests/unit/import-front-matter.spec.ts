import { expect, test } from '@playwright/test';
import { read } from '../support/importing.ts';

const imported = (fields: string, beside?: Parameters<typeof read>[2]) =>
  read('release.md', `---\ntitle: Title\ndate: 2020-09-21\n${fields}\n---\n\nText.\n`, beside);
const frontMatterOf = ({ files }: Awaited<ReturnType<typeof imported>>) =>
  Buffer.from(files.get('index.mdx')!).toString().split('\n---\n')[0]!;
const lostOf = async (fields: string) =>
  (await imported(fields)).lost.map(({ message }) => message);

test('what only the site’s own front matter has is carried over', async () => {
  const fields = [
    'summarized: true',
    'corrections:\n  - "The table says 9, which is 8."',
    'updates:\n  - date: 2020-09-22\n    note: A table was added.',
    'withdrawn:\n  date: 2020-09-23\n  reason: The figures were wrong.',
    'embargo: 2026-12-01T10:00:00+09:00',
  ].join('\n');
  const release = await imported(fields);
  const written = frontMatterOf(release);
  expect(written).toContain('summarized: true');
  expect(written).toContain('corrections:\n  - The table says 9, which is 8.');
  expect(written).toContain('updates:\n  - date: 2020-09-22\n    note: A table was added.');
  expect(written).toContain('withdrawn:\n  date: 2020-09-23\n  reason: The figures were wrong.');
  expect(written).toContain('embargo: 2026-12-01T10:00:00+09:00');
  expect(release.lost).toEqual([]);
  expect(release.unsure.map(({ message }) => message).join()).not.toContain('embargo');
});

test('ids stand for divisions and meetings, and people need no usual office', async () => {
  const { facts, lost, unsure } = await imported(
    'division: tax-policy\nmeetings:\n  - series: industrial-innovation\n    number: 4\npeople:\n  - name: Kim\n    office: Spokesperson\nkeywords: ["won, dollar"]\ntopics: [jobs]',
  );
  expect(facts).toMatchObject({
    division: 'tax-policy',
    meetings: [{ series: 'industrial-innovation', number: 4 }],
    people: [{ name: 'Kim', office: 'Spokesperson' }],
    keywords: ['won, dollar'],
    topics: ['jobs'],
  });
  expect(lost).toEqual([]);
  expect(unsure.map(({ message }) => message).join()).not.toMatch(/division|meetings/);
});

test('attachments keep their title and description', async () => {
  const beside = { names: ['plan.zip'], read: () => Buffer.from('PK') };
  const release = await imported(
    'attachments:\n  - file: plan.zip\n    title: The plan\n    description: All measures.\n    formerly: [old.zip]',
    beside,
  );
  expect(frontMatterOf(release)).toContain(
    'attachments:\n  - file: plan.zip\n    title: The plan\n    description: All measures.',
  );
  expect(release.unsure.map(({ message }) => message).join()).not.toContain('attachments');
  expect(release.lost.map(({ message }) => message)).toEqual([
    '“attachments: old.zip” of the front matter was left out: “formerly” of an attachment is not carried over.',
  ]);
});

test('a field that is wrong or unknown is told with what it says', async () => {
  expect(await lostOf('mood: glad')).toEqual([
    '“mood: glad” of the front matter was left out: a release has no such field.',
  ]);
  expect(await lostOf('topics: [jobs, whales]')).toEqual([
    '“topics: whales” of the front matter was left out: it is not in content/topics.yaml.',
  ]);
  expect(await lostOf('updates: yesterday')).toEqual([
    '“updates: yesterday” of the front matter was left out: Write updates as a list of date and note.',
  ]);
  expect(await lostOf('meetings:\n  - series: none\n    number: 4')).toEqual([
    '“meetings: none 4” of the front matter was left out: its series is not in content/series.yaml.',
  ]);
  expect((await lostOf('source: https://example.org/'))[0]).toContain('The official original is');
  expect(await lostOf('subject: Another')).toEqual([
    '“subject: Another” of the front matter was left out: another field says the same.',
  ]);
  expect(await lostOf('kind: [')).toContain(
    'The front matter is not right as YAML, so that not all of it could be read. Compare it with the release.',
  );
});

test('an embargo in words is read, or asked about', async () => {
  const { unsure } = await imported('embargo: Tuesday, 10 a.m.');
  expect(unsure.map(({ message }) => message).join('\n')).toContain(
    'The document says “Tuesday, 10 a.m.”.',
  );
  const read = await imported('embargo: 25 November 2026, 10 a.m.');
  expect(frontMatterOf(read)).toContain('\nembargo: 2026-11-25T10:00:00+09:00\n');
});
