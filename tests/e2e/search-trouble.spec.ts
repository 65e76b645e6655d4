import { readdirSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { dialogOf, errorsOf, field, found, openDialog, title } from '../support/search.ts';
import { brokenSite, serveFolder } from '../support/site.ts';

const notice = (page: Page, words: string | RegExp = 'The search index could not be loaded.') =>
  page.getByText(words).first();
const list = (page: Page) => page.getByRole('link', { name: 'See the list of all press releases' });
const again = (page: Page) => page.getByRole('button', { name: 'Try again' });

const damages: Record<string, (index: string) => Promise<void>> = {
  'the index is missing': (index) => rm(index, { recursive: true }),
  'the index has no entry file': (index) => rm(join(index, 'pagefind-entry.json')),
  'the entry file is cut off': (index) => truncate(join(index, 'pagefind-entry.json'), 20),
  'a file of the index is cut off': async (index) => {
    const name = readdirSync(index).find((file) => file.endsWith('.pf_meta'))!;
    await truncate(join(index, name), 40);
  },
  'a file of words is cut off': async (index) => {
    const [name] = readdirSync(join(index, 'index'));
    await truncate(join(index, 'index', name!), 2000);
  },
  'the words of the index are gone': (index) => rm(join(index, 'index'), { recursive: true }),
  'the texts of the index are gone': (index) => rm(join(index, 'text'), { recursive: true }),
};
for (const [name, damage] of Object.entries(damages))
  test(`${name}: says so and leads to the list`, async ({ page }) => {
    const errors = errorsOf(page);
    const site = await brokenSite((dist) => damage(join(dist, 'pagefind')));
    try {
      await page.goto(`${site.address}/about/`);
      await (await openDialog(page)).fill('microbiome');
      await expect(
        dialogOf(page).getByText('The search index could not be loaded.').first(),
      ).toBeVisible();
      await expect(dialogOf(page).getByRole('status')).toContainText('could not be loaded');
      await page.goto(`${site.address}/search/?q=microbiome`);
      await expect(notice(page)).toBeVisible();
      await expect(page.getByRole('status')).toContainText('could not be loaded');
      await again(page).click();
      await expect(notice(page)).toBeVisible();
      await list(page).click();
      await expect(page).toHaveURL(`${site.address}/releases/`);
      expect(errors).toEqual([]);
    } finally {
      await site.close();
    }
  });

test('what narrows results is missing: they stand, and a narrowed search says so', async ({
  page,
}) => {
  const site = await brokenSite(async (dist) => {
    const file = join(dist, 'pagefind/facets.json');
    // Of another build than the index.
    await writeFile(file, (await readFile(file, 'utf8')).replace('"check":', '"check":1'));
  });
  try {
    await page.goto(`${site.address}/search/?q=microbiome`);
    await expect(page.getByRole('status')).toHaveText('1 press release for “microbiome”');
    await page.waitForLoadState('networkidle');
    await expect(found(page).getByRole('heading')).toHaveText(title);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.goto(`${site.address}/search/?q=microbiome&year=2020`);
    await expect(notice(page)).toBeVisible();
  } finally {
    await site.close();
  }
});

test('the program that narrows is missing: the results stand', async ({ page }) => {
  const errors = errorsOf(page);
  await page.route('**/_astro/choices*.js', (route) => route.abort());
  const aborted = page.waitForEvent('requestfailed');
  await page.goto('/search/?q=microbiome');
  expect((await aborted).url()).toContain('choices');
  await expect(page.getByRole('status')).toHaveText('1 press release for “microbiome”');
  await expect(found(page).getByRole('heading')).toHaveText(title);
  expect(errors).toEqual([]);
});

for (const prepared of [true, false])
  test(`the worker does not arrive${prepared ? ', and is asked for before the search' : ''}`, async ({
    page,
  }) => {
    await page.route('**/_astro/worker*.js', (route) => route.abort());
    await page.goto('/search/');
    if (prepared) {
      const failed = page.waitForEvent('requestfailed');
      await field(page).focus();
      await failed;
    }
    await field(page).fill('microbiome');
    await expect(notice(page)).toBeVisible();
    await expect(list(page)).toBeVisible();
    await page.unrouteAll();
    await again(page).click();
    await expect(found(page).getByRole('heading')).toHaveText(title);
  });

test('offline: says so, and tries again', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await field(page).fill('microbiome');
  await expect(notice(page, /You are offline/)).toBeVisible();
  await expect(page.getByRole('status')).toContainText('You are offline');
  await expect(list(page)).toBeVisible();
  await context.setOffline(false);
  await again(page).click();
  await expect(field(page)).toBeFocused();
  await expect(found(page).getByRole('heading')).toHaveText(title);
});

test('where the host or the browser forbids WebAssembly and evaluation, search works', async ({
  page,
}) => {
  // In a worker, the policy of its own file holds: one that a host adds to all.
  const site = await serveFolder('dist', {
    'Content-Security-Policy': "script-src 'self' 'unsafe-inline'",
  });
  try {
    await page.goto(`${site.address}/search/?q=microbiome`);
    await expect(found(page).getByRole('heading')).toHaveText(title);
    await page.goto(`${site.address}/about/`);
    await (await openDialog(page)).fill('microbiome');
    await expect(dialogOf(page).getByRole('heading', { name: title })).toBeVisible();
  } finally {
    await site.close();
  }
});

test('the script does not arrive: the page says so, with the query in its field', async ({
  page,
}) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/search/?q=microbiome');
  await expect(field(page)).toHaveValue('microbiome');
  await expect(page.getByText(/Searching needs JavaScript/)).toBeVisible({ timeout: 8000 });
  await expect(list(page)).toBeVisible();
});

test('an old browser is told that it is, and not to try again', async ({ page }) => {
  await page.addInitScript(() => {
    delete (globalThis as Partial<typeof globalThis>).DecompressionStream;
  });
  await page.goto('/search/?q=microbiome');
  await expect(notice(page, /^This browser is too old for the search/)).toBeVisible();
  await expect(list(page)).toBeVisible();
  await expect(again(page)).toHaveCount(0);
});

test('a dialog whose program did not come tries again with the next letter', async ({ page }) => {
  await page.goto('/about/');
  await page.route('**/_astro/*.js', (route) => route.abort());
  const input = await openDialog(page);
  await input.fill('microbio');
  await page.unroute('**/_astro/*.js');
  await input.fill('microbiome');
  await expect(dialogOf(page).getByRole('heading', { name: title })).toBeVisible();
});

test('beside a failure stand no choices of the search before', async ({ page }) => {
  await page.goto('/search/?q=budget');
  await expect(page.getByRole('link', { name: 'Topic: Budget' })).toBeVisible();
  await page.route('**/pagefind/**', (route) => route.abort());
  await field(page).fill('Legoland');
  await expect(notice(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Topic: Budget' })).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});
