import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { faultOfSlug, freeSlug, slugFrom } from '../../src/desk/address.ts';
import { placeholders } from '../../src/desk/new-release/skeleton.ts';
import { checkContent } from '../../src/schema/check-content.ts';
import { Project } from '../support/project.ts';
import { controlC, down, enter, hasTerminal, inTerminal } from '../support/terminal.ts';

test.describe.configure({ timeout: 60_000 });

let project: Project;
test.beforeEach(async () => {
  project = await Project.copy();
});
test.afterEach(() => project.remove());

const meeting = [
  ['--title', '37th Ministerial Meeting on the Economy'],
  ['--headline', 'Growth: “3% this year”'],
  ['--date', '2026-11-25'],
  ['--kind', 'ministerial-meeting'],
  ['--series', 'ministerial-meeting-on-the-economy'],
  ['--number', '37'],
  ['--division', 'Economic Policy Division'],
  ['--topics', 'budget, Tax'],
].flat();
const file = 'content/releases/2026/37th-ministerial-meeting-on-the-economy/index.mdx';
const read = () => readFile(join(project.root, file), 'utf8');

/** `npm run new` with flags, where nobody can be asked. */
function run(flags: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/desk/new-release/new.ts', ...flags],
    { cwd: project.root, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  return { status, output: stdout + stderr };
}

/** What stands below `content/releases/` that was not there. */
async function written(): Promise<string[]> {
  const before = new Set(await readdir('content/releases', { recursive: true }));
  const now = await readdir(join(project.root, 'content/releases'), { recursive: true });
  return now.filter((path) => !before.has(path));
}

test('flags alone make a draft that has no mistake, and say where it can be seen', async () => {
  const { status, output } = run(meeting, { BASE_PATH: '/press/' });
  expect(output).toContain(
    'http://localhost:4321/press/releases/2026/37th-ministerial-meeting-on-the-economy/',
  );
  expect(status).toBe(0);
  const text = await read();
  expect(text).toContain('headline: "Growth: “3% this year”"\n');
  expect(text).toContain('\ndivision: economic-policy\n');
  expect(text).toContain('\ntopics: [budget, tax]\n');
  expect(text).toContain('\n  - series: ministerial-meeting-on-the-economy\n    number: 37\n');
  expect(text).toContain('\ndraft: true\n');
  expect(await checkContent(project.root)).toEqual([]);
});

test('each kind of release has a skeleton without mistakes, its optional fields too', async () => {
  for (const [index, kind] of ['statistics', 'budget', 'tax', 'international'].entries()) {
    const flags = ['--title', `Release ${index}`, '--headline', 'News', '--kind', kind];
    expect(run([...flags, '--division', 'others']).status).toBe(0);
  }
  const year = (await written()).find((path) => /^\d{4}$/.test(path))!;
  await project.edit(`content/releases/${year}/release-1/index.mdx`, (text) =>
    text
      .replace(/^# (embargo|people|keywords|meetings|  -|    |attachments)/gm, '$1')
      .replace(/^attachments:\n(?:  .*\n)*/m, ''),
  );
  expect(await checkContent(project.root)).toEqual([]);
});

test('what nobody has written is not published when the draft ends', async () => {
  run(meeting);
  await project.edit(file, (text) => text.replace('draft: true\n', ''));
  const mistakes = await checkContent(project.root);
  expect(mistakes.map(({ line }) => line)).toEqual([8, 36, 40, 45, 47, 52]);
  expect(mistakes[0]!.message).toContain(`“${placeholders.summary}” stands here as “npm run new”`);
  await project.edit(file, (text) =>
    Object.values(placeholders).reduce((all, words) => all.replace(words, 'Written.'), text),
  );
  expect(await checkContent(project.root)).toEqual([]);
});

test('nothing is ever overwritten, nor an address taken that was public or leads elsewhere', async () => {
  run(meeting);
  await project.edit(file, (text) => `${text}\nMy own words.\n`);
  const again = run(meeting);
  expect(again.output).toContain('/37th-ministerial-meeting-on-the-economy-2/index.mdx');
  expect(await read()).toContain('My own words.');

  const taken = run([...meeting, '--slug', '37th-ministerial-meeting-on-the-economy']);
  expect(taken.status).toBe(2);
  expect(taken.output).toContain('Write, for example, 37th-ministerial-meeting-on-the-economy-3.');

  await project.edit(file, (text) =>
    text.replace('draft: true', 'draft: true\naliases: [2026/old-name]'),
  );
  expect(run([...meeting, '--slug', 'old-name']).output).toContain(
    '--slug: /releases/2026/old-name/ is or was the address of another release.',
  );
  const ledger = ['--date', '2020-05-05', '--slug', '1st-crisis-management-meeting'];
  expect(run([...meeting, ...ledger]).status).toBe(2);
  // A folder without a text, which is somebody's all the same.
  await mkdir(join(project.root, 'content/releases/2026/mine'));
  await writeFile(join(project.root, 'content/releases/2026/mine/plan.pdf'), 'mine');
  expect(run([...meeting, '--slug', 'mine']).status).toBe(2);
  expect(await readdir(join(project.root, 'content/releases/2026/mine'))).toEqual(['plan.pdf']);
});

test('what is wrong or missing is told at once, and nothing is written', async () => {
  const { status, output } = run([
    ...['--titel', 'x', '--kind', 'budgt', '--division', 'Budget Polcy Division', 'stray'],
    ...['--date', '2026-13-45', '--topics', 'budget,jbs', '--series', 'big', '--number', 'eight'],
  ]);
  expect(status).toBe(2);
  expect(output.split('\n')).toEqual([
    '“--titel” is not a flag of this command. Did you mean “--title”?',
    '--kind: “budgt” is not a kind of release. Did you mean “budget”?',
    '--division: “Budget Polcy Division” is not in content/divisions.yaml. Did you mean “budget-policy”?',
    '“stray” stands alone. Write quotes around a text: --title "The whole title".',
    '--date: “2026-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
    '--topics: “jbs” is not in content/topics.yaml. Did you mean “jobs”?',
    '--series: “big” is not in content/series.yaml. Did you mean “big3”?',
    '--number: “eight” is not the number of a meeting. Write a whole number, for example 3.',
    'Nothing was written.',
    '',
  ]);
  const missing = run(['--title', 'A title', '--kind', 'ministerial-meeting']);
  expect(missing.status).toBe(2);
  expect(missing.output).toBe(`Nobody can be asked here. Say it with flags:
  --headline  the news in one line, in quotes
  --division  the issuing division: budget-policy
  --series    the series of the meeting: big3
Nothing was written.
`);
  expect(await written()).toEqual([]);
});

test('a slug is short, ends with a word that means something, and is never taken', () => {
  const slug = (title: string) => slugFrom(title, 'budget-11-25');
  expect(slug('ROK–U.S. Finance Ministers’ Meeting')).toBe('rok-u-s-finance-ministers-meeting');
  expect(slug('Café & “R&D”: 2.5%')).toBe('cafe-and-r-and-d-2-5');
  expect(slug('제3차 혁신성장 전략회의')).toBe('budget-11-25');
  expect(slug('Page')).toBe('budget-11-25');
  const long = slug(
    'Emergency Ministerial Meeting and Meeting on the Promotion of the Exports of Korea',
  );
  expect(long).toBe('emergency-ministerial-meeting-and-meeting-on-the-promotion-of-the-exports');
  const taken = new Set(['2026/tax', '2026/tax-2']);
  expect(freeSlug('2026', 'tax', taken)).toBe('tax-3');
  expect(freeSlug('2025', 'tax', taken)).toBe('tax');
  expect(faultOfSlug('2026', 'Tax Bill!', taken)).toContain('for example tax-bill.');
  expect(faultOfSlug('2026', 'tax', taken)).toContain('for example, tax-3.');
  expect(faultOfSlug('2026', 'tax-3', taken)).toBeUndefined();
});

const command = `"${process.execPath}" src/desk/new-release/new.ts`;
const typed = (keys: string[]) =>
  inTerminal(project.root, command, keys, { NOW: '2026-11-25T10:00:00+09:00' });

test('the questions are asked in a terminal, with answers proposed', async () => {
  test.skip(!hasTerminal, 'The terminal is made by util-linux.');
  const { code, said } = await typed([
    ...['8th Meeting to Promote BIG3', enter, 'Three industries, one plan', enter],
    // The day is today, the kind the first one; division and series are found by typing.
    ...[enter, enter, 'Budget Pol', enter, down, ' ', enter, 'BIG3', enter],
    // The number stands in the title; the address is proposed.
    ...[enter, enter],
  ]);
  expect(said).toContain('What is the formal title?');
  expect(said).toContain('http://localhost:4321/releases/2026/8th-meeting-to-promote-big3/');
  expect(code).toBe(0);
  const path = join(project.root, 'content/releases/2026/8th-meeting-to-promote-big3/index.mdx');
  const text = await readFile(path, 'utf8');
  expect(text).toContain('date: 2026-11-25\n');
  expect(text).toContain('division: budget-policy\n');
  expect(text).toContain('topics: [jobs]\n');
  expect(text).toContain('  - series: big3\n    number: 8\n');
  expect(await checkContent(project.root)).toEqual([]);
});

test('Ctrl+C at any question leaves nothing behind', async () => {
  test.skip(!hasTerminal, 'The terminal is made by util-linux.');
  const { code, said } = await typed(['A title', enter, 'News', enter, enter, down, controlC]);
  expect(said).toContain('Nothing was written.');
  expect(code).toBe(130);
  expect(await written()).toEqual([]);
});
