import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { Project } from '../support/project.ts';
import { field } from '../support/search.ts';
import { serveFolder } from '../support/site.ts';

// A ministry that begins: all that it has is under embargo, or a draft.
let project: Project;
let site: Awaited<ReturnType<typeof serveFolder>> | undefined;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  project = await Project.copy();
  for (const folder of ['releases', 'ledger'])
    await rm(join(project.root, 'content', folder), { recursive: true });
});
test.afterAll(async () => {
  await site?.close();
  await project.remove();
});

const nothing = 'No press release has been published here yet.';

test('a site is built without a release, and while all of them are held back', async () => {
  test.setTimeout(120_000);
  const none = await project.run('build');
  expect(none.code, none.output).toBe(0);
  expect(none.output).not.toContain('WARN');
  for (const [slug, held] of Object.entries({
    a: 'draft: true',
    b: 'embargo: 2099-01-01T09:00:00+09:00',
  })) {
    const folder = join(project.root, 'content/releases/2026', slug);
    await mkdir(folder, { recursive: true });
    const release = await readFile(
      'content/releases/2022/rok-us-finance-ministers-meeting/index.mdx',
      'utf8',
    );
    await writeFile(join(folder, 'index.mdx'), release.replace('---\n', `---\n${held}\n`));
  }
  const held = await project.run('build');
  expect(held.code, held.output).toBe(0);
  expect(held.output).toContain('Held back: content/releases/2026/a/index.mdx (draft).');
  expect(held.last).toContain('built releases=0');
  site = await serveFolder(join(project.root, 'dist'));
});

test('its pages say that there is nothing yet, and no list stands empty', async ({ page }) => {
  for (const path of ['/', '/releases/', '/topics/', '/series/', '/search/']) {
    await page.goto(site!.address + path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await expect(page.getByText(nothing), path).toBeVisible();
    await expect(page.getByRole('main').getByRole('list'), path).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
  }
});

test('its search answers, and its feeds can be followed', async ({ page, request }) => {
  await page.goto(`${site!.address}/search/`);
  await field(page).fill('budget');
  await expect(page.getByRole('main')).toContainText('No press release contains “budget”.');
  const feed = (await (await request.get(`${site!.address}/feed.json`)).json()) as object;
  expect(feed).toMatchObject({ description: 'Press Releases: no press release yet.', items: [] });
  for (const file of ['rss.xml', 'atom.xml', 'llms.txt'])
    expect(await (await request.get(`${site!.address}/${file}`)).text()).toMatch(/yet\./);
});
