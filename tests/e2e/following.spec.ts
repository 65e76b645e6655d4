import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { News } from '../../src/following/news.ts';
import { holdBack } from '../support/hold-back.ts';
import { brokenSite, release } from '../support/site.ts';

const follow = (page: Page, name: string) =>
  page.getByRole('button', { name: `Follow ${name}`, exact: true });
const unfollow = (page: Page, name: string) =>
  page.getByRole('button', { name: `Unfollow ${name}`, exact: true });

test('home tells what is new in what a reader follows, on the next visit', async ({ browser }) => {
  let addRelease = async (): Promise<void> => undefined;
  const site = await brokenSite(async (dist) => {
    addRelease = async () => {
      const file = join(dist, 'following/topics/bio-industry.json');
      const news = JSON.parse(await readFile(file, 'utf8')) as News[];
      news.unshift({ address: '/releases/2020/new/', title: 'A new release', date: '2020-12-01' });
      await writeFile(file, JSON.stringify(news));
    };
  });
  const context = await browser.newContext();
  try {
    let page = await context.newPage();
    await page.goto(`${site.address}/subscribe/`);
    await follow(page, 'Bio-industry').click();
    await expect(unfollow(page, 'Bio-industry')).toBeFocused();
    await expect(page.getByRole('status')).toHaveText('This browser now follows: Bio-industry');
    const news = (on: Page) =>
      on.getByRole('region', { name: /new releases? since your last visit/ });
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('press-room:following/')))
      .toContain(release);
    await page.goto(site.address);
    await page.waitForLoadState('networkidle');
    await expect(news(page)).toHaveCount(0);
    await page.close();

    await addRelease();
    page = await context.newPage();
    await page.goto(site.address);
    await expect(news(page)).toHaveAccessibleName('1 new release since your last visit');
    await expect(news(page).getByRole('listitem')).toHaveText(['A new release']);
    await page.reload();
    await expect(news(page)).toBeVisible();
    await page.close();

    page = await context.newPage();
    await page.goto(site.address);
    await page.waitForLoadState('networkidle');
    await expect(news(page)).toHaveCount(0);
  } finally {
    await context.close();
    await site.close();
  }
});

test.describe('a reader who follows a topic with news', () => {
  const topic = 'topics/bio-industry';
  const news = (page: Page) => page.getByRole('region', { name: /since your last visit/ });
  const followed = (page: Page) =>
    page.evaluate(() => localStorage.getItem('press-room:following/') ?? '');
  test.beforeEach(async ({ page }) => {
    await page.goto('/about/');
    await page.evaluate(
      (key) =>
        localStorage.setItem('press-room:following', JSON.stringify({ [key]: ['/releases/old/'] })),
      topic,
    );
  });

  test('is told at the top of the page, with the headings in order', async ({ page }) => {
    await page.goto('/');
    await expect(news(page)).toBeVisible();
    const levels = await page
      .getByRole('main')
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ tagName }) => tagName));
    expect(levels[0]).toBe('H1');
    const line = page.getByRole('link', { name: /since your last visit/ });
    await expect(line).toBeInViewport();
    await line.click();
    await expect(news(page)).toBeInViewport();
  });

  test('and unfollows it in another tab meanwhile, no longer follows it', async ({
    page,
    context,
  }) => {
    const answer = await holdBack(page, '**/following/**');
    const asked = page.waitForRequest('**/following/**');
    await page.goto('/');
    await asked;
    const other = await context.newPage();
    await other.goto('/subscribe/');
    await unfollow(other, 'Bio-industry').click();
    await other.getByRole('button', { name: 'Close' }).click();
    await follow(other, 'Government bonds').click();
    await expect.poll(() => followed(other)).toContain('/releases/');
    const answered = page.waitForResponse('**/following/**');
    answer();
    await answered;
    await page.waitForLoadState('networkidle');
    expect(await followed(page)).not.toContain(topic);
    expect(await followed(page)).toContain('topics/government-bonds');
    await expect(news(page)).toHaveCount(0);
  });

  test('and unfollows it, is told no more', async ({ page, context }) => {
    await page.goto('/');
    await expect(news(page)).toBeVisible();
    const other = await context.newPage();
    await other.goto('/subscribe/');
    await follow(other, 'Government bonds').click();
    await unfollow(other, 'Bio-industry').click();
    await expect(news(page)).toHaveCount(0);
    await expect(page.getByRole('link', { name: /since your last visit/ })).toHaveCount(0);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(news(page)).toHaveCount(0);
  });
});

test.describe('unfollowing', () => {
  const name = 'All press releases';
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'You’re now unsubscribed' });
  test.beforeEach(async ({ page }) => {
    await page.goto('/subscribe/');
    await follow(page, name).press('Enter');
    await unfollow(page, name).press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toContainText('This browser no longer follows: All press releases');
  });

  const ways: Record<string, (page: Page) => Promise<void>> = {
    'its Close button': (page) =>
      dialog(page).getByRole('button', { name: 'Close' }).press('Enter'),
    Escape: (page) => page.keyboard.press('Escape'),
    'a click outside': (page) => page.mouse.click(5, 5),
  };
  for (const [way, close] of Object.entries(ways))
    test(`is confirmed in a dialog that closes by ${way}`, async ({ page }) => {
      await close(page);
      await expect(dialog(page)).toBeHidden();
      await expect(follow(page, name)).toBeFocused();
      await page.reload();
      await expect(follow(page, name)).toBeVisible();
    });

  test('is not closed by a selection that ends outside', async ({ page }) => {
    await dialog(page).getByRole('heading').hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await expect(dialog(page)).toBeVisible();
  });

  test('can be undone', async ({ page }) => {
    await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(unfollow(page, name)).toBeFocused();
    await page.reload();
    await expect(unfollow(page, name)).toBeVisible();
  });
});

test('where storage is blocked, the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto('/subscribe/');
  await expect(page.getByText(/does not let this site remember/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Follow/ })).toHaveCount(0);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that following needs it', async ({ page }) => {
    await page.goto('/subscribe/');
    await expect(page.getByText('Following needs JavaScript.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Follow/ })).toHaveCount(0);
  });
});
