import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { stackLine } from '../support/command.ts';
import { Project, releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 120_000 });

let project: Project;
test.beforeEach(async () => {
  project = await Project.copy();
  await mkdir(join(project.root, 'dist'));
  await writeFile(join(project.root, 'dist/index.html'), 'the site as it was');
});
test.afterEach(() => project.remove());

const siteAsItWas = async () => {
  expect(await readdir(join(project.root, 'dist'))).toEqual(['index.html']);
  expect(await readFile(join(project.root, 'dist/index.html'), 'utf8')).toBe('the site as it was');
};

test('all of an author’s mistakes are told at once, without a stack trace', async () => {
  await project.edit(releaseFile, (text) =>
    text
      .replace(/^title: .*\n/m, '')
      .replace('2020-09-21', '2020-13-45')
      .replace('division: general-policy-coordination', 'division: general')
      .replace(/^kind: /m, 'telephone: "+83 44 215 4510"\nphotographer: Kim\n$&')
      .replaceAll('agenda-plan.pdf', 'plan-of-agenda.pdf'),
  );
  const { code, output, last } = await project.run('build');
  expect(code).toBe(1);
  expect(last).toBe('result: refused mistakes=6');
  const lines = output.trim().split('\n');
  expect(lines.filter((line) => line.startsWith(`${releaseFile}:`)).map(place)).toEqual([
    '2:1 “title” is missing',
    '6:7 “2020-13-45” is not a day of the calendar',
    '7:11 “general” is not in content/divisions',
    '8:12 “+83 44 215 4510” is not a telephone number of this country (KR)',
    '9:1 “photographer” is not a field of a release',
    '21:11 The attachment “industrial-innovation-plan-of-agenda',
  ]);
  expect(output).toContain('6 mistakes in the content.\nThe site in dist/ is as it was.');
  expect(output).not.toMatch(stackLine);
  await siteAsItWas();
});

/** Line and column with the first words of the message. */
function place(line: string): string {
  const [, at, words] = /:(\d+:\d+) {2}([^.]*)/.exec(line)!;
  return `${at} ${words}`;
}

test('a missing attachment stops the build', async () => {
  await rm(join(project.root, dirname(releaseFile), 'industrial-innovation-agenda-plan.pdf'));
  const { code, output } = await project.run('build');
  expect(code).not.toBe(0);
  expect(output).toContain(
    `${releaseFile}:20:11  The attachment “industrial-innovation-agenda-plan.pdf” is not there. Put the file into ${dirname(releaseFile)}/.`,
  );
  await siteAsItWas();
});

test('a failure of the site’s own code leaves the previous site as it was', async () => {
  await writeFile(
    join(project.root, 'src/pages/broken.json.ts'),
    'export const GET = () => { throw new Error("our own bug"); };',
  );
  const { code, output, last } = await project.run('build');
  expect(code).toBe(70);
  expect(last).toBe('result: failed');
  expect(output).toContain('This is a fault of the program, not yours.');
  expect(output).toContain('our own bug');
  // The stack is for us, in a file.
  expect(output).not.toMatch(stackLine);
  expect(await readFile(join(project.root, '.astro/last-fault.txt'), 'utf8')).toMatch(stackLine);
  await siteAsItWas();
});

test('a correct site replaces the previous one, under a base path too, and says what it changed', async () => {
  await project.edit('package.json', (text) =>
    text.replace('"build": "', '"build": "BASE_PATH=/press/ SITE_URL=https://ministry.example '),
  );
  const { code, output, last } = await project.run('build');
  expect(output).toContain('27 releases, published and searchable');
  expect(output).toContain('This is the first build');
  expect(code).toBe(0);
  expect(last).toMatch(/^result: built releases=27 added=27 .* addresses=\d+ seconds=[\d.]+$/);
  const home = await readFile(join(project.root, 'dist/index.html'), 'utf8');
  const inner = [...home.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map((match) => match[1]);
  expect(inner.length).toBeGreaterThan(5);
  for (const address of inner) expect(address).toMatch(/^\/press\//);
  expect(home).toContain('href="https://ministry.example/press/"');
  const search = await readdir(join(project.root, 'dist/pagefind'));
  expect(search).toContain('pagefind-entry.json');
  // Neither Pagefind's interfaces nor its program: the site has its own.
  expect(search.filter((name) => /\.(?:js|css|pagefind)$/.test(name))).toEqual([]);

  await project.edit(releaseFile, (text) => text.replace('Regulation blocks', 'Rules block'));
  await project.edit(
    'content/releases/2019/2020-budget-proposal/index.mdx',
    (text) => `${text}\n## Outlook\n\nIt is good.\n`,
  );
  const page = join(project.root, 'run.md');
  const next = await project.run('build', { GITHUB_STEP_SUMMARY: page });
  expect(next.last).toContain('added=0 changed=2 withdrawn=0 redirects=0 addresses=1 seconds=');
  const changes = await readFile(join(project.root, 'dist.changes.txt'), 'utf8');
  expect(changes).toContain(`  3rd Ministerial Meeting on Industrial Innovation
  21 September 2020
  https://ministry.example/press/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/
  Changed: text of “Consensus among interest groups”
`);
  expect(changes).toContain('The ledger does not hold 1 address yet.');
  expect(next.output).toContain(changes);
  expect(await readFile(page, 'utf8')).toContain(changes);
});

test('what cannot be done when the new site is there is told in a line, and the build is a success', async () => {
  await mkdir(join(project.root, 'dist.changes.txt'));
  const page = join(project.root, 'no-such-folder/run.md');
  const { code, output, last } = await project.run('build', { GITHUB_STEP_SUMMARY: page });
  expect(output).toMatch(
    /^What has changed could not be written to dist\.changes\.txt\. \(EISDIR/m,
  );
  expect(output).toMatch(/^The page of this run could not be written to\. \(ENOENT/m);
  expect(output).not.toContain('as it was');
  expect(output).not.toContain('fault of the program');
  expect(output).toContain('Built dist/ in');
  expect(code).toBe(0);
  expect(last).toMatch(/^result: built releases=27/);
  expect(await readdir(join(project.root, 'dist'))).toContain('releases.json');
});

test('a build that was cut off between its renames loses nothing', async () => {
  await rename(join(project.root, 'dist'), join(project.root, 'dist.previous'));
  await project.edit(releaseFile, (text) => text.replace('2020-09-21', '2020-13-45'));
  await writeFile(join(project.root, 'dist.lock'), '999999999');
  await mkdir(join(project.root, 'dist.next-abcdef'));
  await project.run('build');
  await siteAsItWas();
  expect((await readdir(project.root)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

test('two builds at once: the second says so and leaves the first alone', async () => {
  const first = project.run('build');
  await expect
    .poll(() => readFile(join(project.root, 'dist.lock'), 'utf8').catch(() => ''), {
      timeout: 60_000,
    })
    .toMatch(/^\d+\b/);
  const second = await project.run('build');
  expect(second).toMatchObject({ code: 3, last: 'result: busy' });
  expect(second.output).toMatch(
    /^Another build is running \(process \d+\)\. Wait until it ends\. .* delete the file dist\.lock and build again\.$/m,
  );
  expect((await first).code).toBe(0);
  expect((await readdir(project.root)).filter((name) => name.startsWith('dist.'))).toEqual([
    'dist.changes.txt',
  ]);
});

const settings: Record<string, string> = {
  'SITE_URL=press.example': 'SITE_URL=press.example is not an address.',
  'PORT=abc': 'PORT=abc is not a port. Write a number from 1 to 65535.',
  'NOW=tomorrow': 'NOW=tomorrow is not a moment. Write it like NOW=2026-11-25T10:00:00+09:00.',
};
for (const [setting, message] of Object.entries(settings))
  test(`a mistake in the settings is told in a line: ${setting}`, async () => {
    await project.edit('package.json', (text) =>
      text.replace('"build": "', `"build": "${setting} `),
    );
    const { code, output, last } = await project.run('build');
    expect(code).toBe(2);
    expect(last).toBe('result: misused');
    expect(output).toContain(message);
    expect(output).not.toMatch(stackLine);
    await siteAsItWas();
  });
