import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { Chance } from '../bench/search/chance.ts';
import { buildAndKill } from '../support/fault/kill.ts';
import { killBuilds } from '../support/fault/kills.ts';
import { Project } from '../support/project.ts';

let project: Project;
test.beforeEach(async () => {
  project = await Project.copy();
});
test.afterEach(() => project.remove());

const here = () => readdirSync(project.root).filter((name) => name.startsWith('dist'));

test('a build that is killed leaves the whole site as it was, or the whole new one', async () => {
  test.setTimeout(360_000);
  // Of one year only, which is built sooner; `npm run report` does it 60 times with all.
  for (const name of ['releases/2018', 'releases/2019', 'releases/2021', 'releases/2022', 'ledger'])
    rmSync(join(project.root, 'content', name), { recursive: true });
  const { kills, unrecovered } = await killBuilds(project, 2, 2, new Chance(3));
  expect(kills.map(({ site }) => site)).not.toContain('other');
  // Elsewhere there are two renames.
  if (process.platform === 'linux') expect(kills[1]!.site).toBe('new');
  expect(unrecovered).toEqual([]);
});

for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const])
  test(`a build that somebody ends with ${signal} says so, and tidies up`, async () => {
    test.setTimeout(120_000);
    mkdirSync(join(project.root, 'dist'));
    writeFileSync(join(project.root, 'dist/index.html'), 'the site as it was');
    const ended = await buildAndKill(
      project.root,
      () => here().some((name) => name.startsWith('dist.next')),
      signal,
    );
    expect(ended).toMatchObject({ finished: false, code });
    expect(ended.output).toContain('Stopped. The site in dist/ is as it was.');
    expect(ended.output.trimEnd()).toMatch(/result: stopped$/);
    expect(here()).toEqual(['dist']);
    expect(readFileSync(join(project.root, 'dist/index.html'), 'utf8')).toBe('the site as it was');
  });

test('there is no moment without a site while one takes the place of another', async () => {
  test.skip(process.platform !== 'linux', 'Elsewhere there are two renames.');
  const dist = join(project.root, 'dist');
  const program = `
    const { mkdirSync, writeFileSync } = require('node:fs');
    import('${join(process.cwd(), 'src/build/exchange.ts')}').then(({ putInPlace }) => {
      for (let n = 0; n < 100; n++) {
        mkdirSync('next');
        writeFileSync('next/index.html', String(n));
        putInPlace('next', 'dist', 'dist.previous');
      }
    });`;
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'old');
  const child = spawn(process.execPath, ['-e', program], { cwd: project.root, stdio: 'inherit' });
  const ended = once(child, 'close');
  let running = true;
  void ended.then(() => (running = false));
  let looks = 0;
  let misses = 0;
  while (running) {
    for (let n = 0; n < 2000; n++, looks++)
      if (!statSync(dist, { throwIfNoEntry: false })) misses++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await ended).toEqual([0, null]);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('99');
  expect(looks).toBeGreaterThan(10_000);
  expect(misses).toBe(0);
});

test('a lock that was cut off before it held a number is nobody’s', async () => {
  test.setTimeout(120_000);
  writeFileSync(join(project.root, 'dist.lock'), '');
  // Longer ago than it takes to write it.
  utimesSync(join(project.root, 'dist.lock'), 0, 0);
  const { code, output } = await buildAndKill(project.root, Infinity);
  expect(output).not.toContain('Another build is running');
  expect(code).toBe(0);
  expect(here()).toEqual(['dist', 'dist.changes.txt']);
  // A web server is another user.
  expect(statSync(join(project.root, 'dist')).mode & 0o005).toBe(0o005);
});
