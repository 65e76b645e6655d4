import { expect, test, type Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { dialogOf, field, found, openDialog, opener, title } from '../support/search.ts';
import { release } from '../support/site.ts';

/** The results in the dialog. */
const titles = (page: Page) =>
  dialogOf(page).getByRole('listitem').getByRole('heading', { level: 3 });
const typedField = (page: Page) => dialogOf(page).getByRole('searchbox');

for (const [platform, keys, others] of [
  ['Linux x86_64', 'Control+k', 'Meta+k'],
  ['Win32', 'Control+k', 'Meta+k'],
  ['MacIntel', 'Meta+k', 'Control+k'],
  ['iPhone', 'Meta+k', 'Control+k'],
] as const)
  test(`${keys} opens the search on ${platform}, and says so`, async ({ page }) => {
    await page.addInitScript((platform) => {
      Object.defineProperty(navigator, 'platform', { get: () => platform });
    }, platform);
    await page.goto('/about/');
    await expect(opener(page)).toContainText(keys === 'Meta+k' ? '⌘ K' : 'Ctrl K');
    await page.keyboard.press(others);
    await expect(dialogOf(page)).toBeHidden();
    await page.keyboard.press(keys);
    await expect(typedField(page)).toBeFocused();
    // A second time it does not open on top of itself, nor fail.
    await page.keyboard.press(keys);
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
  });

test('on the search page the keys lead to its field', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

test('results come as they are typed, and the focus stays in the field', async ({ page }) => {
  await page.goto('/about/');
  await (await openDialog(page)).pressSequentially('meet');
  await expect(titles(page)).toHaveCount(5);
  await typedField(page).pressSequentially('ing');
  await expect(dialogOf(page).getByRole('heading', { level: 2 })).toHaveText(
    '13 press releases for “meeting”',
  );
  await expect(titles(page)).toHaveCount(5);
  await expect(typedField(page)).toBeFocused();
  await expect(typedField(page)).toHaveValue('meeting');
  await expect(page).toHaveURL('/about/');
  await dialogOf(page).getByRole('link', { name: 'See all 13 results' }).click();
  await expect(page).toHaveURL('/search/?q=meeting');
  await expect(found(page)).toHaveCount(10);
});

test('what is typed before the program has arrived is searched as well', async ({ page }) => {
  const arrive = await holdBack(page, '**/dialog*.js');
  await page.goto('/about/');
  await (await openDialog(page)).fill('microbiome');
  arrive();
  await expect(titles(page)).toHaveText([title]);
});

test('the number of results is spoken once typing has come to rest', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto('/about/');
  const status = dialogOf(page).getByRole('status');
  const input = await openDialog(page);
  await input.pressSequentially('farm');
  await page.clock.runFor(100);
  await expect(titles(page).first()).toBeVisible();
  await input.pressSequentially('houses');
  await page.clock.runFor(100);
  await expect(dialogOf(page).getByRole('heading', { level: 2 })).toHaveText(/“farmhouses”/);
  await expect(status).toHaveText('');
  await page.clock.runFor(1000);
  await expect(status).toHaveText('1 press release for “farmhouses”');
});

test('arrow keys move through the results and back, and Enter opens one', async ({ page }) => {
  await page.goto('/about/');
  await (await openDialog(page)).fill('microbiome');
  await expect(titles(page)).toHaveText([title]);
  await page.keyboard.press('ArrowUp');
  await expect(typedField(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const section = dialogOf(page).getByRole('link', { name: 'Agenda', exact: true });
  await expect(section).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(typedField(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${release}?mark=microbiome`);
});

test('a section of the page that is open is gone to, and the dialog closes', async ({ page }) => {
  await page.goto(`${release}?mark=microbiome`);
  await (await openDialog(page)).fill('microbiome');
  await dialogOf(page).getByRole('link', { name: 'Agenda', exact: true }).click();
  await expect(page).toHaveURL(`${release}?mark=microbiome#agenda`);
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
});

test('Enter in the field leads to the search page', async ({ page }) => {
  await page.goto('/about/');
  await (await openDialog(page)).fill('microbiome');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=microbiome');
  await expect(found(page).getByRole('heading')).toHaveText(title);
});
