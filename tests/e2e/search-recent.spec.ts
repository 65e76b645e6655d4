import { expect, test, type Page } from '@playwright/test';
import { dialogOf, errorsOf, field, found, openDialog } from '../support/search.ts';

const recent = (page: Page) =>
  page.getByRole('heading', { name: 'Recent searches' }).locator('xpath=..').getByRole('listitem');

async function searchFor(page: Page, query: string): Promise<void> {
  await page.goto('/search/');
  await field(page).fill(query);
  await field(page).press('Enter');
  await expect(page).toHaveURL(`/search/?q=${query}`);
}

test('recent searches are offered again, the last first, five at most', async ({ page }) => {
  for (const query of ['one', 'two', 'bonds', 'tax', 'jobs', 'prices', 'Bonds'])
    await searchFor(page, query);
  await page.goto('/search/');
  await expect(recent(page)).toHaveText(['Bonds', 'prices', 'jobs', 'tax', 'two']);
  await recent(page).getByRole('link', { name: 'prices' }).click();
  await expect(page).toHaveURL('/search/?q=prices');
  await expect(found(page).first()).toBeVisible();

  await page.goto('/about/');
  await openDialog(page);
  await expect(recent(page).first()).toHaveText('Bonds');
  await dialogOf(page).getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(recent(page)).toHaveCount(0);
  await page.goto('/search/');
  await expect(field(page)).toBeVisible();
  await expect(recent(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what is only typed is not kept, but what led to a release is', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('farmhouses');
  await expect(found(page)).toHaveCount(1);
  await field(page).fill('');
  await expect(found(page)).toHaveCount(0);
  await expect(recent(page)).toHaveCount(0);
  await field(page).fill('microbiome');
  await expect(page.getByText('1 press release for “microbiome”').first()).toBeVisible();
  await found(page).getByRole('heading').getByRole('link').click();
  await page.goto('/search/');
  await expect(recent(page)).toHaveText(['microbiome']);
});

test('what is typed stays on the device', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page.goto('/about/');
  await (await openDialog(page)).pressSequentially('farmhouses');
  await expect(dialogOf(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.goto('/search/');
  await field(page).pressSequentially('farmhouses');
  await expect(found(page)).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((request) => request.includes('farm'))).toEqual([]);
});

test('what was kept before each press room of a host had its own is taken over once', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.evaluate(() => localStorage.setItem('recent-searches', '["bonds"]'));
  await page.reload();
  await expect(recent(page)).toHaveText(['bonds']);
  // Under the base path of this one.
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
    'recent-searches:/': '["bonds"]',
  });
  await page.evaluate(() => localStorage.setItem('recent-searches', '["another"]'));
  await page.reload();
  await expect(recent(page)).toHaveText(['bonds']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['recent-searches:/']);
});

test('where storage is blocked or holds something else, search works without it', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.goto('/search/');
  await page.evaluate(() => localStorage.setItem('recent-searches', '{"no": ["list"'));
  await searchFor(page, 'microbiome');
  await expect(found(page)).toHaveCount(1);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await searchFor(page, 'microbiome');
  await expect(found(page)).toHaveCount(1);
  expect(errors).toEqual([]);
});
