import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Project, releaseFile } from '../support/project.ts';
import { release, serveFolder } from '../support/site.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const withdrawnFile = 'content/releases/2020/updates-on-2019-tax-revision/index.mdx';
const withdrawn = '/releases/2020/updates-on-2019-tax-revision/';

let project: Project;
let site: Awaited<ReturnType<typeof serveFolder>>;

test.beforeAll(async () => {
  project = await Project.built();
  await project.edit(releaseFile, (text) =>
    text.replace(
      /^source:/m,
      'aliases: [2020/old-address]\nupdates:\n  - date: 2020-09-25\n    note: The number of workers corrected.\n$&',
    ),
  );
  await project.edit(withdrawnFile, (text) =>
    text.replace(
      /^source:/m,
      'withdrawn:\n  date: 2020-10-01\n  reason: The bill was changed.\n  replacement: 2020/3rd-ministerial-meeting-on-industrial-innovation\n$&',
    ),
  );
  const { code, output } = await project.run('build');
  expect(output).toContain('26 releases, published and searchable');
  expect(code).toBe(0);
  site = await serveFolder(join(project.root, 'dist'));
});
test.afterAll(async () => {
  await site.close();
  await project.remove();
});

test('an updated release says when it was published and updated, and what was changed', async ({
  page,
}) => {
  await page.goto(site.address + release);
  const facts = page.getByRole('article').locator('dl').first();
  await expect(facts).toContainText('First published');
  await facts.getByRole('link', { name: '25 September 2020' }).click();
  // Readers of a feed learn of it too (Atom, RFC 4287, 4.2.15).
  const atom = await readFile(
    join(project.root, 'dist/series/industrial-innovation/atom.xml'),
    'utf8',
  );
  expect(atom.match(/<updated>([^<]*)</g)).toEqual([
    '<updated>2020-09-24T15:00:00.000Z<',
    '<updated>2020-09-24T15:00:00.000Z<',
  ]);
  const history = page.getByRole('region', { name: 'History of this release' });
  await expect(history).toBeInViewport();
  await expect(history.getByRole('definition')).toHaveText([
    'The number of workers corrected.',
    'First published.',
  ]);
});

test('an old address leads to the release, and to the section that was linked to', async ({
  page,
}) => {
  await page.goto(`${site.address}/releases/2020/old-address/#agenda`);
  await expect(page).toHaveURL(`${site.address}${release}#agenda`);
  await expect(page.getByRole('heading', { name: 'Agenda', exact: true })).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an old address leads to the release', async ({ page }) => {
    await page.goto(`${site.address}/releases/2020/old-address/`);
    await expect(page).toHaveURL(`${site.address}${release}`);
  });
});

test('a withdrawn release keeps its page, marked, and leaves lists, feeds and search', async ({
  page,
}) => {
  await page.goto(site.address + withdrawn);
  const notice = page.getByRole('note', { name: 'Withdrawn' });
  await expect(notice).toContainText('Withdrawn on 1 October 2020. The bill was changed.');
  await notice.getByRole('link', { name: /^3rd Ministerial Meeting/ }).click();
  await expect(page).toHaveURL(`${site.address}${release}`);

  // Whoever cites it says that it was withdrawn.
  await page.goto(`${site.address}${withdrawn}cite/`);
  await expect(page.getByRole('note', { name: 'Withdrawn' })).toContainText('1 October 2020');
  await expect(
    page.getByRole('main').getByText('Press release (withdrawn 1 October 2020)'),
  ).toHaveCount(6);

  for (const path of [
    'releases/2020/index.html',
    'topics/tax/index.html',
    'rss.xml',
    'releases.json',
  ])
    expect(await readFile(join(project.root, 'dist', path), 'utf8'), path).not.toContain(withdrawn);
  await page.goto(
    `${site.address}/search/?q=${encodeURIComponent('"Updates on 2019 Tax Revision"')}`,
  );
  await expect(
    page
      .getByRole('main')
      .getByText(/press releases? for|contains/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Updates on 2019 Tax Revision' })).toHaveCount(0);
});
