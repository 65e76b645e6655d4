import { expect, test, type Page } from '@playwright/test';
import { found } from '../support/search.ts';

// Playwright's browser makes every page anew when its reader comes back: nothing is kept for Back.

const scrolled = (page: Page) => page.evaluate(() => scrollY);
const complete = (page: Page, query: string) =>
  expect(page.locator('#search-results')).toHaveAttribute('data-complete', query);

/** Goes down the page, and stays there for as long as a reader does. */
async function goTo(page: Page, y: number): Promise<void> {
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
  expect(await scrolled(page)).toBe(y);
  await page.waitForTimeout(300);
}

/** Opens the result that is in the middle of the window. */
async function openResult(page: Page): Promise<void> {
  await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('.result h2 a')];
    links.find((link) => link.getBoundingClientRect().top > 100)!.click();
  });
  await expect(page).toHaveURL(/\/releases\/.+mark=/);
}

for (const width of [1280, 360])
  test(`Back leads to the place in the results, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('/search/?q=economy');
    await complete(page, 'economy');
    await goTo(page, 1600);
    await openResult(page);
    await page.goBack();
    await complete(page, 'economy');
    expect(await scrolled(page)).toBe(1600);
    // And stays there.
    await page.waitForTimeout(300);
    expect(await scrolled(page)).toBe(1600);
  });

test('Back and reloading show as many results as there were, at their place', async ({ page }) => {
  await page.goto('/search/?q=economy');
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(found(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused();
  const count = await found(page).count();
  expect(count).toBeGreaterThan(10);
  await page.reload();
  await complete(page, 'economy');
  await expect(found(page)).toHaveCount(count);
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - 200);
  await goTo(page, end);
  await openResult(page);
  await page.goBack();
  await complete(page, 'economy');
  await expect(found(page)).toHaveCount(count);
  expect(await scrolled(page)).toBe(end);
});

test('each search of the history has its own place', async ({ page }) => {
  await page.goto('/search/?q=economy');
  await complete(page, 'economy');
  await goTo(page, 1600);
  await page.getByLabel('Sort by').selectOption('Newest first');
  await expect(page).toHaveURL(/sort=date/);
  await complete(page, 'economy');
  await goTo(page, 900);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=date/);
  await expect.poll(() => scrolled(page)).toBe(1600);
  await page.goForward();
  await expect.poll(() => scrolled(page)).toBe(900);
});

test('a reader who has moved meanwhile is left alone', async ({ page }) => {
  await page.goto('/search/?q=economy');
  await complete(page, 'economy');
  await goTo(page, 1600);
  await page.route('**/pagefind/facets.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.reload();
  await expect(found(page).first()).toBeVisible();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -5000);
  await expect.poll(() => scrolled(page)).toBe(0);
  await complete(page, 'economy');
  expect(await scrolled(page)).toBe(0);
});
