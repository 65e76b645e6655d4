import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteSynonyms } from '../../src/build/search-modules.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { field, found, title } from '../support/search.ts';
import { brokenSite, release } from '../support/site.ts';

test('a word of the agenda leads to its section', async ({ page }) => {
  await page.goto('/search/?q=microbiome');
  await expect(found(page)).toHaveCount(1);
  const result = found(page);
  await expect(result.getByRole('heading')).toHaveText(title);
  await expect(result.getByRole('time')).toHaveText('21 September 2020');
  await expect(result).toContainText('General Policy Coordination Division');
  await expect(result.locator('mark').first()).toHaveText('microbiome');
  await result
    .getByRole('list', { name: 'Sections' })
    .getByRole('link', { name: 'Agenda', exact: true })
    .click();
  await expect(page).toHaveURL(`${release}?mark=microbiome#agenda`);
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
});

test('what stands under a section found is not its heading again', async ({ page }) => {
  await page.goto('/search/?q=euro bonds');
  const section = found(page)
    .getByRole('list', { name: 'Sections' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Dollar and euro tranches', exact: true }) });
  // The table that has its name from the heading is in one release, text in the other.
  await expect(section).toHaveCount(2);
  for (const one of await section.all())
    expect((await one.innerText()).match(/Dollar and euro tranches/g)).toHaveLength(1);
});

test('a word that only the attached PDF holds finds its page', async ({ page, request }) => {
  await page.goto('/search/?q=explanatory');
  await expect(found(page).getByRole('heading')).toHaveText(title);
  const link = found(page).getByRole('link', { name: /^PDF, page 1: Agenda and plan/ });
  const address = `${release}industrial-innovation-agenda-plan.pdf#page=1`;
  await expect(link).toHaveAttribute('href', address);
  expect((await request.get(address)).headers()['content-type']).toBe('application/pdf');
});

test('an attached file is found by its name, written as it is or in words', async ({ page }) => {
  for (const query of [
    'industrial-innovation-agenda-plan.pdf',
    'industrial-innovation-agenda-plan',
    '"innovation agenda plan"',
    'agenda plan pdf',
  ]) {
    await page.goto(`/search/?q=${query}`);
    await expect(found(page).getByRole('heading').first(), query).toHaveText(title);
    await expect(page.getByText(/No press release/)).toHaveCount(0);
  }
});

test('results follow the typing, and their number is announced', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially('farmhouses');
  await expect(found(page).getByRole('heading')).toHaveText(title);
  await expect(page).toHaveURL(/\?q=farmhouses$/);
  await expect(page).toHaveTitle(/^“farmhouses” – /);
  await expect(page.getByRole('status')).toHaveText('1 press release for “farmhouses”');
  await expect(field(page)).toBeFocused();
});

test('the keywords of a release find it and are not shown', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('"bio-industry workforce"')}`);
  await expect(found(page).getByRole('heading')).toHaveText(title);
  await expect(found(page)).not.toContainText('bio-industry workforce');
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

test('a phrase can be typed letter by letter without a word that contradicts it', async ({
  page,
}) => {
  const count = (words: string) => page.getByText(words, { exact: true }).first();
  await page.goto('/search/?q=%22');
  await field(page).fill('"');
  await page.waitForTimeout(300);
  await expect(page.getByRole('main')).not.toContainText('No press release');
  await field(page).pressSequentially('green biotechnology pla');
  await expect(found(page).first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('No press release');
  await field(page).fill('"the"');
  await expect(
    count('Nearly every press release contains “the”. Type another word.'),
  ).toBeVisible();
  await field(page).fill('"green biotechnology plan"');
  await expect(count('1 press release for “green biotechnology plan”')).toBeVisible();
  await expect(page).toHaveTitle(/^“green biotechnology plan” – /);
});

test('words joined by a middle dot are found one by one, and shown as published', async ({
  page,
}) => {
  const site = await brokenSite(async (dist) => {
    const file = join(dist, release, 'index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replaceAll('>Closing<', '>AI·wayfinding in closing<'));
    await buildIndex(dist, siteSynonyms('.'));
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
  await expect(found(page).getByRole('heading')).toHaveText(title);
  await expect(page.getByRole('status')).toHaveText(
    'No press release contains “zzyzx”. There is 1 for “microbiome”.',
  );
  await page.goto('/search/?q=microbiome farmhouses');
  await expect(found(page).getByRole('heading')).toHaveText(title);
  await expect(page.getByText(/No press release contains/)).toHaveCount(0);
});

test('a word that no release contains is named, with a way on', async ({ page }) => {
  await page.goto('/search/?q=zzyzx');
  await expect(page.getByText('No press release contains “zzyzx”.').first()).toBeVisible();
  await page.getByRole('link', { name: 'See the list of all press releases' }).click();
  await expect(page).toHaveURL('/releases/');
});

test('a slip of the keyboard finds what was meant, and one sentence says so', async ({ page }) => {
  await page.goto('/search/?q=microbimoe');
  await expect(found(page).getByRole('heading')).toHaveText(title);
  const words = 'No press release contains “microbimoe”. There is 1 for “microbiome”.';
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(words);
  // Not counted as if it had been found, nor asked about as if it had not been searched.
  await expect(page.getByRole('main')).not.toContainText(/1 press release for|Did you mean/);
});
