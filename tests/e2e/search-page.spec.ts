import { expect, test, type Page } from '@playwright/test';
import { errorsOf, field, found } from '../support/search.ts';
import { release } from '../support/site.ts';

test.describe('more results', () => {
  const more = (page: Page) => page.getByRole('button', { name: 'Show 3 more' });
  test.beforeEach(async ({ page }) => {
    await page.goto('/search/?q=meeting');
    await expect(page.getByText('13 press releases for “meeting”').first()).toBeVisible();
    await expect(more(page)).toBeVisible();
    await expect(found(page)).toHaveCount(10);
  });

  test('are shown on demand, and stay when the reader skips to the content', async ({ page }) => {
    await more(page).click();
    await expect(found(page)).toHaveCount(13);
    await expect(found(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused();
    await expect(more(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
    await expect(page).toHaveURL(/#content$/);
    await page.waitForTimeout(300);
    await expect(found(page)).toHaveCount(13);
  });

  test('come once for two clicks', async ({ page }) => {
    await page.route('**/pagefind/text/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await more(page).dblclick();
    await expect(found(page)).toHaveCount(13);
    await page.waitForTimeout(300);
    await expect(found(page)).toHaveCount(13);
  });

  test('offline: says so, keeps the results and tries again', async ({ page, context }) => {
    const errors = errorsOf(page);
    const again = page.getByRole('button', { name: 'Try again' });
    await context.setOffline(true);
    await more(page).click();
    await expect(page.getByText(/You are offline/).first()).toBeVisible();
    await expect(page.getByRole('status')).toContainText('You are offline');
    await expect(found(page)).toHaveCount(10);
    await expect(again).toBeFocused();
    await again.click();
    await expect(again).toBeFocused();
    await context.setOffline(false);
    await again.click();
    await expect(found(page)).toHaveCount(13);
    await expect(page.getByText(/You are offline/)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

test('the index is loaded only when search is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const index = () => asked.filter((path) => /pagefind|worker|dialog/.test(path));
  for (const path of [release, '/search/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(index()).toEqual([]);
  await field(page).focus();
  await expect.poll(index).toContain('/pagefind/pagefind-entry.json');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form works, and the page says what is the matter', async ({ page }) => {
    await page.goto('/search/');
    await field(page).fill('microbiome');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search/?q=microbiome');
    await expect(page.getByText(/Searching needs JavaScript/)).toBeVisible();
    await page.getByRole('link', { name: 'See the list of all press releases' }).click();
    await expect(page).toHaveURL('/releases/');
  });
});
