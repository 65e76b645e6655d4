import { expect, test, type Locator, type Page } from '@playwright/test';
import { dialogOf, title } from '../support/search.ts';
import { release } from '../support/site.ts';

/** Presses Tab until something has the focus; a reader would not press it more often. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} was not reached with ${most} presses of Tab.`);
}

for (const width of [1280, 320])
  test.describe(`with the keyboard alone, ${width} pixels wide`, () => {
    test.use({
      viewport: { width, height: 640 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    test('a release is found in the list and read by its contents', async ({ page }) => {
      await page.goto('/releases/2020/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('main').getByRole('link', { name: title, exact: true }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(release);
      const contents = page.getByRole('navigation', { name: 'Contents' });
      if (width === 320) {
        await tabTo(page, contents.locator('summary'));
        await page.keyboard.press('Enter');
      }
      await tabTo(page, contents.getByRole('link', { name: 'Agenda' }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${release}#agenda`);
      await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
      // Tab goes on from the section, not from the list.
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Link to section: Agenda' })).toBeFocused();
    });

    test('a section is found by the search and opened', async ({ page }) => {
      await page.goto('/about/');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('microbiome');
      const section = dialogOf(page).getByRole('link', { name: 'Agenda', exact: true });
      await expect(section).toBeVisible();
      await tabTo(page, section, 6);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${release}?mark=microbiome#agenda`);
      await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
    });

    test('the link to a section is copied', async ({ page, baseURL }) => {
      await page.goto(`${release}#closing`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toHaveText('Link copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${baseURL}${release}#closing`,
      );
    });
  });
