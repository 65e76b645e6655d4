import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseDocument } from 'yaml';

test.skip(process.platform !== 'linux', 'It runs where the workflow does.');

const program = resolve('.github/due.sh');
const release = 'content/releases/2026/budget/index.mdx';
let root: string;

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'press-room-due-'));
  for (const folder of ['content/releases/2026/budget', 'content/ledger', 'bin'])
    mkdirSync(join(root, folder), { recursive: true });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(root, 'origin')]);
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', join(root, 'origin'));
  github({ passed: 1, last: '2026-11-25T00:50:00Z' });
});
test.afterEach(() => rmSync(root, { recursive: true }));

function git(...words: string[]): string {
  const names = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
  return execFileSync('git', [...names, ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Commits a file on main and pushes it; gives the commit. */
function commit(file: string, text: string): string {
  writeFileSync(join(root, file), text);
  git('add', file);
  git('commit', '--quiet', '--message', file);
  git('push', '--quiet', 'origin', 'HEAD:main');
  return git('rev-parse', 'HEAD');
}

/** What GitHub answers: whether the tests of main have passed, and when the last run began. */
function github({ passed, last }: { passed: number; last: string }): void {
  const answer = `#!/bin/sh\ncase "$*" in *test.yml*) echo ${passed};; *) echo ${last};; esac\n`;
  writeFileSync(join(root, 'bin/gh'), answer, { mode: 0o755 });
}

function due(environment: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync('bash', [program], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(root, 'bin')}:${process.env['PATH']}`,
      TESTED: '',
      SCHEDULE: '',
      ...environment,
    },
  });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

const hourly = { EVENT: 'schedule', SCHEDULE: '7,27,47 * * * *' };
const embargo = (moment: string) => `---\nembargo: ${moment}\n---\n`;
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test('a commit whose tests end after those of a newer one is not published', () => {
  const older = commit(release, 'A');
  const newer = commit(release, 'B');
  expect(due({ EVENT: 'workflow_run', TESTED: older })).toBe('');
  expect(due({ EVENT: 'workflow_run', TESTED: newer })).toBe(`commit=${newer}`);
});

test('a commit of the ledger does not stand in the way, and is published with it', () => {
  const tested = commit(release, 'A');
  const ledger = commit('content/ledger/2026.json', '{}');
  expect(due({ EVENT: 'workflow_run', TESTED: tested })).toBe(`commit=${ledger}`);
});

test('when an embargo has ended since the last run, and not before or again', () => {
  const head = commit(release, embargo(minutesFromNow(-2)));
  github({ passed: 1, last: minutesFromNow(-20) });
  expect(due(hourly)).toBe(`commit=${head}`);
  github({ passed: 1, last: minutesFromNow(-1) });
  expect(due(hourly)).toBe('');
  commit(release, embargo(minutesFromNow(2)));
  github({ passed: 1, last: minutesFromNow(-20) });
  expect(due(hourly)).toBe('');
});

test('with quotes around the moment, and in the time of Korea', () => {
  const ended = new Date(Date.now() + (9 * 60 - 2) * 60_000).toISOString().slice(0, 19);
  const head = commit(release, embargo(`"${ended}+09:00"`));
  github({ passed: 1, last: minutesFromNow(-20) });
  expect(due(hourly)).toBe(`commit=${head}`);
});

test('once a month in any case, but nothing that has not passed its tests', () => {
  const head = commit(release, 'A');
  const monthly = { EVENT: 'schedule', SCHEDULE: '30 3 1 * *' };
  expect(due(monthly)).toBe(`commit=${head}`);
  expect(due(hourly)).toBe('');
  github({ passed: 0, last: '2026-11-25T00:50:00Z' });
  expect(due(monthly)).toBe('');
});

test('what somebody begins by hand is published', () => {
  const head = commit(release, 'A');
  expect(due({ EVENT: 'workflow_dispatch' })).toBe(`commit=${head}`);
});

test('packages of others run in jobs that may only read', () => {
  const files = globSync('.github/workflows/*.yml');
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const document = parseDocument(readFileSync(file, 'utf8'));
    expect(document.errors, file).toEqual([]);
    const { permissions, jobs } = document.toJS() as {
      permissions: object;
      jobs: Record<string, { permissions?: object; steps: { run?: string }[] }>;
    };
    expect(permissions, file).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs))
      if (job.steps.some(({ run }) => run && /npm ci|\.ci\/run/.test(run)))
        expect(job.permissions, file).toBeUndefined();
  }
});
