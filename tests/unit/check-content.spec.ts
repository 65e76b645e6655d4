import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { forGithub } from '../../src/report/github.ts';
import { runCommand, stackLine } from '../support/command.ts';
import { ContentFolder } from '../support/content-folder.ts';
import { releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 60_000 });

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());

const run = (words: string[] = [], environment: Record<string, string> = {}) =>
  runCommand('check-content', content.root, words, environment);

const other = 'content/releases/2020/updates-on-2019-tax-revision/index.mdx';

/** Mistakes of every kind, in four files. */
function makeMistakes(): void {
  content.edit((text) =>
    text
      .replace(/^title: .*\n/m, '')
      .replace('2020-09-21', '2020-13-45')
      .replace('division: general', 'division: generall')
      .replace('number: 3\n', 'number: third\n')
      .replace('agenda-plan.pdf\n', 'agenda-plam.pdf\n')
      .replace(/^source:/m, 'draft: yes\nphotographer: Kim\n$&')
      .replace('Controlling', '<b>Controlling</b>')
      .replace('the virus', 'the virus[^1]')
      .replace('Korean New Deal.', 'Korean New Deal {x}.')
      .replace('## Agenda', '##Agenda')
      .replace('Bio exports', '[here](javascript:alert) Bio exports <3%'),
  );
  content.edit(
    (text) => `${text}\n[words] (https://x.example/)\n\n![](./none.png)\n\nA **b and {c}.\n`,
    other,
  );
  content.edit((text) => `\uFEFF${text}general: {}\n`, 'content/divisions.yaml');
  content.edit((text) => `${text}- FX, forex\n`, 'content/synonyms.yaml');
}

const places = [
  ['content/divisions.yaml', '51:1'],
  ['content/synonyms.yaml', '85:3'],
  [releaseFile, '2:1'],
  [releaseFile, '6:7'],
  [releaseFile, '7:11'],
  [releaseFile, '12:13'],
  [releaseFile, '19:11'],
  [releaseFile, '22:8'],
  [releaseFile, '23:1'],
  [releaseFile, '34:1'],
  [releaseFile, '34:29'],
  [releaseFile, '36:50'],
  [releaseFile, '45:1'],
  [releaseFile, '45:10'],
  [releaseFile, '65:1'],
  [releaseFile, '65:38'],
  [releaseFile, '67:38'],
] as const;

test('many mistakes in many files are told in one run, in order, each with its line', async () => {
  makeMistakes();
  const { code, stdout, stderr } = await run();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(stackLine);

  const told = [...stderr.matchAll(/^(content\/\S+?):(\d+):(\d+) {2}\S/gm)];
  const keys = told.map(([, file, line, column]) => [file!, Number(line), Number(column)] as const);
  expect(keys).toEqual(
    keys.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
  );
  const known = new Set(keys.map(([file, line, column]) => `${file} ${line}:${column}`));
  for (const [file, place] of places) expect(known).toContain(`${file} ${place}`);
  expect(new Set(keys.map(([file]) => file)).size).toBe(4);

  expect(stderr).toContain(
    `${releaseFile}:6:7  “2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.\n    date: 2020-13-45\n          ^^^^^^^^^^\n`,
  );
  expect(stderr).toMatch(/ {2}Warning: “\*\*” has no partner/);
  expect(stderr.trimEnd()).toMatch(/\n20 mistakes and 1 warning in the content\.$/);
  expect(keys).toHaveLength(21);
});

test('for programs they are JSON, and nothing else', async () => {
  makeMistakes();
  const plain = await run();
  const { code, stdout, stderr } = await run(['--format', 'json']);
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(stackLine);
  const told = JSON.parse(stdout) as Record<string, unknown>[];
  expect(told).toContainEqual({
    file: releaseFile,
    line: 6,
    column: 7,
    severity: 'error',
    message:
      '“2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
    source: 'date: 2020-13-45',
  });
  expect(told.some(({ severity }) => severity === 'warning')).toBe(true);
  const lines = told.map(
    ({ file, line, column, severity, message }) =>
      `${file}:${line}:${column}  ${severity === 'warning' ? 'Warning: ' : ''}${message}`,
  );
  expect(plain.stderr.split('\n').filter((line) => line.startsWith('content/'))).toEqual(lines);
});

test('without a mistake JSON is an empty list', async () => {
  const { code, stdout, stderr } = await run(['--format=json']);
  expect({ code, stderr, told: JSON.parse(stdout) }).toEqual({ code: 0, stderr: '', told: [] });
});

test('annotations for GitHub are escaped as its own toolkit does', () => {
  const mistake = { file: 'a,b:c.mdx', line: 1, column: 2, message: '100% of\nit, a: b' };
  expect(forGithub([mistake, { ...mistake, line: 3, severity: 'warning', length: 4 }])).toBe(
    '::error file=a%2Cb%3Ac.mdx,line=1,col=2::100%25 of%0Ait, a: b\n::warning file=a%2Cb%3Ac.mdx,line=3,col=2,endColumn=5::100%25 of%0Ait, a: b',
  );
});

test('for GitHub they are annotations', async () => {
  content.edit((text) =>
    text.replace('2020-09-21', '100%: 5, 6').replace('Controlling', '[here](plan.pdf) Controlling'),
  );
  const { code, stdout, stderr } = await run(['--format', 'github']);
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toContain(
    `::error file=${releaseFile},line=7,col=7::This text contains a colon, so it must stand in quotes: title: "Budget: a summary".`,
  );
  expect(stdout).toMatch(/^::warning file=\S+,line=33,col=1,endColumn=16::“here” does not say/m);
});

test('on GitHub they come beside the plain words', async () => {
  content.edit((text) => text.replace('2020-09-21', '2020-13-45'));
  const { code, stdout, stderr } = await run([], { GITHUB_ACTIONS: 'true' });
  expect(code).toBe(1);
  expect(stdout).toBe(
    `::error file=${releaseFile},line=7,col=7,endColumn=16::“2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.\n`,
  );
  expect(stderr).toContain('1 mistake in the content.');
});

test('a warning alone stops nothing', async () => {
  content.edit((text) =>
    text.replace('Controlling', '[here](industrial-innovation-agenda-plan.pdf)'),
  );
  const { code, stdout, stderr } = await run();
  expect(code).toBe(0);
  expect(stdout).toBe('No mistakes in the content.\n');
  expect(stderr).toContain('\n1 warning in the content.\n');
});

/** Ways to call the command that it does not know. */
const wrongUse: [words: string[], told: string][] = [
  [['--format', 'xml'], '“xml” is not a format. Write one of: plain, json, github.'],
  [['--format'], '“--format” needs a word after it. Write one of: plain, json, github.'],
  [
    ['--fromat', 'json'],
    '“--fromat” is not something that this command knows. Did you mean “--format”?',
  ],
  [
    ['json'],
    '“json” is not something that this command knows. Write: npm run check:content, and “-- --format json” or “-- --format github” after it.',
  ],
];
for (const [words, told] of wrongUse)
  test(`wrong use: ${words.join(' ')}`, async () => {
    expect(await run(words)).toEqual({ code: 2, stdout: '', stderr: `${told}\n` });
  });

test('a wrong setting is told in a line', async () => {
  const { code, stderr } = await run([], { NOW: 'tomorrow' });
  expect(code).toBe(2);
  expect(stderr).toBe(
    'NOW=tomorrow is not a moment. Write it like NOW=2026-11-25T10:00:00+09:00.\n',
  );
});

test('a fault of the program is told as that, and its stack goes to a file', async () => {
  rmSync(join(content.root, 'content/topics.yaml'));
  mkdirSync(join(content.root, 'content/topics.yaml'));
  const { code, stdout, stderr } = await run();
  expect(code).toBe(70);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'This is a fault of the program, not yours. Please report it with the file .astro/last-fault.txt, which says where it happened.\nEISDIR: illegal operation on a directory, read\n',
  );
  expect(readFileSync(join(content.root, '.astro/last-fault.txt'), 'utf8')).toMatch(stackLine);
});

test('where there was no fault, no file tells of one', async () => {
  await run();
  expect(existsSync(join(content.root, '.astro/last-fault.txt'))).toBe(false);
});
