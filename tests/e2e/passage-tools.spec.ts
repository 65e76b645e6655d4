import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  clipboard,
  copyLink,
  copyQuotation,
  first,
  firstWords,
  select,
  selected,
  selectionBox,
  tools,
} from '../support/selecting.ts';
import { errorsOf } from '../support/search.ts';
import { release } from '../support/site.ts';

test.describe('selected words of a release', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('are linked to, once the mouse has let them go', async ({ page, baseURL }) => {
    await page.goto(release);
    await first(page).scrollIntoViewIfNeeded();
    const box = (await first(page).boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 10, { steps: 5 });
    await page.waitForTimeout(600);
    await expect(tools(page)).toBeHidden();
    await page.mouse.up();
    await expect(tools(page)).toBeVisible();
    const words = await selected(page);
    const [around, shown] = [await selectionBox(page), (await tools(page).boundingBox())!];
    expect(shown.y).toBeGreaterThanOrEqual(around.bottom);
    expect(shown.y - around.bottom).toBeLessThan(20);

    await copyLink(page).click();
    await expect(page.getByRole('status')).toHaveText(/copied/i);
    const link = new URL(await clipboard(page));
    expect(link.href).toMatch(`${baseURL}${release}#:~:text=Deputy%20Prime%20Minister`);
    expect(await selected(page)).toBe(words);
    await expect(tools(page).locator(':focus')).toHaveCount(0);
    // While others are being selected nothing stands in the way.
    const below = box.y + box.height - 10;
    await page.mouse.move(box.x + 1, below);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, below, { steps: 3 });
    await expect(tools(page)).toBeHidden();
    await page.waitForTimeout(600);
    await expect(tools(page)).toBeHidden();
    await page.mouse.up();
    await expect(tools(page)).toBeVisible();
    await page.mouse.click(box.x + 1, box.y + 10);
    await expect(tools(page)).toBeHidden();
  });

  test('are reached by the keyboard with Tab, and left with it', async ({ page }) => {
    await page.goto(release);
    const link = page.getByRole('link', { name: 'Link to section: Keynote address' });
    await select(first(page), 0, first(page), 3);
    for (let word = 0; word < 4; word++) await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(tools(page)).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/^Press Tab/);
    const words = await selected(page);
    expect(words.length).toBeGreaterThan(10);

    await page.keyboard.press('Tab');
    await expect(copyLink(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(/copied/i);
    expect(await clipboard(page)).toContain('#:~:text=Deputy%20Prime');
    await page.keyboard.press('Tab');
    await expect(copyQuotation(page)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('status')).toHaveText('Quotation copied');
    expect(await selected(page)).toBe(words);

    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    // The way on is free: the buttons do not hold the reader.
    await page.keyboard.press('Tab');
    await expect(tools(page).locator(':focus')).toHaveCount(0);
  });

  test('have their buttons taken away by Escape, and the focus comes back to them', async ({
    page,
  }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 41);
    await expect(tools(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(tools(page)).toBeHidden();
    await expect(first(page)).toBeFocused();
    expect(await selected(page)).toBe('Deputy Prime Minister Hong Nam-ki chaired');
    await page.waitForTimeout(600);
    await expect(tools(page)).toBeHidden();
    // Another selection is another wish; Shift+Tab leads back to the words.
    await select(first(page), 0, first(page), 20);
    await expect(tools(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(first(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(copyLink(page)).toBeFocused();
  });

  test('are announced politely once, and each copy is', async ({ page }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 20);
    await expect(page.getByRole('status')).toHaveText(/^Press Tab/);
    await page.getByRole('status').evaluate((line) => (line.textContent = ''));
    await select(first(page), 0, first(page), 41);
    await expect(tools(page)).toBeVisible();
    await page.waitForTimeout(200);
    await expect(page.getByRole('status')).toHaveText('');
    await copyLink(page).click();
    await expect(page.getByRole('status')).toHaveText('Link copied');
    await expect(copyLink(page)).toHaveAttribute('data-copied', 'Link copied');
    await expect(copyLink(page)).not.toHaveAttribute('data-copied');
  });

  for (const forcedColors of ['none', 'active'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`have accessible buttons: ${colorScheme}, forced colours ${forcedColors}`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.goto(release);
        await select(first(page), 0, first(page), 41);
        await expect(tools(page)).toBeVisible();
        const check = async () =>
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await check();
        await copyLink(page).click();
        await expect(copyLink(page)).toHaveAttribute('data-copied');
        await check();
      });

  test('have their buttons on a phone away from them, large enough for a finger', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(release);
    for (const part of [first(page), page.getByText('Bio exports and investment')]) {
      for (const block of ['start', 'center', 'end'] as const) {
        await part.evaluate((element, block) => element.scrollIntoView({ block }), block);
        await select(part, 0, part, 12);
        await expect(tools(page)).toBeVisible();
        await page.waitForTimeout(400);
        const [words, shown] = [await selectionBox(page), (await tools(page).boundingBox())!];
        expect(shown.y >= words.bottom || shown.y + shown.height <= words.top).toBe(true);
        expect(shown.x).toBeGreaterThanOrEqual(0);
        expect(shown.x + shown.width).toBeLessThanOrEqual(320);
      }
    }
    for (const button of [copyLink(page), copyQuotation(page)]) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await copyLink(page).tap();
    await expect(page.getByRole('status')).toContainText(/cop/i);
    await context.close();
  });

  test('have no buttons on paper', async ({ page }) => {
    await page.goto(release);
    await select(first(page), 0, first(page), 41);
    await expect(tools(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(tools(page)).toBeHidden();
  });

  test('of the site around a release have no buttons', async ({ page }) => {
    await page.goto(release);
    const program = page.waitForResponse('**/program*.js');
    const related = page.getByRole('heading', { name: 'Related releases' });
    await select(related, 0, related, 7);
    await program;
    await page.waitForTimeout(600);
    await expect(tools(page)).toHaveCount(0);
  });
});

test('a copy that is refused shows what to copy, selected, in a narrow window too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(release);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await select(first(page), 0, first(page), 41);
  await expect(tools(page)).toBeVisible();
  await copyLink(page).click();
  const field = page.getByRole('textbox', { name: /did not allow copying/ });
  await expect(page.getByRole('status')).toContainText('did not allow copying');
  await expect(field).toHaveValue(new RegExp(`${release}#:~:text=${firstWords}$`));
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
  ).toBeGreaterThan(60);
  await expect(field).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(tools(page)).toBeHidden();
});

test('the program comes with the first selection, and not before', async ({ page }) => {
  const programs: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') programs.push(request.url());
  });
  await page.goto(release);
  await first(page).click();
  await page.waitForLoadState('networkidle');
  expect(programs).toEqual([]);
  await select(first(page), 0, first(page), 20);
  await expect(tools(page)).toBeVisible();
  expect(programs).toHaveLength(1);
});

test('a program that did not come is asked for again with the next words', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto(release);
  await page.route('**/_astro/*.js', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await select(first(page), 0, first(page), 6);
  await failed;
  await page.unroute('**/_astro/*.js');
  await select(first(page), 0, first(page), 20);
  await expect(tools(page)).toBeVisible();
  expect(errors).toEqual([]);
});
