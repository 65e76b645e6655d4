import { cp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { ledgerFile, linesOf, release, test } from '../support/links-project.ts';
import { releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 90_000 });

test.describe('a ledger', () => {
  test.beforeEach(({ git }) => {
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'content');
    git('commit', '--quiet', '--message=Published');
  });

  test('that a line was taken out of names it, and gets it back', async ({
    project,
    read,
    run,
  }) => {
    const before = await read(ledgerFile);
    await project.edit(ledgerFile, (text) => text.replace(/ *"agenda": \{ "since.*\n/, ''));
    const { code, output } = await run('build');
    expect(code).toBe(1);
    expect(linesOf(output)).toEqual([
      `${ledgerFile}:3:3  This file lacks ${release}#agenda, which had been public. Nothing is ever removed from the ledger. Run “npm run links:fix” to bring back what is lost.`,
    ]);
    expect((await run('links:fix')).code).toBe(0);
    expect(await read(ledgerFile)).toBe(before);
  });

  test('that is broken is taken back from git', async ({ project, read, run }) => {
    const before = await read(ledgerFile);
    await writeFile(join(project.root, ledgerFile), before.slice(0, 500));
    const { output } = await run('check:content');
    expect(linesOf(output)).toEqual([
      `${ledgerFile}:1:1  This file is not one that “npm run publish:links” has written. Run “npm run links:fix” to take it back from git.`,
    ]);
    await run('links:fix');
    expect(await read(ledgerFile)).toBe(before);
  });

  test('that is gone, or was taken back by a commit, is found out', async ({
    project,
    run,
    git,
  }) => {
    await rm(join(project.root, ledgerFile));
    const gone = linesOf((await run('check:content')).output);
    expect(gone).toEqual([
      `${ledgerFile}:1:1  This file is gone. Run “npm run links:fix” to take it back from git.`,
    ]);
    git('checkout', '--quiet', '--', 'content');
    await cp(
      dirname(join(project.root, releaseFile)),
      join(project.root, 'content/releases/2020/added'),
      { recursive: true },
    );
    await project.edit('content/releases/2020/added/index.mdx', (text) =>
      text.replace(/^meetings:\n(?: .*\n)+/m, ''),
    );
    await run('publish:links');
    git('add', 'content');
    git('commit', '--quiet', '--message=Added');
    git('revert', '--no-edit', 'HEAD');
    expect(linesOf((await run('check:content')).output).join('\n')).toContain(
      `${ledgerFile}:3:3  This file lacks /releases/2020/added/, `,
    );
  });

  test('to which two branches have added keeps what both added', async ({
    project,
    read,
    run,
    git,
  }) => {
    const add = async (branch: string, slug: string) => {
      git('switch', '--quiet', '--create', branch, 'main');
      const folder = join(project.root, `content/releases/2020/${slug}`);
      await cp(dirname(join(project.root, releaseFile)), folder, { recursive: true });
      await project.edit(`content/releases/2020/${slug}/index.mdx`, (text) =>
        text.replace(/^meetings:\n(?: .*\n)+/m, ''),
      );
      expect((await run('publish:links')).code).toBe(0);
      git('add', 'content');
      git('commit', '--quiet', `--message=${slug}`);
    };
    await add('one', 'added-by-one');
    await add('two', 'added-by-two');
    expect(() => git('merge', '--quiet', 'one')).toThrow();
    const conflict = await read(ledgerFile);
    const line = conflict.split('\n').findIndex((text) => text.startsWith('<<<<<<<')) + 1;
    expect(linesOf((await run('check:content')).output)).toEqual([
      `${ledgerFile}:${line}:1  Two branches have both added addresses. Nothing of either may be lost. Run “npm run links:fix”: it keeps those of both.`,
    ]);
    expect((await run('links:fix')).code).toBe(0);
    const merged = await read(ledgerFile);
    for (const id of ['added-by-one', 'added-by-two', '3rd-ministerial-meeting'])
      expect(merged).toContain(`"2020/${id}`);
    expect((await run('publish:links')).output).toContain(
      'Every address is in the ledger already.',
    );
    await rm(join(project.root, '.git'), { recursive: true });
  });
});

test('links:fix leaves a ledger alone of which nothing is known any more', async ({
  project,
  read,
  run,
}) => {
  const broken = (await read(ledgerFile)).slice(0, 500);
  await writeFile(join(project.root, ledgerFile), broken);
  const { code } = await run('links:fix');
  expect(code).toBe(1);
  expect(await read(ledgerFile)).toBe(broken);
});
