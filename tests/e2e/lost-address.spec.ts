import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { holdBack } from '../support/hold-back.ts';
import { errorsOf, title } from '../support/search.ts';
import { brokenSite, release } from '../support/site.ts';

const typo = '/releases/2020/3rd-ministrial-meeting/';
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string | RegExp) => main(page).getByRole('heading', { name });
/** The pages that are proposed, as the reader reads them. */
const proposed = (page: Page) => main(page).getByRole('heading', { level: 3 });
const field = (page: Page) => main(page).getByRole('searchbox');
const list = (page: Page) =>
  main(page).getByRole('link', { name: 'See the list of all press releases' });
const status = (page: Page) => page.getByRole('status');

/** The page as it comes without script: what is said, and the two ways on. */
async function expectPlainPage(page: Page): Promise<void> {
  await expect(heading(page, 'Page not found')).toBeVisible();
  await expect(main(page).getByRole('link')).toHaveText([
    'Search press releases',
    'See the list of all press releases',
  ]);
  await expect(list(page)).toBeVisible();
  await expect(proposed(page)).toHaveCount(0);
  await expect(field(page)).toBeHidden();
}

test('a mistyped address proposes the release that is nearest, with date and division', async ({
  page,
}) => {
  const response = await page.goto(typo);
  expect(response!.status()).toBe(404);
  await expect(heading(page, 'Nearest to “3rd-ministrial-meeting”')).toBeVisible();
  const first = main(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  await expect(first).toContainText('21\u00a0September\u00a02020');
  await expect(first).toContainText('General Policy Coordination Division');
  await expect(status(page)).toHaveText(/^\d proposals?, nearest to “3rd-ministrial-meeting”\.$/);
  await expect(page.locator('body')).toBeFocused();
  await first.getByRole('link', { name: title, exact: true }).click();
  await expect(page).toHaveURL(release);
});

test('a mistyped address keeps the section that it asks for', async ({ page }) => {
  await page.goto('/releases/2019/2020-budget-propsal/#totals');
  await main(page).getByRole('link', { name: '2020 Budget Proposal' }).click();
  await expect(page).toHaveURL('/releases/2019/2020-budget-proposal/#totals');
});

const nearest: Record<string, [address: string, title: string]> = {
  'several slips': [
    '/releases/2021/ktb-isuance-plan-augst-2021/',
    'KTB Issuance Plan, August 2021',
  ],
  'cut off': ['/releases/2020/3rd-ministerial-meeting-on-indus', title],
  'another year': ['/releases/2021/3rd-ministerial-meeting-on-industrial-innovation/', title],
  'no year': ['/releases/3rd-ministerial-meeting-on-industrial-inovation/', title],
  'words of the text alone': ['/releases/2020/microbiome-plan/', title],
  'a list of topics': ['/topics/bio-industri/', 'Topic: Bio-industry'],
  'a list in the plural': ['/topics/taxes/', 'Topic: Tax'],
  'a list by a part of its name': ['/topics/bonds/', 'Topic: Government bonds'],
  'a series by a part of its name': [
    '/series/new-deal/',
    'Series: Ministerial Meeting on the Korean New Deal',
  ],
  'a page of the menu': ['/abuot/', 'About'],
  'a page as other sites name it': ['/privacy-policy/', 'Privacy'],
  'the feed, as other sites name it': ['/feed/', 'Subscribe'],
  'a release whose title speaks of what a page is called': [
    '/industrial-innovation-search-for-consensus/',
    title,
  ],
};
for (const [name, [address, found]] of Object.entries(nearest))
  test(`what is nearest goes first: ${name}`, async ({ page }) => {
    await page.goto(address);
    await expect(proposed(page).first()).toHaveText(new RegExp(`^${found}`));
    await expect(heading(page, /^Nearest to “/)).toBeVisible();
  });

test('up to five releases are proposed, those of the year in the address first', async ({
  page,
}) => {
  await page.goto('/releases/2019/ministerial-meeting/');
  await expect(proposed(page)).toHaveCount(5);
  const dates = await main(page).getByRole('time').allInnerTexts();
  const years = dates.map((date) => date.slice(-4));
  expect(years.slice(0, 2)).toEqual(['2019', '2019']);
  expect(years.slice(2)).not.toContain('2019');
});

test('nothing is proposed when nothing is near; the search has the words', async ({ page }) => {
  await page.goto('/no-such-page/');
  await expect(field(page)).toHaveValue('no such page');
  await expect(proposed(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  await expect(list(page)).toBeVisible();
});

test('the words of the address can be searched as they are', async ({ page }) => {
  await page.goto('/releases/2020/microbiome_plan.html');
  await expect(field(page)).toHaveValue('microbiome plan');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=microbiome+plan');
});

const damaged = {
  'a bracket and a full stop': `${release.slice(0, -1)}).`,
  'an encoded space': `${release}%20`,
  'a quotation mark': `${release.slice(0, -1)}%E2%80%9D`,
  'capital letters': release.replace('/3rd-ministerial', '/3rd-Ministerial'),
  'an old file name': `${release}index.htm`,
  'a feed': `${release}feed/`,
  'words of the text around it': `${release.slice(0, -1)}%3E%20and`,
  'another folder': release.replace('/releases/', '/press/'),
};
for (const [name, address] of Object.entries(damaged))
  test(`an address with damage leads to its page alone, and says so: ${name}`, async ({ page }) => {
    await page.goto(address);
    await expect(heading(page, 'You probably want')).toBeVisible();
    await expect(proposed(page)).toHaveText([title]);
    await expect(status(page)).toHaveText(`You probably want: ${title}`);
    await expect(main(page).getByText('21 September 2020')).toBeVisible();
    await expect(main(page).getByText('General Policy Coordination Division')).toBeVisible();
    await expect(page).toHaveURL(address);
    await proposed(page).getByRole('link').click();
    await expect(page).toHaveURL(release);
  });

test('a gone attachment leads to its release', async ({ page }) => {
  await page.goto(`${release}agenda-2.pdf`);
  await expect(
    heading(page, 'You probably want the release that “agenda-2.pdf” belongs to'),
  ).toBeVisible();
  await expect(proposed(page)).toHaveText([title]);
});

test('a page that is no release is found behind damage too', async ({ page }) => {
  await page.goto('/Topics/Bio-Industry.');
  await expect(proposed(page)).toHaveText(['Topic: Bio-industry']);
  await page.goto('/releases/2019/page/9/');
  await expect(proposed(page)).toHaveText(['Press releases of 2019']);
});

test('an old address of a release, damaged, leads to the new one', async ({ page }) => {
  const site = await brokenSite(async (dist) => {
    // What a build writes for `aliases`.
    const old = join(dist, 'releases/2020/old-slug');
    await mkdir(old);
    await writeFile(
      join(old, 'index.html'),
      `<h1>This page has moved</h1><a id="new-address" href="${release}">${title}</a>`,
    );
  });
  try {
    await page.goto(`${site.address}/releases/2020/old-slug).`);
    await expect(proposed(page)).toHaveText([title]);
    await expect(main(page).getByText('21 September 2020')).toBeVisible();
  } finally {
    await site.close();
  }
});

test('a year in the address leads to its list, and a year without one to those there are', async ({
  page,
}) => {
  await page.goto('/releases/2019/foo/');
  await main(page).getByRole('link', { name: 'See the press releases of 2019' }).click();
  await expect(page).toHaveURL('/releases/2019/');
  await page.goto('/releases/2017/');
  await expect(heading(page, 'All years')).toBeVisible();
  await expect(main(page).getByRole('link', { name: '2018' })).toBeVisible();
  await expect(main(page).getByRole('link', { name: /2017/ })).toHaveCount(0);
});

test('a list that is not there leads to what the search finds and to all lists of its sort', async ({
  page,
}) => {
  await page.goto('/topics/microbiome/');
  await expect(proposed(page)).toHaveText([title]);
  await expect(heading(page, 'All topics')).toBeVisible();
  await main(page).getByRole('link', { name: 'Government bonds' }).click();
  await expect(page).toHaveURL('/topics/government-bonds/');
  for (const [group, name] of [
    ['divisions', 'All divisions'],
    ['kinds', 'All kinds of release'],
    ['series', 'All series of meetings'],
  ]) {
    await page.goto(`/${group}/foo/`);
    await expect(heading(page, name!)).toBeVisible();
  }
});

test('everything is reached with the keyboard, in the order it is read', async ({ page }) => {
  await page.goto(typo);
  await expect(field(page)).toBeVisible();
  await main(page).focus();
  const stops = [
    ...(await proposed(page).getByRole('link').all()),
    field(page),
    main(page).getByRole('button', { name: 'Search' }),
    main(page).getByRole('link', { name: 'See the press releases of 2020' }),
    list(page),
  ];
  expect(stops.length).toBeGreaterThan(4);
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    await expect(stop).toBeInViewport();
  }
});

const hostile: Record<string, string> = {
  markup: '/releases/2020/%3Cimg%20src=x%20onerror=%22throw%201%22%3E/',
  'ill-formed encoding': '/releases/%E0%A4%A/%FF%FE%/',
  'marks of direction': '/releases/2020/%E2%80%AE%E2%81%A6gniteem-dr3/',
  'control characters': '/releases/2020/%01%08%1B%7F/',
  'ten thousand characters': `/releases/2020/${'q'.repeat(10_000)}/`,
  'ten thousand characters in words': `/releases/2020/${'meeting-'.repeat(1250)}/`,
  'a thousand folders': `/${'q/'.repeat(1000)}`,
  'words of programs': '/constructor/__proto__/toString/',
  'signs of a pattern': '/releases/2020/.*+$%5B%5D()%7C/',
  'another script': '/releases/2020/%EA%B8%B0%ED%9A%8D%EC%9E%AC%EC%A0%95%EB%B6%80/',
};
for (const [name, address] of Object.entries(hostile))
  test(`an address is text, whatever it contains: ${name}`, async ({ page }) => {
    const errors = errorsOf(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await expect(field(page)).toBeVisible();
    await expect(main(page).locator('img, script')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect((await main(page).innerText()).length).toBeLessThan(3000);
    expect(await main(page).innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufffd]/);
    expect(errors).toEqual([]);
  });

test.describe('the page stays as it came', () => {
  test('when the index is gone', async ({ page }) => {
    const errors = errorsOf(page);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(typo);
    await page.waitForLoadState('networkidle');
    await expectPlainPage(page);
    expect(errors).toEqual([]);
  });

  test('when the program or its worker is gone', async ({ page }) => {
    const errors = errorsOf(page);
    for (const program of ['page', 'worker']) {
      await page.route(`**/_astro/${program}-*.js`, (route) => route.abort());
      const failed = page.waitForEvent('requestfailed');
      await page.goto(typo);
      await failed;
      await page.waitForLoadState('networkidle');
      await expectPlainPage(page);
      await page.unrouteAll();
    }
    expect(errors).toEqual([]);
  });

  test('when the network is gone after it', async ({ page, context }) => {
    const errors = errorsOf(page);
    await page.route('**/_astro/page-*.js', async (route) => {
      const response = await route.fetch();
      await context.setOffline(true);
      await route.fulfill({ response });
    });
    await page.goto(`${release}index.htm`);
    await page.waitForTimeout(500);
    await expectPlainPage(page);
    expect(errors).toEqual([]);
  });

  test('but for the damaged address of a page, which needs no index', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${release}index.htm`);
    await expect(proposed(page)).toHaveText([title]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to the search and to the list', async ({ page }) => {
    const response = await page.goto(typo);
    expect(response!.status()).toBe(404);
    await expectPlainPage(page);
    await list(page).click();
    await expect(page).toHaveURL('/releases/');
  });
});

test('the page is read before what is proposed has come', async ({ page }) => {
  const arrive = await holdBack(page, '**/_astro/page-*.js');
  await page.goto(typo);
  await expectPlainPage(page);
  arrive();
  await expect(proposed(page).first()).toHaveText(title);
});

test('what comes late moves nothing: it stands below the ways on, which all stay', async ({
  page,
}) => {
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.goto(typo);
  await expect(list(page)).toBeHidden();
  await expect(list(page)).toBeVisible();
  const before = await list(page).boundingBox();
  await expect(proposed(page).first()).toHaveText(title, { timeout: 20_000 });
  expect(await list(page).boundingBox()).toEqual(before);
  await expect(main(page).getByRole('link').first()).toHaveText('Search press releases');
  await expect(field(page)).toHaveValue('3rd ministrial meeting');
});
