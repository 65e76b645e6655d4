import { expect, test } from '@playwright/test';
import { payloads } from '../fixtures/attack/payloads.ts';
import { Canary } from '../support/attack/canary.ts';
import { twin } from '../support/attack/carriers.ts';
import { typeAll } from '../support/attack/queries.ts';
import { shapesOf } from '../support/attack/shapes.ts';
import { attackedSite, type AttackedSite } from '../support/attack/site.ts';
import { serveFolder } from '../support/site.ts';

// Some of the releases that `npm run report` builds: each payload is in one place or more.
const every = 24;

test.describe.configure({ mode: 'default', timeout: 240_000 });

let site: AttackedSite;
let served: Awaited<ReturnType<typeof serveFolder>>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await attackedSite(every);
  served = await serveFolder(site.dist);
});
test.afterAll(async () => {
  await served?.close();
  await site?.remove();
});

test('what the check of the content refuses, it refuses with one clear message', () => {
  expect(payloads.length).toBeGreaterThan(200);
  const { refusals } = site.carriers;
  expect(refusals.length).toBeGreaterThan(5);
  // Signs that no file may hold, or nobody sees; links that feign another; lines without a word.
  for (const { message } of refusals)
    expect(message).toMatch(
      /invisible character.*Delete it\.$|, whatever it looks like\. Write|^Write (?:the|what) [a-z ]+\.$/,
    );
});

test('every file that is made of a release is, but for its words, that of a harmless one', () => {
  const harmless = shapesOf(site.dist, twin);
  for (const id of site.carriers.ids) expect.soft(shapesOf(site.dist, id), id).toEqual(harmless);
});

test('nothing that an author writes runs, or leads elsewhere', async ({ page, browser }) => {
  const canary = await Canary.on(page, served.address);
  const { ids } = site.carriers;
  const some = ids.filter((_, at) => at % 4 === 0);
  const paths = [
    '/',
    '/releases/',
    '/divisions/',
    ...some.flatMap((id) => [`/releases/2021/${id}/`, `/topics/${id}/`]),
    `/releases/2021/${ids[1]}/cite/`,
  ];
  for (const path of paths) {
    await page.goto(served.address + path);
    await canary.ask(path);
  }
  // All well-formed, by the browser's own parser, which the pages' policy lets nobody call.
  const parser = await browser.newPage({ bypassCSP: true });
  await parser.goto(`${served.address}/about/`);
  const broken = await parser.evaluate(
    async (files) => {
      const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()));
      return files.filter((_, at) =>
        new DOMParser().parseFromString(texts[at]!, 'text/xml').querySelector('parsererror'),
      );
    },
    [
      '/rss.xml',
      '/atom.xml',
      '/sitemap.xml',
      '/news-sitemap.xml',
      '/opensearch.xml',
      ...ids.flatMap((id) => [`/topics/${id}/atom.xml`, `/topics/${id}/rss.xml`]),
    ],
  );
  await parser.close();
  expect(broken).toEqual([]);
  expect(canary.alarms).toEqual([]);
});

test('a query is words, typed into the page and the dialog, in the address, and remembered', async ({
  page,
}) => {
  const canary = await Canary.on(page, served.address);
  await page.goto(`${served.address}/search/?q=evil`);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  expect(await typeAll(page, '#search-query', '#search-results')).toEqual([]);
  for (const { id, text } of payloads.filter((_, at) => at % 16 === 0)) {
    await page.goto(
      `${served.address}/search/?q=${encodeURIComponent(text.toWellFormed())}&topic=${encodeURIComponent(text.toWellFormed())}`,
    );
    await expect(page.locator('#search-results')).not.toBeEmpty();
    await canary.ask(id);
  }
  const stored = payloads.map(({ text }) => text);
  await page.evaluate((texts) => {
    localStorage.setItem('recent-searches', JSON.stringify(texts));
    const following = Object.fromEntries(texts.map((text) => [text, [text]]));
    localStorage.setItem('press-room:following', JSON.stringify(following));
  }, stored);
  await page.goto(`${served.address}/`);
  await page.getByRole('banner').getByRole('link', { name: 'Search press releases' }).click();
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'Clear recent searches' }),
  ).toBeVisible();
  await canary.ask('stored');
  expect(await typeAll(page, '#dialog-search', '#dialog-search-results')).toEqual([]);
  expect(canary.alarms).toEqual([]);
});

test('an address is words: its path, its query, what is behind the # sign', async ({ page }) => {
  const canary = await Canary.on(page, served.address);
  const release = `${served.address}/releases/2021/${twin}/`;
  await page.goto(release);
  for (const { id, text } of payloads) {
    await page.evaluate((hash) => (location.hash = hash), text);
    await page.evaluate((hash) => (location.hash = `:~:text=${hash}`), text);
    await canary.ask(id);
  }
  for (const { id, text } of payloads.filter((_, at) => at % 16 === 5)) {
    const encoded = encodeURIComponent(text.toWellFormed());
    await page.goto(`${release}?mark=${encoded}#${encoded}`);
    await canary.ask(id);
    await page.goto(`${served.address}/${encoded}/?${encoded}#${encoded}`);
    await expect(page.getByRole('main')).toBeVisible();
    await canary.ask(id);
  }
  expect(canary.alarms).toEqual([]);
});
