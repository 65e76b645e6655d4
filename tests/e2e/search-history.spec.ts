import { expect, test } from '@playwright/test';
import { errorsOf, field, found, title } from '../support/search.ts';
import { release } from '../support/site.ts';

test('Back returns to the results before, and from a release to its results', async ({ page }) => {
  const mark = page.locator('mark').first();
  await page.goto('/search/?q=microbiome');
  await expect(mark).toHaveText('microbiome');
  await field(page).fill('farmhouses');
  await field(page).press('Enter');
  await expect(mark).toHaveText('farmhouses');
  await found(page).getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(`${release}?mark=farmhouses`);
  await page.goBack();
  await expect(mark).toHaveText('farmhouses');
  await expect(field(page)).toHaveValue('farmhouses');
  await page.goBack();
  await expect(mark).toHaveText('microbiome');
  await expect(field(page)).toHaveValue('microbiome');
});

test.describe('the history of a search', () => {
  test.beforeEach(async ({ page }) => {
    // Time stands still but for what the test lets pass: no pause between two keys.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto('/search/?q=farmhouses');
    await expect(page.locator('mark').first()).toHaveText('farmhouses');
  });

  test('words typed with a pause and entered at once are one entry', async ({ page }) => {
    await field(page).fill('micro');
    await page.clock.runFor(200);
    await expect(page).toHaveURL(/\?q=micro$/);
    await field(page).press('End');
    await field(page).pressSequentially('biome');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\?q=microbiome$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=farmhouses$/);
  });

  test('a result clicked while typing leaves what was typed behind', async ({ page }) => {
    await field(page).fill('microbiome');
    await expect(page.locator('mark').first()).toHaveText('microbiome');
    await found(page).getByRole('heading', { name: title }).getByRole('link').click();
    await expect(page).toHaveURL(`${release}?mark=microbiome`);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=microbiome$/);
    await expect(field(page)).toHaveValue('microbiome');
    await page.goBack();
    await expect(page).toHaveURL(/\?q=farmhouses$/);
  });
});

test('a browser that limits how often the address changes does not stop the search', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.goto('/search/?q=farmhouses');
  await expect(found(page)).toHaveCount(1);
  await page.evaluate(() => {
    // As Safari does after a hundred changes in ten seconds.
    history.pushState = history.replaceState = () => {
      throw new DOMException('Attempt to use history.replaceState()', 'SecurityError');
    };
  });
  await field(page).fill('microbiome');
  await expect(page.locator('mark').first()).toHaveText('microbiome');
  await page.evaluate(() => {
    Reflect.deleteProperty(history, 'pushState');
    Reflect.deleteProperty(history, 'replaceState');
  });
  await field(page).blur();
  await expect(page).toHaveURL('/search/?q=microbiome');
  expect(errors).toEqual([]);
});
