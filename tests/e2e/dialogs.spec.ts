import { expect, test, type Page } from '@playwright/test';

test.describe('RSS Service', () => {
  test('opens a dialog that lists the feeds, and keeps the focus in it', async ({ page }) => {
    await page.goto('/');
    const opener = page.getByRole('link', { name: 'RSS Service' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'RSS Service' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'All press releases (RSS)' })).toHaveAttribute(
      'href',
      '/rss.xml',
    );
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () =>
          document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      expect(outside).toBe(false);
    }
  });

  const ways: Record<string, (page: Page) => Promise<void>> = {
    'its Close button': (page) =>
      page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
    Escape: (page) => page.keyboard.press('Escape'),
    'a click outside': (page) => page.mouse.click(5, 5),
  };
  for (const [way, close] of Object.entries(ways))
    test(`closes by ${way} and gives the focus back`, async ({ page }) => {
      await page.goto('/about/');
      const opener = page.getByRole('link', { name: 'RSS Service' });
      await opener.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await close(page);
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(opener).toBeFocused();
    });

  test('stays open for a click inside', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'RSS Service' }).click();
    await page.getByRole('dialog').getByRole('heading').click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('stays open when text is selected to beyond its edge', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'RSS Service' }).click();
    await page.getByRole('dialog').getByRole('heading').hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('RSS Service is a link to the subscribe page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'RSS Service' }).click();
    await expect(page).toHaveURL('/subscribe/');
    await expect(page.getByRole('main').getByRole('link', { name: /RSS/ })).toHaveAttribute(
      'href',
      '/rss.xml',
    );
  });
});
