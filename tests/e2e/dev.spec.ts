import { spawn, type ChildProcess } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Project, releaseFile } from '../support/project.ts';
import { dialogOf, found, openDialog, title } from '../support/search.ts';
import { port, release } from '../support/site.ts';

test.describe.configure({ mode: 'serial', timeout: 60_000 });

// Below a base path, where addresses without it lead nowhere.
const origin = `http://localhost:${port + 1}`;
const address = `${origin}/press`;
let project: Project;
let server: ChildProcess;
let said = '';

test.beforeAll(async () => {
  project = await Project.copy();
  await project.edit(releaseFile, (text) => text.replace(/^source:/m, 'draft: true\n$&'));
  // A draft that had been public would be a mistake, and told over every page.
  await rm(join(project.root, 'content/ledger'), { recursive: true });
  server = spawn('npm', ['run', 'dev', '--', '--port', String(port + 1)], {
    cwd: project.root,
    env: { ...process.env, BASE_PATH: '/press/' },
    detached: true,
  });
  server.stdout!.on('data', (piece) => (said += String(piece)));
  server.stderr!.on('data', (piece) => (said += String(piece)));
  await expect.poll(() => said, { timeout: 40_000 }).toContain('watching for file changes');
});
test.afterAll(async () => {
  // npm, the shell and Astro are one group of processes.
  process.kill(-server.pid!);
  await project.remove();
});

test('the dev server shows a draft, marked as such, with its attachment', async ({ page }) => {
  await page.goto(address + release);
  await expect(page.getByText('Draft. A build does not hold this release.')).toBeVisible();
  const file = await page.request.get(`${address}${release}industrial-innovation-agenda-plan.pdf`);
  expect(file.status()).toBe(200);
});

test('the dev server says how to get a search index, and searches the one of the last build', async ({
  page,
}) => {
  const unbuilt = page.getByText('There is no search index yet. Build one with: npm run build');
  await page.goto(`${address}/search/?q=microbiome`);
  await expect(unbuilt.first()).toBeVisible({ timeout: 20_000 });

  await cp('dist', join(project.root, 'dist'), { recursive: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(found(page).getByRole('heading')).toHaveText(title);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await expect(unbuilt).toHaveCount(0);

  await page.goto(`${address}/about/`);
  await (await openDialog(page)).fill('microbiome');
  await expect(dialogOf(page).getByRole('heading', { name: title })).toBeVisible();

  // Of the built site nothing but the index: pages are the author's newest.
  const built = (path: string) => page.request.get(`${address}${path}`);
  expect((await built('/pagefind/facets.json')).status()).toBe(200);
  expect((await built('/pagefind/..%2freleases.json')).status()).toBe(404);
  expect((await page.request.get(`${origin}/pagefind/facets.json`)).status()).toBe(404);
});

test('the dev server tells a mistake with its place as soon as it is saved', async () => {
  await project.edit(releaseFile, (text) => text.replace('2020-09-21', '2020-13-45'));
  await expect.poll(() => said).toContain(`${releaseFile}:7:7  “2020-13-45” is not a day`);
});
