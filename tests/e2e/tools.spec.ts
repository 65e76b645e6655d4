import { expect, test } from '@playwright/test';
import { release } from '../support/site.ts';

test.describe('the tools of a release', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copy its address, without section or marks, and say so', async ({ page, baseURL }) => {
    await page.goto(`${release}?mark=microbiome#agenda`);
    const button = page.getByRole('button', { name: 'Copy link' });
    await button.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied');
    await expect(button).toHaveAttribute('data-copied', 'Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + release);
    await expect(button).toBeFocused();
  });

  test('print it', async ({ page }) => {
    await page.goto(release);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed');
  });
});

test('a copy that is refused says where the address is, within the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(release);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const button = page.getByRole('button', { name: 'Copy link' });
  await button.press('Enter');
  await expect(page.getByRole('status')).toContainText('could not be copied');
  const message = await button.evaluate((element) => {
    const { content, width, left } = getComputedStyle(element, '::after');
    return { content, start: parseFloat(left), end: parseFloat(left) + parseFloat(width) };
  });
  expect(message.content).toContain('could not be copied');
  expect(message.start).toBeGreaterThanOrEqual(0);
  const { width } = (await button.locator('xpath=..').boundingBox())!;
  expect(message.end).toBeLessThanOrEqual(width);
});
