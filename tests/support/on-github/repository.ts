import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Github, Run } from './gh.ts';

/** Whether `.github/due.sh` runs here: where the workflow does. GitHub’s own command has jq in itself. */
export const canRun = process.platform === 'linux' && spawnSync('jq', ['--version']).status === 0;

/** The file of a release, whose text the tests write as they need it. */
export const release = 'content/releases/2026/budget/index.mdx';
export const ledger = 'content/ledger/2026.json';
export const embargo = (moment: string) => `---\nembargo: ${moment}\n---\n`;
export const minutesFromNow = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString();

export const hourly = { EVENT: 'schedule', SCHEDULE: '7,27,47 * * * *' };
export const monthly = { EVENT: 'schedule', SCHEDULE: '30 3 1 * *' };

/** A repository on GitHub with a clone of it, in which a run asks whether something is to be published. */
export class Repository {
  readonly #root = mkdtempSync(join(tmpdir(), 'press-room-due-'));
  readonly #github: Github = { runs: [], deployments: [] };

  constructor() {
    for (const folder of ['content/releases/2026/budget', 'content/ledger', 'bin'])
      mkdirSync(join(this.#root, folder), { recursive: true });
    const origin = join(this.#root, 'origin');
    this.git('init', '--quiet', '--bare', '--initial-branch=main', origin);
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('remote', 'add', 'origin', origin);
    const program = resolve('tests/support/on-github/gh.ts');
    const gh = `#!/bin/sh\nexec "${process.execPath}" "${program}" "${this.#root}/github.json" "$@"\n`;
    writeFileSync(join(this.#root, 'bin/gh'), gh, { mode: 0o755 });
  }

  git(...words: string[]): string {
    const names = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
    return execFileSync('git', [...names, ...words], {
      cwd: this.#root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Commits a file; gives the commit. */
  commit(file: string, text: string): string {
    writeFileSync(join(this.#root, file), text);
    this.git('add', file);
    this.git('commit', '--quiet', '--message', file);
    return this.git('rev-parse', 'HEAD');
  }

  /** Commits a file and pushes it, with what was committed before, to main; gives the commit. */
  push(file: string, text: string): string {
    const commit = this.commit(file, text);
    this.git('push', '--quiet', 'origin', 'HEAD:main');
    return commit;
  }

  /** A workflow has run, after all others; gives its run, which may be changed. */
  ran(workflowName: string, run: Partial<Run>): Run {
    const usual = { headBranch: 'main', event: 'push', status: 'success', headSha: '' };
    const startedAt = run.startedAt ?? minutesFromNow(-20);
    const jobs = [{ name: 'build', conclusion: run.status ?? 'success' }];
    const databaseId = this.#github.runs.length + 1;
    const whole = {
      workflowName,
      databaseId,
      createdAt: startedAt,
      startedAt,
      jobs,
      ...usual,
      ...run,
    };
    this.#github.runs.unshift(whole);
    return whole;
  }

  /** Somebody has deleted a run. */
  deleted(run: Run): void {
    this.#github.runs.splice(this.#github.runs.indexOf(run), 1);
  }

  /** The tests of a push to main, which ended with this commit, have passed. */
  passed(headSha: string): void {
    this.ran('test.yml', { headSha });
  }

  /** A deployment of a commit has ended so, after all others. */
  deployed(commitOid: string, state = 'SUCCESS', run = this.ran('pages.yml', {})): void {
    const logUrl = `https://github.com/ministry/press-room/actions/runs/${run.databaseId}/job/7`;
    const createdAt = minutesFromNow(-1);
    this.#github.deployments.unshift({ commitOid, createdAt, latestStatus: { state, logUrl } });
  }

  /**
   * What a run of the workflow “Publish” is told.
   * @throws Error when it fails
   */
  due(environment: Record<string, string>): string {
    writeFileSync(join(this.#root, 'github.json'), JSON.stringify(this.#github));
    const path = `${join(this.#root, 'bin')}:${process.env['PATH']}`;
    return execFileSync('bash', [resolve('.github/due.sh')], {
      cwd: this.#root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path, TESTED: '', SCHEDULE: '', ...environment },
    }).trim();
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }
}
