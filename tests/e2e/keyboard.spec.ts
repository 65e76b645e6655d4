import { expect, test } from '@playwright/test';
import { dialogOf, found, opener, title } from '../support/search.ts';
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
    const menu = page.getByRole('navigation', { name: 'Main menu' });
    await expect(menu).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('link', { name: 'Press Releases' })).toBeFocused();
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

/** Whether nothing lies over the beginning of an element (WCAG 2.4.11). */
function isInSight(element: Element): boolean {
  const { left, top } = element.getClientRects()[0]!;
  return element.contains(document.elementFromPoint(left + 4, top + 4));
}

test('the search dialog is walked through with Tab, and nothing outside it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await page.goto('/about/');
  await opener(page).press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('microbiome');
  await expect(dialog.getByRole('link', { name: title, exact: true })).toBeVisible();
  const stops = [
    dialog.getByRole('button', { name: 'Search' }),
    dialog.getByRole('link', { name: title, exact: true }),
    ...(await dialog.getByRole('list', { name: 'Sections' }).getByRole('link').all()),
    dialog.getByRole('link', { name: 'Open on the search page' }),
  ];
  expect(stops.length).toBeGreaterThan(4);
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    await expect(stop).toBeInViewport();
  }
  // The way out is in sight and uncovered wherever the results have been scrolled to.
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();
  expect(await dialog.getByRole('button', { name: 'Close' }).evaluate(isInSight)).toBe(true);
  for (const stop of [...stops.slice(0, -1).toReversed(), dialog.getByRole('searchbox')]) {
    await page.keyboard.press('Shift+Tab');
    await expect(stop).toBeFocused();
    expect(await stop.evaluate(isInSight)).toBe(true);
  }
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opener(page)).toBeFocused();
});

for (const width of [1280, 320])
  test(`the choices are walked through and made with the keyboard, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/search/?q=meeting');
    const year = page.getByRole('checkbox', { name: /^2023/ });
    // The choices come after the results.
    await expect(page.locator('#search-results')).toHaveAttribute('data-complete', 'meeting');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).focus();
    if (width === 320) {
      await expect(year).toBeHidden();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Tab');
    await expect(year).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(found(page)).toHaveCount(2);
    await expect(page.getByRole('checkbox', { name: '2022 (2)' })).toBeFocused();
    await expect(page.getByRole('status')).toHaveText('2 press releases for “meeting”');
    await page.keyboard.press('Space');
    await expect(found(page)).toHaveCount(10);
    await expect(page.getByRole('checkbox', { name: '2022 (2)' })).not.toBeChecked();
  });

for (const height of [600, 640])
  test(`the bar of the marks hides nothing that has the focus (WCAG 2.4.11), ${height} pixels high`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height });
    await page.goto(`${release}?mark=microbiome`);
    await expect(page.getByRole('button', { name: 'Clear the marks' })).toBeVisible();
    const hidden: string[] = [];
    let stops = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement!;
        const bar = document.getElementById('marked-words')!;
        const its = element.getBoundingClientRect();
        const over = bar.getBoundingClientRect();
        const covered =
          its.left >= over.left &&
          its.right <= over.right + 1 &&
          its.top >= over.top &&
          its.bottom <= over.bottom;
        return {
          end: element === document.body,
          hidden: covered && !bar.contains(element) ? element.outerHTML.slice(0, 80) : undefined,
        };
      });
      if (focused.end) break;
      stops++;
      if (focused.hidden) hidden.push(focused.hidden);
    }
    expect(stops).toBeGreaterThan(30);
    expect(hidden).toEqual([]);
  });
