import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Project, releaseFile, type Outcome } from './project.ts';

/** What tests of public addresses begin with: a project, and what they do with it on one day. */
interface Links {
  /** Whether it has the site that was built before the tests. */
  isBuilt: boolean;
  project: Project;
  read: (path: string) => Promise<string>;
  run: (script: string) => Promise<Outcome>;
  git: (...args: string[]) => void;
}

export const test = base.extend<Links>({
  isBuilt: [false, { option: true }],
  project: async ({ isBuilt }, use) => {
    const project = await (isBuilt ? Project.built() : Project.copy());
    await use(project);
    await project.remove();
  },
  read: ({ project }, use) => use((path) => readFile(join(project.root, path), 'utf8')),
  run: ({ project }, use) =>
    use((script) => project.run(script, { NOW: '2026-11-28T10:00:00+09:00' })),
  git: ({ project }, use) =>
    use((...args) => {
      const who = ['-c', 'user.name=Press', '-c', 'user.email=press@ministry.example'];
      execFileSync('git', [...who, ...args], { cwd: project.root, stdio: 'ignore' });
    }),
});

/** Address of the release that is edited, and the ledger that it is in. */
export const release = releaseFile.slice('content'.length, -'index.mdx'.length);
export const ledgerFile = 'content/ledger/2020.json';

export const since = 'leads nowhere now. It has been public since 25 November 2026';
export const byItself = 'Or run “npm run links:fix”, which writes it.';

/** The messages of a run, without npm's and Node's own lines. */
export function linesOf(output: string): string[] {
  return output.split('\n').filter((line) => /^content\//.test(line));
}

/** The text says where the attachment is: a mistake of its own when that is elsewhere. */
export function withoutItsLink(text: string): string {
  return text.replace(/\[([^\]]*)\]\(industrial-innovation-agenda-plan\.pdf\)/, '$1');
}
