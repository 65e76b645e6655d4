import { spawn, type ChildProcess } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { stackLine } from '../support/command.ts';
import { Project, releaseFile } from '../support/project.ts';
import { port, release } from '../support/site.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const address = `http://localhost:${port + 5}`;
let project: Project;
let server: ChildProcess;
let said = '';

test.beforeAll(async () => {
  project = await Project.copy();
  server = spawn('npm', ['run', 'dev', '--', '--port', String(port + 5)], {
    cwd: project.root,
    detached: true,
  });
  server.stdout!.on('data', (piece) => (said += String(piece)));
  server.stderr!.on('data', (piece) => (said += String(piece)));
  await expect.poll(() => said, { timeout: 60_000 }).toContain('watching for file changes');
});
test.afterAll(async () => {
  // npm, the shell and Astro are one group of processes.
  process.kill(-server.pid!);
  await project.remove();
});

const overlay = (page: Page) => page.locator('vite-error-overlay');
const edit = (old: string, by: string) =>
  project.edit(releaseFile, (text) => text.replace(old, () => by));
const slow = { timeout: 30_000 };

/** Counts, from now on, the pictures of the screen without the overlay, and loads of the page. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const counted = { frames: 0, bare: 0 };
    Object.assign(window, { counted });
    const look = () => {
      counted.frames += 1;
      if (!document.querySelector('vite-error-overlay')) counted.bare += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
const counted = (page: Page) =>
  page.evaluate(() => (window as unknown as { counted: { frames: number; bare: number } }).counted);

test('a mistake is shown over the page, in words', async ({ page }) => {
  await page.goto(address + release);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(overlay(page)).toHaveCount(0);

  await edit('date: 2020-09-21', 'date: 2020-13-45');
  await expect(overlay(page)).toContainText(
    '“2020-13-45” is not a day of the calendar. Write the date as YYYY-MM-DD, for example 2020-09-21.',
    slow,
  );
  await expect(overlay(page)).toContainText(`${releaseFile}:7:7`);
  await expect(overlay(page).getByRole('heading', { name: '1 mistake' })).toBeVisible();
  await expect(overlay(page).getByText('Stack Trace')).toBeHidden();
  expect(await overlay(page).evaluate((one) => one.shadowRoot!.textContent)).not.toMatch(
    /\bat \S+ \(/,
  );
});

test('another mistake takes its place without a flicker and without a load', async ({ page }) => {
  await page.goto(address + release);
  await expect(overlay(page)).toBeVisible(slow);
  await watchFrames(page);
  await edit('Controlling', 'Inflation <3% and <b>bold</b>. Controlling');
  await expect(overlay(page)).toContainText('“<3%” looks like a tag.', slow);
  await expect(overlay(page).getByRole('heading', { name: '3 mistakes' })).toBeVisible();
  // What the page holds is never read as HTML.
  await expect(overlay(page).locator('#message-content b').first()).toHaveText(/^\s*\^+$/);
  await edit('date: 2020-13-45', 'date: 2020-09-21');
  await expect(overlay(page).getByRole('heading', { name: '2 mistakes' })).toBeVisible(slow);
  // Whatever Vite and Astro still had to say has been said by now.
  await page.waitForTimeout(1500);
  const { frames, bare } = await counted(page);
  expect(frames).toBeGreaterThan(10);
  expect(bare).toBe(0);
});

test('a page that Astro cannot make shows the same', async ({ page }) => {
  await page.goto(address + release);
  await expect(overlay(page)).toContainText('“<3%” looks like a tag.', slow);
  await page.waitForTimeout(1000);
  await expect(overlay(page)).toHaveCount(1);
  await expect(overlay(page)).toContainText('“<3%” looks like a tag.');
  await expect(overlay(page).getByText('Stack Trace')).toBeHidden();
});

test('the author can put it aside', async ({ page }) => {
  await page.goto(`${address}/about/`);
  await overlay(page).getByRole('button', { name: 'Show the page all the same' }).click(slow);
  await expect(overlay(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('when all is mended, the page comes back with what was written', async ({ page }) => {
  await page.goto(address + release);
  await expect(overlay(page)).toBeVisible(slow);
  await edit(
    'Inflation <3% and <b>bold</b>. Controlling',
    'Inflation stayed below 3%. Controlling',
  );
  await expect(page.getByText('Inflation stayed below 3%.')).toBeVisible(slow);
  await expect(overlay(page)).toHaveCount(0);
});

test('a warning does not stand in the way', async ({ page }) => {
  await page.goto(address + release);
  await edit('Controlling', '[Here](industrial-innovation-agenda-plan.pdf). Controlling');
  await expect
    .poll(() => said, slow)
    .toContain('Warning: “Here” does not say where this link leads.');
  await expect(page.getByRole('link', { name: 'Here', exact: true })).toBeVisible(slow);
  await expect(overlay(page)).toHaveCount(0);
});

test('the terminal has told each in words, and never a stack trace', () => {
  expect(said).toContain(`${releaseFile}:7:7  “2020-13-45” is not a day of the calendar.`);
  expect(said).toMatch(/\n {4}date: 2020-13-45\n {10}\^{10}\n/);
  expect(said).toContain('All mistakes in the content are mended.');
  expect(said.replace(/\x1B\[\d+m/g, '')).not.toMatch(stackLine);
});
