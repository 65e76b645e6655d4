import { expect, test } from '@playwright/test';
import { kindsOfPage, release } from '../support/site.ts';

for (const [kind, path] of Object.entries(kindsOfPage))
  test(`skip links lead past the repeated blocks: ${kind}`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const toContent = page.getByRole('link', { name: 'Skip to content' });
    await expect(toContent).toBeFocused();
    await expect(toContent).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main menu' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Press Releases' }).first()).toBeFocused();
    await toContent.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

test('the main menu marks where the reader is', async ({ page }) => {
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  await page.goto('/releases/');
  await expect(menu.locator('[aria-current="page"]')).toHaveText(/Press Releases/);
  await page.goto(release);
  await expect(menu.locator('[aria-current="true"]')).toHaveText(/Press Releases/);
  await page.goto('/about/');
  await expect(menu.locator('[aria-current="page"]')).toHaveText(/About/);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`the menu of a phone, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled });

    test('opens and folds with the keyboard, and leads on', async ({ page }) => {
      await page.goto('/about/');
      const menu = page.getByRole('navigation', { name: 'Main menu' });
      const link = menu.getByRole('link', { name: 'Press Releases' });
      await expect(link).toBeHidden();
      await menu.getByText('Menu').focus();
      await page.keyboard.press('Enter');
      await expect(link).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(link).toBeHidden();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/releases/');
    });
  });
