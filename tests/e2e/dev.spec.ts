import { spawn, type ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { Project, releaseFile } from '../support/project.ts';
import { port, release } from '../support/site.ts';

test.describe.configure({ mode: 'serial', timeout: 60_000 });

const address = `http://localhost:${port + 1}`;
let project: Project;
let server: ChildProcess;
let said = '';

test.beforeAll(async () => {
  project = await Project.copy();
  await project.edit(releaseFile, (text) => text.replace(/^source:/m, 'draft: true\n$&'));
  server = spawn('npm', ['run', 'dev', '--', '--port', String(port + 1)], {
    cwd: project.root,
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
  await page.goto(`${address}/search/?q=bio`);
  await expect(page.getByText('The search index could not be loaded.').first()).toBeVisible();
});

test('the dev server tells a mistake with its place as soon as it is saved', async () => {
  await project.edit(releaseFile, (text) => text.replace('2020-09-21', '2020-13-45'));
  await expect.poll(() => said).toContain(`${releaseFile}:7:7  “2020-13-45” is not a day`);
});
