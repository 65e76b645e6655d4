import { expect, test } from '@playwright/test';
import { release } from '../support/site.ts';

test.describe('the link beside a heading', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the address of its section and says so', async ({ page, baseURL }) => {
    await page.goto(release);
    await page.getByRole('heading', { name: 'Agenda', exact: true }).hover();
    const link = page.getByRole('link', { name: 'Link to section: Agenda' });
    await link.click();
    await expect(page.getByRole('status')).toHaveText('Link copied');
    await expect(link).toHaveAttribute('data-copied', 'Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}${release}#agenda`,
    );
    await expect(page).toHaveURL(`${release}#agenda`);
  });

  test('stands below a table and a chart too', async ({ page, baseURL }) => {
    const budget = '/releases/2019/2020-budget-proposal/';
    for (const [caption, id] of [
      ['Budget totals, 2019 and 2020', 'budget-totals'],
      ['Change from the 2019 original budget to the 2020 proposal', 'budget-changes'],
    ] as const) {
      await page.goto(budget);
      await page.getByRole('link', { name: `Link to these figures: ${caption}` }).click();
      await expect(page.getByRole('status')).toHaveText('Link copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${baseURL}${budget}#${id}`,
      );
      await expect(page.locator(':target')).toContainText(caption);
    }
  });

  test('works with the keyboard and is visible when it has the focus', async ({
    page,
    baseURL,
  }) => {
    await page.goto(release);
    const link = page.getByRole('link', { name: 'Link to section: Closing' });
    await link.focus();
    await expect(link).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}${release}#closing`,
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied');
  });

  test('stands after the heading, whose name stays clean', async ({ page }) => {
    await page.goto(release);
    const headings = page.locator('#release-text').getByRole('heading');
    await expect(headings).toHaveCount(5);
    for (const heading of await headings.all()) {
      const id = await heading.getAttribute('id');
      expect(id).toMatch(/^[a-z0-9-]+$/);
      await expect(heading).toHaveAccessibleName((await heading.innerText()).trim());
      await expect(heading.locator('xpath=following-sibling::a')).toHaveAttribute('href', `#${id}`);
    }
  });
});

test('a copy that is refused says where the address is, to the eye too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(release);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const link = page.getByRole('link', { name: 'Link to section: Agenda' });
  await link.press('Enter');
  await expect(page.getByRole('status')).toContainText('could not be copied');
  await expect(page).toHaveURL(/#agenda$/);
  const shown = () =>
    link.evaluate((element) => {
      const { content, opacity } = getComputedStyle(element, '::after');
      return Number(opacity) > 0 ? content : '';
    });
  expect(await shown()).toContain('could not be copied');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a message about a copy stays its time, however many there are', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto(release);
  await page.clock.pauseAt(10_000);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  const agenda = page.getByRole('link', { name: 'Link to section: Agenda' });
  const closing = page.getByRole('link', { name: 'Link to section: Closing' });
  await agenda.press('Enter');
  await expect(agenda).toHaveAttribute('data-copied', 'Link copied');
  await page.clock.runFor(2000);
  await agenda.press('Enter');
  await page.clock.runFor(2000);
  await expect(agenda).toHaveAttribute('data-copied', 'Link copied');
  await closing.press('Enter');
  await expect(closing).toHaveAttribute('data-copied', 'Link copied');
  await expect(agenda).not.toHaveAttribute('data-copied');
  await page.clock.runFor(2600);
  await expect(closing).not.toHaveAttribute('data-copied');
});

test('an address with an id arrives at the section and marks it for a moment', async ({ page }) => {
  await page.goto(`${release}#agenda`);
  const heading = page.getByRole('heading', { name: 'Agenda', exact: true });
  await expect(heading).toBeInViewport();
  // Nothing sticky lies over the heading.
  expect(
    await heading.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 4, top + 4));
    }),
  ).toBe(true);
  const animation = () =>
    heading.evaluate((element) => getComputedStyle(element.closest('section')!).animationName);
  expect(await animation()).toBe('arrived');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});

test('the link is always visible where there is no mouse', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(release);
  const link = page.getByRole('link', { name: 'Link to section: Agenda' });
  await expect(link).toHaveCSS('opacity', '1');
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link beside a heading leads to the section', async ({ page }) => {
    await page.goto(release);
    await page.getByRole('link', { name: 'Link to section: Closing' }).click();
    await expect(page).toHaveURL(`${release}#closing`);
    await expect(page.getByRole('heading', { name: 'Closing' })).toBeInViewport();
  });
});
