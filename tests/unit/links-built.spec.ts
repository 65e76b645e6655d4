import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BuiltSite } from '../../src/links/built-site.ts';
import { checkExternal } from '../../src/links/external.ts';
import { linesOf, test } from '../support/links-project.ts';
import { releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 90_000 });
test.use({ isBuilt: true });

test('a link inside the site that leads nowhere stops the build, told where it was written', async ({
  project,
  run,
}) => {
  await project.edit(
    releaseFile,
    (text) =>
      `${text}\nSee [the budget](/releases/2019/2020-budget-propsal/), [its totals](/releases/2019/2020-budget-proposal/#totalz) and [about](/abuot/).\n`,
  );
  const { code, output } = await run('build');
  expect(code).toBe(1);
  expect(linesOf(output)).toEqual([
    `${releaseFile}:68:5  “/releases/2019/2020-budget-propsal/” leads nowhere: the site has no such page or file. Did you mean “/releases/2019/2020-budget-proposal/”?`,
    `${releaseFile}:68:56  “/releases/2019/2020-budget-proposal/#totalz” leads nowhere: the page has no section of that id. Did you mean “#totals”?`,
    `${releaseFile}:68:118  “/abuot/” leads nowhere: the site has no such page or file. Did you mean “/about/”?`,
  ]);
  expect(output).toContain('Nothing was built: 3 mistakes in the content.');
  expect(output).not.toMatch(/^\s+at /m);
});

/** Writes a release of 2019 that a build does not hold yet. */
async function hide(root: string, slug: string, fields: string, text: string): Promise<void> {
  const folder = join(root, 'content/releases/2019', slug);
  await mkdir(folder);
  const front = `title: A\nheadline: B\nsummary: It is C.\ndate: 2019-09-21\nkind: tax\n${fields}`;
  await writeFile(join(folder, 'index.mdx'), `---\n${front}\n---\n\n${text}\n`);
}

test('a build, too, says that a link leads to a draft, and proposes no other release', async ({
  project,
  run,
}) => {
  const fields = 'draft: true\naliases: [2019/plan]';
  await hide(project.root, '2020-budget-proposals', fields, 'Text.');
  await project.edit(
    releaseFile,
    (text) =>
      `${text}\nSee [the budget](/releases/2019/2020-budget-proposals/) and [the plan](/releases/2019/plan/).\n`,
  );
  const { code, output } = await run('build');
  expect(code).toBe(1);
  const told = (column: number, address: string) =>
    `${releaseFile}:68:${column}  “${address}” is still a draft: readers would not find it, so a build refuses the link. Remove the link, or publish that release first.`;
  expect(linesOf(output)).toEqual([
    told(5, '/releases/2019/2020-budget-proposals/'),
    told(61, '/releases/2019/plan/'),
  ]);
});

test('a build refuses the links that would stop it at the end of an embargo', async ({
  project,
  run,
}) => {
  const text = 'See [there](/topics/taxx/) and [then](/releases/2019/later/).';
  await hide(project.root, 'later', 'embargo: 2999-11-25T10:00:00+09:00', text);
  const { code, output } = await run('build');
  expect(code).toBe(1);
  expect(linesOf(output)).toEqual([
    'content/releases/2019/later/index.mdx:10:5  “/topics/taxx/” leads nowhere: the site has no such page or file. Did you mean “/topics/tax/”?',
  ]);
});

test('a link that the site itself makes and that leads nowhere stops the build', async ({
  project,
  run,
}) => {
  await project.edit('src/pages/404.astro', (text) =>
    text.replace("url('/search/')", "url('/serach/')"),
  );
  const { code, output } = await run('build');
  expect(code).toBe(1);
  expect(output).toMatch(/^dist\/404\.html:\d+:\d+ {2}“\/serach\/” leads nowhere/m);
});

test('a link that lacks the base path leads nowhere; with its host before it, to another site', () => {
  const site = new BuiltSite('dist', 'https://ministry.example', '/press/');
  const leads = (address: string) => {
    const target = site.targetOf(address, 'index.html');
    return target && site.has(target);
  };
  expect(leads('/press/about/')).toBe(true);
  expect(leads('/about/')).toBe(false);
  expect(leads('https://ministry.example/press/abuot/')).toBe(false);
  expect(leads('https://ministry.example/about/')).toBeUndefined();
});

test('links to other sites are listed, and asked for only on request', async () => {
  const server = createServer(({ url, method }, response) => {
    response.statusCode =
      url === '/gone' ? 404 : url === '/no-head' && method === 'HEAD' ? 405 : 200;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const at = `http://localhost:${(server.address() as AddressInfo).port}`;
  const wrong = await checkExternal([
    `${at}/`,
    `${at}/gone`,
    `${at}/no-head`,
    'http://localhost:1/',
  ]);
  server.close();
  expect([...wrong].toSorted()).toEqual([
    ['http://localhost:1/', 'cannot be reached'],
    [`${at}/gone`, 'answers with status 404'],
  ]);
});
