import { expect, test, type Page } from '@playwright/test';
import { errorsOf, field, found, title } from '../support/search.ts';

const chosen = (page: Page) => page.getByRole('list', { name: 'Chosen' }).getByRole('listitem');

/** Every part of a search, as somebody would send or bookmark it. */
const whole =
  '/search/?q=meeting&year=2020&division=general-policy-coordination&topic=bio-industry' +
  '&kind=ministerial-meeting&series=ministerial-meeting-on-the-economy' +
  '&from=2020-09-01&to=2020-09-30&sort=date';

test('an address holds the whole search', async ({ page }) => {
  await page.goto(whole);
  await expect(field(page)).toHaveValue('meeting');
  await expect(found(page).getByRole('heading')).toHaveText(title);
  await expect(chosen(page)).toHaveText([
    '2020',
    'General Policy Coordination Division',
    'Bio-industry',
    'Ministerial meeting',
    'Ministerial Meeting on the Economy',
    'From 1 September 2020',
    'To 30 September 2020',
    'Remove all',
  ]);
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2020-09-01');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2020-09-30');
  await expect(page.getByRole('group', { name: 'Year' }).getByRole('checkbox')).toBeChecked();
  expect(page.url()).toContain(whole);
});

test('Back and Forward go through every state', async ({ page }) => {
  const states: [act: (page: Page) => Promise<unknown>, address: string, chosen: string[]][] = [
    [(page) => page.goto('/search/?q=bonds'), '/search/?q=bonds', []],
    [
      (page) => page.getByRole('checkbox', { name: /^2021/ }).check(),
      '/search/?q=bonds&year=2021',
      ['2021'],
    ],
    [
      (page) => page.getByRole('checkbox', { name: /^Government bonds/ }).check(),
      '/search/?q=bonds&year=2021&topic=government-bonds',
      ['2021', 'Government bonds', 'Remove all'],
    ],
    [
      (page) => page.getByRole('button', { name: 'Remove: 2021' }).click(),
      '/search/?q=bonds&topic=government-bonds',
      ['Government bonds'],
    ],
    [
      (page) => page.getByLabel('Sort by').selectOption('Newest first'),
      '/search/?q=bonds&topic=government-bonds&sort=date',
      ['Government bonds'],
    ],
    [
      async (page) => {
        await field(page).fill('green');
        await field(page).press('Enter');
      },
      '/search/?q=green&topic=government-bonds&sort=date',
      ['Government bonds'],
    ],
  ];
  const seen: string[][] = [];
  const titles = () => found(page).getByRole('heading').allInnerTexts();
  const arrived = async (at: number) => {
    await expect(page).toHaveURL(states[at]![1]);
    await expect(chosen(page)).toHaveText(states[at]![2]);
    await expect(page.getByLabel('Sort by')).toHaveValue(at < 4 ? 'relevance' : 'date');
    await expect(field(page)).toHaveValue(at < 5 ? 'bonds' : 'green');
  };
  for (const [at, [act]] of states.entries()) {
    await act(page);
    await arrived(at);
    await expect(page.getByText(at < 5 ? /for “bonds”/ : /for “green”/).first()).toBeVisible();
    // The last of them come a little later.
    const results = page.locator('#search-results');
    await expect(results).toHaveAttribute('data-complete', at < 5 ? 'bonds' : 'green');
    seen.push(await titles());
  }
  for (const at of [4, 3, 2, 1, 0]) {
    await page.goBack();
    await arrived(at);
    await expect.poll(titles).toEqual(seen[at]);
  }
  await page.goForward();
  await arrived(1);
  await expect.poll(titles).toEqual(seen[1]);
});

test('what an address asks for and does not exist can be taken off', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto('/search/?q=bonds&topic=no-such-topic&from=2021-99-99&sort=size');
  await expect(
    page.getByText('No press release for “bonds” matches your choices.').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Remove: no-such-topic' }).click();
  await expect(page.getByText('6 press releases for “bonds”').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('a search that means a list leads to its page and feed', () => {
  const line = (page: Page) => page.getByRole('link', { name: 'RSS feed', exact: true });
  const lists: Record<string, [name: string, path: string]> = {
    '?q=bio-industry': ['Topic: Bio-industry', '/topics/bio-industry/'],
    '?topic=bio-industry': ['Topic: Bio-industry', '/topics/bio-industry/'],
    '?q=tax policy division': ['Division: Tax Policy Division', '/divisions/tax-policy/'],
    '?series=big3': ['Series: Meeting to Promote BIG3', '/series/big3/'],
    '?year=2021': ['Year: 2021', '/releases/2021/'],
  };
  for (const [search, [name, path]] of Object.entries(lists))
    test(search, async ({ page, request }) => {
      await page.goto(`/search/${search}`);
      await expect(line(page)).toHaveAttribute('href', `${path}rss.xml`);
      expect((await request.get(`${path}rss.xml`)).status()).toBe(200);
      await page.getByRole('link', { name }).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

  for (const search of ['?q=bio', '?q=bio-industry&year=2020', '?year=2020&year=2021'])
    test(`not ${search}`, async ({ page }) => {
      await page.goto(`/search/${search}`);
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await expect(line(page)).toHaveCount(0);
    });
});
