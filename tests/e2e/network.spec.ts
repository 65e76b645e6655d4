import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openDialog } from '../support/search.ts';
import { kindsOfPage, release } from '../support/site.ts';

const pages = {
  ...kindsOfPage,
  results: '/search/?q=microbiome&year=2020',
  'release with marks': `${release}?mark=microbiome`,
  'search dialog': release,
  'citing dialog': release,
};

for (const [kind, path] of Object.entries(pages))
  test(`asks no other site for anything and has no error: ${kind}`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      // The browser itself reports the status of a page that is not found.
      const expected = kind === 'page not found' && message.text().includes('404');
      if (['error', 'warning'].includes(message.type()) && !expected) errors.push(message.text());
    });
    await page.goto(path);
    if (kind === 'search dialog') await (await openDialog(page)).fill('microbiome');
    if (kind === 'citing dialog') {
      await page.getByRole('link', { name: 'Cite this release' }).click();
      await expect(page.getByRole('dialog', { name: 'Cite this release' })).toBeVisible();
    }
    if (kind === 'results' || kind === 'search dialog')
      await expect(page.locator('mark').first()).toBeVisible();
    if (kind === 'release with marks')
      await expect(page.getByRole('button', { name: 'Clear the marks' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

test('a release arrives in three requests and 20 kB at most, without web fonts', async ({
  page,
}) => {
  const bodies: { type: string; path: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const type = response.request().resourceType();
    const body = await response.body();
    bodies.push({ type, path: response.url(), bytes: gzipSync(body).length });
  });
  await page.goto(release);
  await page.waitForLoadState('networkidle');
  expect(bodies.filter(({ type }) => type === 'font')).toEqual([]);
  const counted = bodies.filter(({ type }) => ['document', 'stylesheet', 'script'].includes(type));
  const bytes = counted.reduce((sum, body) => sum + body.bytes, 0);
  test.info().annotations.push({ type: 'budget', description: `${counted.length}, ${bytes} B` });
  expect(counted.length).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThan(20_000);
});

test('every page has a policy that forbids inline code and other sites', async ({ page }) => {
  for (const path of Object.values(kindsOfPage)) {
    await page.goto(path);
    const policy = await page
      .locator('meta[http-equiv="content-security-policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/https?:/);
  }
});

test.describe('read in the page', () => {
  // Its policy (Trusted Types) forbids it to parse XML.
  test.use({ bypassCSP: true });

  test('the feed holds the full text of each release with absolute addresses', async ({ page }) => {
    await page.goto('/');
    const feed = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[type="application/rss+xml"]')!;
      const xml = new DOMParser().parseFromString(
        await (await fetch(link.href)).text(),
        'text/xml',
      );
      const items = [...xml.querySelectorAll('item')].filter((item) =>
        item.querySelector('title')?.textContent?.startsWith('3rd'),
      );
      return {
        broken: xml.querySelector('parsererror')?.textContent,
        count: items.length,
        address: items[0]?.querySelector('link')?.textContent,
        date: items[0]?.querySelector('pubDate')?.textContent,
        enclosure: items[0]?.querySelector('enclosure')?.getAttribute('url'),
        content: items[0]?.getElementsByTagName('content:encoded')[0]?.textContent ?? '',
      };
    });
    expect(feed.broken).toBeUndefined();
    expect(feed.count).toBeGreaterThan(0);
    expect(feed.address).toMatch(new RegExp(`^https://.*${release}$`));
    expect(feed.enclosure).toMatch(/^https:.*\.pdf$/);
    // The day begins in Korea nine hours before it does in London.
    expect(feed.date).toBe('Sun, 20 Sep 2020 15:00:00 GMT');
    expect(feed.content).toContain('microbiome');
    expect(feed.content).toContain('K-disease prevention');
    expect(feed.content).not.toContain('Link to section');
    const addresses = [...feed.content.matchAll(/(?:href|src)="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^https:/);
  });
});

test('the page behind a link is fetched while the pointer rests on it, a file is not', async ({
  page,
}) => {
  const ahead: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.includes('prefetch')) ahead.push(request.url());
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  const prefetched: string[] = [];
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') prefetched.push(new URL(prefetchUrl).pathname);
  });
  await page.goto(release);
  await page.getByRole('link', { name: /PDF/ }).first().hover();
  await page.waitForTimeout(600);
  const next = page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' });
  await next.hover();
  await expect.poll(() => prefetched).toEqual(['/accessibility/']);
  await next.click();
  await expect(page).toHaveURL(/\/accessibility\/$/);
  expect(ahead.filter((address) => address.endsWith('.pdf'))).toEqual([]);
});

test('nothing moves while a page arrives', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [kind, path] of Object.entries(kindsOfPage)) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    if (kind === 'page not found') await expect(page.getByRole('searchbox')).toBeVisible();
    // Layout Instability API: what moved without the reader's doing, as a share of the screen.
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 50));
        }),
    );
    // A list of styles that its script unfolds may come a moment after the first paint.
    expect.soft(shift, kind).toBeLessThan(kind.startsWith('release') ? 0.0001 : 0.01);
  }
});
