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
  await expect(menu.locator('[aria-current="page"]')).toHaveText(/About this site/);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`the menu of a phone, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled });

    test('opens, leads on, and closes with Escape, giving the focus back', async ({ page }) => {
      await page.goto('/about/');
      const menu = page.getByRole('navigation', { name: 'Main menu' });
      const button = menu.getByRole('button', { name: 'Menu' });
      const link = menu.getByRole('link', { name: 'Press Releases' });
      await expect(link).toBeHidden();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(link).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(link).toBeHidden();
      await expect(button).toBeFocused();
      await page.keyboard.press('Enter');
      await menu.getByRole('button', { name: 'Close' }).click();
      await expect(link).toBeHidden();
      await button.click();
      await link.click();
      await expect(page).toHaveURL('/releases/');
    });
  });
