import { rm, truncate } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { brokenSite, release } from '../support/site.ts';

const title = '3rd Ministerial Meeting on Industrial Innovation';
const field = (page: Page) => page.getByRole('main').getByRole('searchbox');

test('a word of the agenda leads from any page to its section', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('searchbox', { name: 'Search press releases' }).fill('microbiome');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=microbiome$/);
  const result = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
  await expect(result).toHaveCount(1);
  await expect(result.getByRole('heading')).toHaveText(title);
  await expect(result).toContainText('21 September 2020');
  await expect(result).toContainText('General Policy Coordination Division');
  await expect(result.locator('mark').first()).toHaveText('microbiome');
  await result.getByRole('link', { name: 'Agenda', exact: true }).click();
  await expect(page).toHaveURL(`${release}#agenda`);
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
});

test('a word that only the attached PDF holds finds the release and names the attachment', async ({
  page,
}) => {
  await page.goto('/search/?q=explanatory');
  const link = page.getByRole('link', { name: /^PDF, page 1: Agenda and plan/ });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(link).toHaveAttribute(
    'href',
    `${release}industrial-innovation-agenda-plan.pdf#page=1`,
  );
});

test('results follow the typing, and their number is announced', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially('farmhouses');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page).toHaveURL(/\?q=farmhouses$/);
  await expect(page.getByRole('status')).toHaveText('1 press release for “farmhouses”');
  await expect(field(page)).toBeFocused();
});

test('navigation, labels and other pages are not searched', async ({ page }) => {
  for (const word of ['breadcrumb', 'unsubscribe', 'cookies', '"Skip to content"']) {
    await page.goto(`/search/?q=${encodeURIComponent(word)}`);
    await expect(page.getByText(/^No press release contains/)).toBeVisible();
  }
});

test('a word that no release contains is named, with a way on', async ({ page }) => {
  await page.goto('/search/?q=zzyzx');
  await expect(page.getByText('No press release contains “zzyzx”.').first()).toBeVisible();
  await page.getByRole('link', { name: /list of all press releases/ }).click();
  await expect(page).toHaveURL('/releases/');
});

test('Back returns to the results before, and from a release to its results', async ({ page }) => {
  await page.goto('/search/?q=microbiome');
  await expect(page.locator('mark').first()).toHaveText('microbiome');
  await field(page).fill('farmhouses');
  await field(page).press('Enter');
  await expect(page.locator('mark').first()).toHaveText('farmhouses');
  await page.getByRole('heading', { name: title }).getByRole('link').click();
  await expect(page).toHaveURL(release);
  await page.goBack();
  await expect(page.locator('mark').first()).toHaveText('farmhouses');
  await expect(field(page)).toHaveValue('farmhouses');
  await page.goBack();
  await expect(page.locator('mark').first()).toHaveText('microbiome');
  await expect(field(page)).toHaveValue('microbiome');
});

test('a query is text, whatever it contains', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const hostile = '<img src=x onerror="throw 1"> & \u202e "';
  await page.goto(`/search/?q=${encodeURIComponent(hostile)}`);
  await expect(page.getByRole('main')).toContainText('<img src=x onerror="throw 1">');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the search program is loaded only when search is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(release);
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.some((path) => path.includes('pagefind'))).toBe(true);
});

test.describe('in trouble', () => {
  const notice = (page: Page) => page.getByText('The search index could not be loaded.').first();
  const list = (page: Page) => page.getByRole('link', { name: /list of all press releases/ });

  const damages: Record<string, (dist: string) => Promise<void>> = {
    'the index is missing': (dist) => rm(join(dist, 'pagefind'), { recursive: true }),
    'the index has no entry file': (dist) => rm(join(dist, 'pagefind/pagefind-entry.json')),
    'a file of the index is cut off': async (dist) => {
      const folder = join(dist, 'pagefind');
      const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'))!;
      await truncate(join(folder, name), 40);
    },
    'the words of the index are gone': (dist) =>
      rm(join(dist, 'pagefind/index'), { recursive: true }),
    'the texts of the index are gone': (dist) =>
      rm(join(dist, 'pagefind/fragment'), { recursive: true }),
  };
  for (const [name, damage] of Object.entries(damages))
    test(`${name}: says so and leads to the list`, async ({ page }) => {
      const site = await brokenSite(damage);
      try {
        await page.goto(`${site.address}/search/?q=microbiome`);
        await expect(notice(page)).toBeVisible();
        await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
        await expect(page.getByRole('status')).toContainText('could not be loaded');
        await list(page).click();
        await expect(page).toHaveURL(`${site.address}/releases/`);
      } finally {
        await site.close();
      }
    });

  test('offline: says so, and tries again', async ({ page, context }) => {
    await page.goto('/search/');
    await context.setOffline(true);
    await field(page).fill('microbiome');
    await expect(page.getByText(/You are offline/).first()).toBeVisible();
    await expect(list(page)).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  test('a slow answer never replaces a newer one', async ({ page }) => {
    await page.goto('/search/?q=farmhouses');
    await expect(page.locator('mark').first()).toHaveText('farmhouses');
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await field(page).fill('zzyzx');
    await field(page).press('Enter');
    await field(page).fill('microbiome');
    await field(page).press('Enter');
    await expect(page.locator('mark').first()).toHaveText('microbiome');
    await page.waitForTimeout(900);
    await expect(page.locator('mark').first()).toHaveText('microbiome');
  });

  test('the script does not arrive: the page says so', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/search/?q=microbiome');
    await expect(page.getByText(/Searching needs JavaScript/)).toBeVisible({ timeout: 8000 });
    await expect(list(page)).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form works, and the page says what is the matter', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('microbiome');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=microbiome$/);
    await expect(page.getByText(/Searching needs JavaScript/)).toBeVisible();
    await page.getByRole('link', { name: /list of all press releases/ }).click();
    await expect(page).toHaveURL('/releases/');
  });
});

test('a browser can add the search, and finds with it what a reader types', async ({ page }) => {
  await page.goto('/');
  const description = page.locator('link[rel="search"]');
  const name = await description.getAttribute('title');
  const found = await page.evaluate(
    async (href) => {
      const xml = new DOMParser().parseFromString(await (await fetch(href!)).text(), 'text/xml');
      return {
        root: xml.documentElement.tagName,
        namespace: xml.documentElement.namespaceURI,
        name: xml.querySelector('ShortName')?.textContent,
        template: xml.querySelector('Url[type="text/html"]')?.getAttribute('template'),
      };
    },
    await description.getAttribute('href'),
  );
  expect(found).toMatchObject({
    root: 'OpenSearchDescription',
    namespace: 'http://a9.com/-/spec/opensearch/1.1/',
    name,
  });
  expect(name!.length).toBeLessThanOrEqual(16);

  const address = new URL(found.template!.replace('{searchTerms}', 'microbiome'));
  await page.goto(address.pathname + address.search);
  await expect(page.locator('mark').first()).toHaveText('microbiome');
});
