import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { crawl } from '../support/moves/crawl.ts';
import { Project, releaseFile } from '../support/project.ts';
import { title } from '../support/search.ts';
import { release, serveFolder } from '../support/site.ts';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => main(page).getByRole('heading', { name });
/** The pages that are proposed, as the reader reads them. */
const proposed = (page: Page) => main(page).getByRole('heading', { level: 3 });

// One build for all of them.
test.describe.configure({ mode: 'default' });

let project: Project;
let site: Awaited<ReturnType<typeof serveFolder>>;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  project = await Project.copy();
  await project.edit(
    releaseFile,
    (text) =>
      `${text}\nSee [what this site is](/about/#texts) and [our subjects][topics].\n\n[topics]: /topics/\n`,
  );
  const { code, output } = await project.run('build', {
    BASE_PATH: '/press/',
    SITE_URL: 'https://ministry.example',
  });
  expect(code, output).toBe(0);
  site = await serveFolder(join(project.root, 'dist'), {}, '/press/');
});
test.afterAll(async () => {
  await site.close();
  await project.remove();
});

test('what is near is proposed, at addresses with it', async ({ page }) => {
  const press = `${site.address}/press`;
  const response = await page.goto(`${press}/releases/2020/3rd-ministrial-meeting/`);
  expect(response!.status()).toBe(404);
  await expect(heading(page, 'Nearest to “3rd-ministrial-meeting”')).toBeVisible();
  await expect(main(page).getByRole('searchbox')).toHaveValue('3rd ministrial meeting');
  await expect(
    main(page).getByRole('link', { name: 'See the press releases of 2020' }),
  ).toHaveAttribute('href', '/press/releases/2020/');
  await proposed(page).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(press + release);
  await page.goto(`${press}${release}feed`);
  await expect(heading(page, 'You probably want')).toBeVisible();
  await proposed(page).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(press + release);
  await page.goto(`${press}/topics/bio-industri/`);
  await proposed(page).getByRole('link', { name: 'Topic: Bio-industry' }).click();
  await expect(page).toHaveURL(`${press}/topics/bio-industry/`);
  await page.goto(`${press}/abuot/`);
  await proposed(page).getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(`${press}/about/`);
});

test('authors write addresses without it, wherever their text is read', async ({ page }) => {
  await page.goto(`${site.address}/press${release}`);
  const text = main(page);
  await expect(text.getByRole('link', { name: 'our subjects' })).toHaveAttribute(
    'href',
    '/press/topics/',
  );
  await text.getByRole('link', { name: 'what this site is' }).click();
  await expect(page).toHaveURL(`${site.address}/press/about/#texts`);
  for (const file of [`${release}index.md`, '/topics/bio-industry/atom.xml']) {
    const answer = await page.request.get(`${site.address}/press${file}`);
    expect(await answer.text()).toContain('https://ministry.example/press/about/#texts');
  }
});

test('every address has it, and is found by a file server without rules', () => {
  const { own, faults } = crawl({
    dist: join(project.root, 'dist'),
    origin: 'https://ministry.example',
    base: '/press/',
  });
  expect(own).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
});

test('searching, opening, citing and old addresses work, from another host than it was built for', async ({
  page,
}) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.address}/press/`)) strangers.push(request.url());
  });
  await page.goto(`${site.address}/press/`);
  const dialog = page.getByRole('dialog', { name: 'Search press releases' });
  await page.getByRole('banner').getByRole('link', { name: 'Search press releases' }).click();
  await dialog.getByRole('searchbox').fill('microbiome');
  await dialog.getByRole('link', { name: title }).first().click();
  await expect(page).toHaveURL(`${site.address}/press${release}?mark=microbiome`);
  await page.getByRole('link', { name: 'Cite this release' }).click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Retrieved|ministry\.example\/press/)
      .first(),
  ).toBeVisible();
  await page.goto(`${site.address}/press/search/?q=Fitch&year=2023`);
  await main(page).getByRole('heading', { level: 2 }).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/press\/releases\/2023\/fitch-.*mark=Fitch/);
  expect(strangers).toEqual([]);
});
