import { expect, test, type Locator, type Page } from '@playwright/test';
import { release } from '../support/site.ts';

const phone = { width: 360, height: 640 };
const withTables = '/releases/2020/ktb-issuance-plan-april-2020/';

/** Where the lines of an element's text begin, from above. */
const lines = (place: Locator): Promise<DOMRect[]> =>
  place.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].map((box) => box.toJSON() as DOMRect);
  });

const boxOf = async (place: Locator) => (await place.boundingBox())!;

test('on a phone words in a table wrap, figures do not, and names of rows have room', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto(withTables);
  const words = page.getByRole('cell', { name: 'If D+3 is a Thursday' });
  expect((await lines(words)).length).toBeGreaterThan(1);
  expect(await lines(page.getByRole('cell', { name: '12:00–15:30' }))).toHaveLength(1);
  const name = await boxOf(page.getByRole('rowheader', { name: 'Friday extension' }));
  expect(name.width).toBeGreaterThan(100);
});

test('on a phone the code of a bond is not parted at its hyphen', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/releases/2021/ktb-issuance-plan-august-2021/');
  const auctions = page.getByRole('table', { name: 'Auctions, August 2021' });
  expect(await lines(auctions.getByRole('rowheader', { name: '2Y 00875-2306' }))).toHaveLength(1);
  expect(await lines(auctions.getByRole('cell', { name: 'Pre-issuance' }).first())).toHaveLength(1);
});

test('on a desk a figure that is said in words wraps, and no column is out of sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/releases/2021/koreas-foreign-currency-bonds-sold-at-second-lowest-yields/');
  const region = page.getByRole('region', { name: 'Table: Dollar and euro tranches' });
  const yields = region.getByRole('cell', { name: '10-year U.S. Treasury' });
  expect((await lines(yields)).length).toBeGreaterThan(1);
  expect(await lines(region.getByRole('cell', { name: '15 October 2031' }))).toHaveLength(1);
  expect(await region.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
});

test('on a tablet the main menu is one line', async ({ page }) => {
  for (const width of [704, 768]) {
    await page.setViewportSize({ width, height: 1024 });
    await page.goto('/about/');
    const menu = page.getByRole('navigation', { name: 'Main menu' });
    const [first, last] = [menu.getByRole('link').first(), menu.getByRole('link').last()];
    expect((await boxOf(last)).y).toBe((await boxOf(first)).y);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a table that goes on is shaded at its edge: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 240, height: 640 });
    await page.goto(withTables);
    const region = page.getByRole('region', { name: 'Bonus, bidding' });
    await region.evaluate((element) => element.scrollIntoView());
    const { x, width } = await boxOf(region);
    // Beneath the last line of its caption, where no words are.
    const { y } = await boxOf(region.getByRole('columnheader').first());
    const clip = { x: x + width - 4, y: y - 6, width: 4, height: 4 };
    const cut = await page.screenshot({ clip });
    await region.evaluate((element) => element.scrollTo(1000, 0));
    expect(cut.equals(await page.screenshot({ clip }))).toBe(false);
  });

test.describe('a copied link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('of a section has its tick where the sign was', async ({ page }) => {
    await page.goto(release);
    const link = page.getByRole('link', { name: /Link to.*Agenda/ });
    await link.hover();
    const before = await boxOf(link);
    await link.click();
    await expect(link).toHaveAttribute('data-copied', /./);
    const after = await boxOf(link);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    const sign = await link.evaluate((element) => getComputedStyle(element, '::before').position);
    expect(sign).toBe('static');
  });

  test('of a page has its note beneath its own button', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(release);
    const button = page.getByRole('button', { name: 'Copy link' });
    await button.click();
    await expect(button).toHaveAttribute('data-copied', /./);
    // The note is placed by the button, not by all the tools.
    expect(await button.evaluate((element) => getComputedStyle(element).position)).toBe('relative');
  });
});

test('on a phone the sign between steps begins a line', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(`${release}cite/`);
  const step = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem').nth(2);
  const link = step.getByRole('link');
  expect((await boxOf(link)).x).toBeGreaterThan((await boxOf(step)).x + 8);
});

test('feeds stand where the text above them does', async ({ page }) => {
  await page.goto('/subscribe/');
  const main = page.getByRole('main');
  const feed = await boxOf(main.getByRole('link', { name: 'All press releases (RSS)' }));
  expect(feed.x).toBe((await boxOf(main.getByRole('heading', { name: 'RSS Service' }))).x);
});

test('the lines of a headline are of a length', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/releases/2019/2020-budget-proposal/');
  const [first, last] = await lines(page.getByText('Budget of 513.5 trillion won proposed'));
  expect(last!.width).toBeGreaterThan(first!.width / 2);
});

test('every button to follow stands at the same place', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/subscribe/');
  const buttons = page.getByRole('button', { name: /^Follow / });
  await expect(buttons.first()).toBeVisible();
  const places = await buttons.evaluateAll((all) =>
    all.map((button) => Math.round(button.getBoundingClientRect().left)),
  );
  expect(places.length).toBeGreaterThan(20);
  expect(new Set(places).size).toBe(1);
});

test('numbers of releases in an index stand under each other', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/series/');
    const counts = page.getByRole('main').getByText(/^\d+ press releases?$/);
    const ends = await counts.evaluateAll((all) =>
      all.map((count) => Math.round(count.getBoundingClientRect().right)),
    );
    expect(ends.length).toBeGreaterThan(10);
    expect(new Set(ends).size).toBe(1);
  }
});

test('numbers of results stand under each other', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/search/?q=meeting');
  const numbers = page.getByRole('group', { name: 'Division' }).locator('li:not([hidden]) .count');
  await expect(numbers.first()).toBeVisible();
  const ends = await numbers.evaluateAll((all) =>
    all.map((number) => Math.round(number.getBoundingClientRect().right)),
  );
  expect(ends.length).toBeGreaterThan(2);
  expect(new Set(ends).size).toBe(1);
});

test('the name of a feed is underlined without a space', async ({ page }) => {
  await page.goto('/releases/');
  const feed = page.getByRole('main').getByRole('link', { name: 'RSS', exact: true });
  expect(await feed.evaluate((link) => link.textContent)).toBe('RSS');
});

const current = (page: Page) =>
  page.getByRole('navigation', { name: 'Main menu' }).locator('[aria-current]');

for (const path of ['/topics/', '/topics/government-bonds/', '/divisions/', '/kinds/'])
  test(`the main menu says which part of the site it is: ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(current(page)).toHaveText('Press Releases');
  });
