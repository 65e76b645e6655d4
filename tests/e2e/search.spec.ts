import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { buildIndex } from '../../src/search/build-index.ts';
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

test('the keywords of a release find it and are not shown', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('"bio-industry workforce"')}`);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('list').filter({ hasText: title })).not.toContainText(
    'bio-industry workforce',
  );
  await page.goto(release);
  await expect(page.getByRole('main')).not.toContainText('bio-industry workforce');
});

test('the quotation marks that phones type are those of a phrase', async ({ page }) => {
  for (const [open, close] of ['“”', '„“', '«»']) {
    await page.goto(`/search/?q=${open}green biotechnology plan${close}`);
    await expect(
      page.getByText('1 press release for “green biotechnology plan”').first(),
    ).toBeVisible();
    await page.goto(`/search/?q=${open}biotechnology green plan${close}`);
    await expect(
      page.getByText('No press release contains “biotechnology green plan”.').first(),
    ).toBeVisible();
  }
});

test('words joined by a middle dot are found one by one, and shown as published', async ({
  page,
}) => {
  const site = await brokenSite(async (dist) => {
    const file = join(dist, release, 'index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replaceAll('>Closing<', '>AI·wayfinding in closing<'));
    await buildIndex(dist);
  });
  try {
    for (const query of ['wayfinding', 'AI·wayfinding', '"AI·wayfinding"', '"AI wayfinding"']) {
      await page.goto(`${site.address}/search/?q=${query}`);
      await expect(page.getByRole('link', { name: 'AI·wayfinding in closing' })).toBeVisible();
    }
  } finally {
    await site.close();
  }
});

test('labels of the page are not searched', async ({ page }) => {
  const labels: Record<string, string[]> = {
    [release]: ['"SHA-256"', '"Another format"'],
    '/releases/2021/2021-supplementary-budget-proposal/': ['"Download these figures"'],
  };
  for (const [path, queries] of Object.entries(labels)) {
    await page.goto(path);
    const html = await page.getByRole('main').innerHTML();
    for (const query of queries) {
      const words = query.replaceAll('"', '');
      // A label that no page has would be found nowhere either.
      expect(html).toContain(words);
      await page.goto(`/search/?q=${query}`);
      await expect(page.getByText(`No press release contains “${words}”.`).first()).toBeVisible();
    }
  }
});

test('a word that occurs nowhere is named when the others are found', async ({ page }) => {
  await page.goto('/search/?q=microbiome zzyzx');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('main').getByText('No press release contains “zzyzx”.')).toHaveCount(
    1,
  );
  await expect(page.getByRole('status')).toHaveText(
    '1 press release for “microbiome zzyzx” No press release contains “zzyzx”.',
  );
  await page.goto('/search/?q=microbiome farmhouses');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText(/No press release contains/)).toHaveCount(0);
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
    await page.getByRole('heading', { name: title }).getByRole('link').click();
    await expect(page).toHaveURL(release);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=microbiome$/);
    await expect(field(page)).toHaveValue('microbiome');
    await page.goBack();
    await expect(page).toHaveURL(/\?q=farmhouses$/);
  });
});

test.describe('more results', () => {
  const found = (page: Page) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  const more = (page: Page) => page.getByRole('button', { name: 'Show 3 more' });
  test.beforeEach(async ({ page }) => {
    await page.goto('/search/?q=meeting');
    await expect(page.getByText('13 press releases for “meeting”').first()).toBeVisible();
    await expect(found(page)).toHaveCount(10);
  });

  test('are shown on demand, and stay when the reader skips to the content', async ({ page }) => {
    await more(page).click();
    await expect(found(page)).toHaveCount(13);
    await expect(found(page).nth(10).getByRole('heading').getByRole('link')).toBeFocused();
    await expect(more(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
    await expect(page).toHaveURL(/#content$/);
    await page.waitForTimeout(300);
    await expect(found(page)).toHaveCount(13);
  });

  test('come once for two clicks', async ({ page }) => {
    await page.route('**/fragment/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await more(page).dblclick();
    await expect(found(page)).toHaveCount(13);
    await page.waitForTimeout(300);
    await expect(found(page)).toHaveCount(13);
  });

  test('offline: says so, keeps the results and tries again', async ({ page, context }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const again = page.getByRole('button', { name: 'Try again' });
    await context.setOffline(true);
    await more(page).click();
    await expect(page.getByText(/You are offline/).first()).toBeVisible();
    await expect(page.getByRole('status')).toContainText('You are offline');
    await expect(found(page)).toHaveCount(10);
    await expect(again).toBeFocused();
    await again.click();
    await expect(again).toBeFocused();
    await context.setOffline(false);
    await again.click();
    await expect(found(page)).toHaveCount(13);
    await expect(page.getByText(/You are offline/)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
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
    let answerOlder = (): void => undefined;
    const held = new Promise<void>((resolve) => (answerOlder = resolve));
    let asked = 0;
    // The first text asked for is the older query's only result.
    await page.route('**/fragment/**', async (route) => {
      if (asked++ === 0) await held;
      await route.continue();
    });
    await page.goto('/search/?q=microbiome');
    await expect.poll(() => asked).toBe(1);
    await field(page).fill('Fitch');
    await field(page).press('Enter');
    const newer = page.getByRole('heading', { name: /^Fitch Maintains/ });
    await expect(newer).toBeVisible();
    const older = page.waitForResponse('**/fragment/**');
    answerOlder();
    await older;
    await page.waitForTimeout(500);
    await expect(newer).toBeVisible();
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
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
