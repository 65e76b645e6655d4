import { expect, test, type Page } from '@playwright/test';
import { dialogOf, field, openDialog, opener, title } from '../support/search.ts';
import { release } from '../support/site.ts';

const ways: Record<string, (page: Page) => Promise<void>> = {
  Escape: (page) => page.keyboard.press('Escape'),
  'Escape in a result': async (page) => {
    await page.keyboard.press('ArrowDown');
    await expect(dialogOf(page).getByRole('link', { name: title, exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
  },
  'its Close button': (page) => dialogOf(page).getByRole('button', { name: 'Close' }).click(),
  'a click outside': (page) => page.mouse.click(5, 5),
};
for (const [way, close] of Object.entries(ways))
  test(`the search closes by ${way} and gives the focus back`, async ({ page }) => {
    await page.goto('/about/');
    await (await openDialog(page)).fill('microbiome');
    await expect(dialogOf(page).getByRole('link', { name: title, exact: true })).toBeVisible();
    await close(page);
    await expect(dialogOf(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    // What was searched is still there for a second look.
    await openDialog(page);
    await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('microbiome');
    await expect(dialogOf(page).getByRole('link', { name: title, exact: true })).toBeVisible();
  });

test('keys that open the search far down a page lead back to that place', async ({ page }) => {
  await page.goto(release);
  const place = page.getByRole('link', { name: 'Link to section: Closing' });
  await place.focus();
  const top = () => page.evaluate(() => scrollY);
  const before = await top();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(place).toBeFocused();
  expect(await top()).toBe(before);
});

test('a click with a modifier key opens the search page beside this one', async ({
  page,
  context,
}) => {
  await page.goto('/about/');
  const opened = context.waitForEvent('page');
  await opener(page).click({ modifiers: ['ControlOrMeta'] });
  const beside = await opened;
  await expect(beside).toHaveURL('/search/');
  await expect(field(beside)).toBeVisible();
  await expect(dialogOf(page)).toBeHidden();
});

test('a result opened beside the page leaves the dialog open', async ({ page, context }) => {
  await page.goto('/about/');
  await (await openDialog(page)).fill('microbiome');
  const opened = context.waitForEvent('page');
  await dialogOf(page)
    .getByRole('link', { name: title, exact: true })
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(`${release}?mark=microbiome`);
  await expect(dialogOf(page)).toBeVisible();
});

test('the program of the dialog does not arrive: it says so, and Enter still searches', async ({
  page,
}) => {
  await page.route('**/dialog*.js', (route) => route.abort());
  await page.goto('/about/');
  await (await openDialog(page)).fill('microbiome');
  await expect(dialogOf(page).getByRole('status')).toContainText(
    'did not arrive. Check your connection.',
  );
  await expect(
    dialogOf(page)
      .getByRole('paragraph')
      .getByText(/did not arrive/),
  ).toBeVisible({ timeout: 8000 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=microbiome');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way to search is a link to its page', async ({ page }) => {
    await page.goto('/about/');
    await opener(page).click();
    await expect(page).toHaveURL('/search/');
    await expect(field(page)).toBeVisible();
  });
});
