import { expect, test, type Page } from '@playwright/test';
import { errorsOf, found } from '../support/search.ts';
import { release } from '../support/site.ts';

/** What the browser marks, as it is written in the text. */
const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('searched') ?? [])].map(String));
const clear = (page: Page) => page.getByRole('button', { name: 'Clear the marks' });

test('an opened result marks the words that were searched', async ({ page }) => {
  await page.goto('/search/?q=supercomputer "alternative food" of');
  await found(page).first().getByRole('heading').getByRole('link').click();
  await expect(page.getByText('Marked: supercomputer "alternative food" of')).toBeVisible();
  // Another form of the word; each word of the phrase; and no mark for what every text holds.
  expect((await marks(page)).toSorted()).toEqual(['alternative', 'food', 'supercomputers']);
});

test('what means the same is marked as the text has it', async ({ page }) => {
  await page.goto(`${release}?mark=artificial intelligence`);
  await expect(clear(page)).toBeVisible();
  expect(await marks(page)).toContain('AI');
});

test('words that a search found in several cells of a row are marked in them', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('"2020 original 481.8"')}`);
  await page.locator('.result-sections a, .result h2 a').last().click();
  await expect(clear(page)).toBeVisible();
  expect(await marks(page)).toEqual(['2020', 'original', '481.8']);
});

test('the text stays as it is', async ({ page }) => {
  const text = () => page.getByRole('article').locator('#release-text').innerHTML();
  await page.goto(release);
  const unmarked = await text();
  await page.goto(`${release}?mark=microbiome`);
  await expect(clear(page)).toBeVisible();
  expect((await marks(page)).length).toBeGreaterThan(0);
  expect(await text()).toBe(unmarked);
});

test('the marks are cleared, and leave the address', async ({ page }) => {
  await page.goto(`${release}?mark=microbiome#agenda`);
  await clear(page).click();
  await expect(clear(page)).toBeHidden();
  expect(await marks(page)).toEqual([]);
  await expect(page).toHaveURL(`${release}#agenda`);
  // Reading goes on where it was.
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeFocused();
  await page.reload();
  expect(await marks(page)).toEqual([]);
});

test.describe('the address of a section', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied without what was searched', async ({ page, baseURL }) => {
    await page.goto(`${release}?mark=microbiome`);
    await expect(clear(page)).toBeVisible();
    await page.getByRole('link', { name: 'Link to section: Agenda' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}${release}#agenda`,
    );
  });
});

test('nothing is said of marks where nothing is marked', async ({ page }) => {
  const errors = errorsOf(page);
  for (const query of [
    'zzyzx',
    'the of',
    '',
    '%20',
    '<img src=x onerror="throw 1">',
    '"',
    '\u202e',
  ]) {
    const program = page.waitForResponse('**/mark*.js');
    await page.goto(`${release}?mark=${encodeURIComponent(query)}`);
    await program;
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(clear(page)).toBeHidden();
    expect(await marks(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});

test('a query is named as text, whatever it contains', async ({ page }) => {
  const errors = errorsOf(page);
  const hostile = 'microbiome <img src=x onerror="throw 1">';
  await page.goto(`${release}?mark=${encodeURIComponent(hostile)}`);
  await expect(page.getByText(`Marked: ${hostile}`)).toBeVisible();
  await expect(page.getByRole('article').getByRole('img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a browser that cannot draw marks shows the release, and no words of them', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(`${release}?mark=microbiome#agenda`);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
  await expect(clear(page)).toBeHidden();
  expect(errors).toEqual([]);
});
