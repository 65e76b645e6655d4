import { expect, test } from '@playwright/test';
import { changed, deploy } from '../support/deploy.ts';
import { holdBack } from '../support/hold-back.ts';
import { dialogOf, errorsOf, field, found, openDialog, title } from '../support/search.ts';
import { brokenSite } from '../support/site.ts';

test.describe('a page that was open when the site was deployed anew', () => {
  let dist: string;
  let site: Awaited<ReturnType<typeof brokenSite>>;
  test.beforeEach(async () => {
    site = await brokenSite((folder) => {
      dist = folder;
      return Promise.resolve();
    });
  });
  test.afterEach(() => site.close());

  test('searches on by itself, in the new index', async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto(`${site.address}/search/?q=microbiome`);
    await expect(found(page).getByRole('heading')).toHaveText(title);
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await deploy(dist);
    const gone = page.waitForResponse((response) => response.status() === 404);
    await field(page).fill('Fitch');
    await expect(found(page).getByRole('heading', { name: changed })).toBeVisible();
    // It was in the way, and the reader has not seen it.
    expect((await gone).url()).toContain('/pagefind/');
    await field(page).fill('deployedanew');
    await expect(page.getByText('27 press releases for “deployedanew”').first()).toBeVisible();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('searches on in its dialog', async ({ page }) => {
    await page.goto(`${site.address}/about/`);
    await (await openDialog(page)).fill('microbiome');
    await expect(dialogOf(page).getByRole('heading', { name: title })).toBeVisible();
    await deploy(dist);
    await dialogOf(page).getByRole('searchbox').fill('Fitch');
    await expect(dialogOf(page).getByRole('heading', { name: changed })).toBeVisible();
  });

  test('leads to the search page of now when its dialog’s program is gone', async ({ page }) => {
    await page.goto(`${site.address}/about/`);
    await deploy(dist);
    const letGo = await holdBack(page, '**/_astro/dialog*');
    await (await openDialog(page)).fill('deployedanew');
    letGo();
    await expect(page).toHaveURL(`${site.address}/search/?q=deployedanew`);
    await expect(page.getByText('27 press releases for “deployedanew”').first()).toBeVisible();
  });

  test('is loaded anew when its search has yet to begin and is gone', async ({ page }) => {
    await page.goto(`${site.address}/search/`);
    await page.waitForLoadState('networkidle');
    await deploy(dist);
    await field(page).fill('deployedanew');
    await expect(page.getByText('27 press releases for “deployedanew”').first()).toBeVisible();
    await expect(field(page)).toHaveValue('deployedanew');
  });

  test('narrows by what the new index holds', async ({ page }) => {
    await page.route('**/facets.json', (route) => route.abort());
    await page.goto(`${site.address}/search/?q=microbiome`);
    await expect(found(page).getByRole('heading')).toHaveText(title);
    await page.waitForLoadState('networkidle');
    await page.unrouteAll();
    await deploy(dist);
    // The index in memory is the old one, the facets that now come are of the new one.
    await field(page).fill('deployedanew');
    await field(page).fill('microbiome');
    await page.getByRole('checkbox', { name: '2020 (1)' }).check();
    await expect(found(page).getByRole('heading')).toHaveText(title);
  });
});
