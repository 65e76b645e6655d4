import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Github, Run } from '../support/fake-gh.ts';

test.skip(process.platform !== 'linux', 'It runs where the workflow does.');
test.skip(spawnSync('jq', ['--version']).status !== 0, 'GitHub’s command has jq in itself.');

const program = resolve('.github/due.sh');
const release = 'content/releases/2026/budget/index.mdx';
let root: string;
let github: Github;

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'press-room-due-'));
  for (const folder of ['content/releases/2026/budget', 'content/ledger', 'bin'])
    mkdirSync(join(root, folder), { recursive: true });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(root, 'origin')]);
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', join(root, 'origin'));
  github = { runs: [], deployments: [] };
  const gh = `#!/bin/sh\nexec "${process.execPath}" "${resolve('tests/support/fake-gh.ts')}" "${root}/github.json" "$@"\n`;
  writeFileSync(join(root, 'bin/gh'), gh, { mode: 0o755 });
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

/** A workflow has run, after all others. */
function ran(workflowName: string, run: Partial<Run>): void {
  const usual = { headBranch: 'main', event: 'push', status: 'success', headSha: '' };
  github.runs.unshift({ workflowName, startedAt: minutesFromNow(-20), ...usual, ...run });
}

/** The tests of a push to main have passed, which ended with this commit. */
const passed = (headSha: string) => ran('test.yml', { headSha });

function due(environment: Record<string, string>): string {
  writeFileSync(join(root, 'github.json'), JSON.stringify(github));
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
const monthly = { EVENT: 'schedule', SCHEDULE: '30 3 1 * *' };
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
  passed(head);
  ran('pages.yml', { startedAt: minutesFromNow(-20) });
  expect(due(hourly)).toBe(`commit=${head}`);
  ran('pages.yml', { startedAt: minutesFromNow(-1), status: 'failure' });
  expect(due(hourly)).toBe(`commit=${head}`);
  ran('pages.yml', { startedAt: minutesFromNow(-1) });
  expect(due(hourly)).toBe('');
  passed(commit(release, embargo(minutesFromNow(2))));
  github.runs = github.runs.filter(({ workflowName }) => workflowName === 'test.yml');
  expect(due(hourly)).toBe('');
});

test('with quotes around the moment, and in the time of Korea', () => {
  const ended = new Date(Date.now() + (9 * 60 - 2) * 60_000).toISOString().slice(0, 19);
  const head = commit(release, embargo(`"${ended}+09:00"`));
  passed(head);
  expect(due(hourly)).toBe(`commit=${head}`);
});

test('once a month in any case, but nothing that has not passed its tests', () => {
  const head = commit(release, 'A');
  // A pull request may come from another repository’s main.
  ran('test.yml', { headSha: head, event: 'pull_request' });
  ran('test.yml', { headSha: head, status: 'failure' });
  expect(due(monthly)).toBe('');
  passed(head);
  expect(due(monthly)).toBe(`commit=${head}`);
  expect(due(hourly)).toBe('');
  commit(release, 'B');
  expect(due(monthly)).toBe('');
});

test('an embargo ends after a merge, whose tests are those of what it merges', () => {
  commit('README.md', 'A');
  git('checkout', '--quiet', '-b', 'budget');
  writeFileSync(join(root, release), embargo(minutesFromNow(-2)));
  git('add', release);
  git('commit', '--quiet', '--message', 'Budget');
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'budget');
  git('push', '--quiet', 'origin', 'HEAD:main');
  const head = git('rev-parse', 'HEAD');
  expect(due(hourly)).toBe('');
  passed(head);
  expect(due(hourly)).toBe(`commit=${head}`);
});

test('an embargo ends after a push that ends with a commit of the ledger', () => {
  writeFileSync(join(root, release), embargo(minutesFromNow(-2)));
  git('add', release);
  git('commit', '--quiet', '--message', 'Budget');
  const head = commit('content/ledger/2026.json', '{}');
  passed(head);
  expect(due(hourly)).toBe(`commit=${head}`);
  const later = commit('content/ledger/2026.json', '{ }');
  expect(due(hourly)).toBe(`commit=${later}`);
});

test('what somebody begins by hand is published', () => {
  const head = commit(release, 'A');
  expect(due({ EVENT: 'workflow_dispatch' })).toBe(`commit=${head}`);
});
