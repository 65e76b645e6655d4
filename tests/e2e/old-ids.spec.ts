import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Project, releaseFile } from '../support/project.ts';
import { release, serveFolder } from '../support/site.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const budgetFile = 'content/releases/2019/2020-budget-proposal/index.mdx';
const budget = '/releases/2019/2020-budget-proposal/';

let project: Project;
let site: Awaited<ReturnType<typeof serveFolder>>;

test.beforeAll(async () => {
  project = await Project.built();
  await project.edit(releaseFile, (text) =>
    text
      .replace('## Agenda {#agenda}', '## Items of the meeting {#items}')
      .replace('### Consensus among interest groups {#consensus-among-interest-groups}\n\n', '')
      .replace('### Industrial innovation continues {', '### The work goes on {')
      .replace(
        /attachments:\n {2}- file: [^\n]*\n/,
        '$&    formerly: [plan.pdf, 2019/2020-budget-proposal/plan.pdf]\n',
      )
      .replace(
        /^source:/m,
        `aliases: [2020/old-address]
anchors:
  - { id: agenda, to: items, date: 2026-11-28 }
  - { id: consensus-among-interest-groups, to: industrial-innovation-continues, date: 2026-11-28 }
  - { id: first-name, to: agenda, date: 2026-11-28 }
  - { id: whole, to: [items, keynote-address], date: 2026-11-28 }
  - { id: money, to: 2019/2020-budget-proposal#totals, date: 2026-11-28 }
  - { id: forecast, date: 2026-11-28, note: It was wrong. }
$&`,
      ),
  );
  await project.edit(budgetFile, (text) =>
    text
      .replace('id="budget-totals"', 'id="both-totals"')
      .replace(
        /^source:/m,
        'anchors:\n  - { id: budget-totals, to: both-totals, date: 2026-11-28 }\n$&',
      ),
  );
  const now = { NOW: '2026-11-28T10:00:00+09:00' };
  const published = await project.run('publish:links', now);
  expect(published.output).toMatch(/Recorded \d+ new addresses in/);
  const { output } = await project.run('build', now);
  expect(output).toContain('27 releases, published and searchable');
  site = await serveFolder(join(project.root, 'dist'));
});
test.afterAll(async () => {
  await site.close();
  await project.remove();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an old id arrives at the section, with a word of its new name', async ({ page }) => {
      await page.goto(`${site.address}${release}#agenda`);
      await expect(page.getByRole('heading', { name: 'Items of the meeting' })).toBeInViewport();
      await expect(
        page.getByText(
          'This section was renamed on 28 November 2026. It was called “Agenda” before.',
        ),
      ).toBeInViewport();
      // Readers who come by the id of today, or by none, are told nothing.
      await page.goto(`${site.address}${release}#items`);
      await expect(page.getByRole('heading', { name: 'Items of the meeting' })).toBeInViewport();
      const notes = await page.getByText(/was renamed on|has been part of|was divided on/).all();
      expect(notes.length).toBeGreaterThan(3);
      for (const note of notes) await expect(note).toBeHidden();
    });

    test('an old id of an old id arrives there too', async ({ page }) => {
      await page.goto(`${site.address}${release}#first-name`);
      await expect(page.getByRole('heading', { name: 'Items of the meeting' })).toBeInViewport();
    });

    test('a section that became part of another is found in that', async ({ page }) => {
      await page.goto(`${site.address}${release}#consensus-among-interest-groups`);
      await expect(page.getByRole('heading', { name: 'The work goes on' })).toBeInViewport();
      await expect(
        page.getByText(
          '“Consensus among interest groups” has been part of this section since 28 November 2026.',
        ),
      ).toBeInViewport();
    });

    test('a reworded heading that kept its id says what it was called', async ({ page }) => {
      await page.goto(`${site.address}${release}#industrial-innovation-continues`);
      await expect(page.getByRole('heading', { name: 'The work goes on' })).toBeInViewport();
      await expect(
        page.getByText(
          'This section was renamed on 28 November 2026. It was called “Industrial innovation continues” before.',
        ),
      ).toBeInViewport();
    });

    test('a section that was divided leads to all of its parts', async ({ page }) => {
      await page.goto(`${site.address}${release}#whole`);
      await page
        .getByText('was divided on')
        .getByRole('link', { name: 'Keynote address: a summary' })
        .click();
      await expect(page).toHaveURL(/#keynote-address$/);
    });

    test('a section that was taken out says so', async ({ page }) => {
      await page.goto(`${site.address}${release}#forecast`);
      await expect(
        page.getByText('This section was taken out on 28 November 2026. It was wrong.'),
      ).toBeInViewport();
    });

    test('the old id of a chart arrives at it', async ({ page }) => {
      await page.goto(`${site.address}${budget}#budget-totals`);
      await expect(
        page.getByRole('figure').filter({ hasText: 'Budget totals, 2019 and 2020' }),
      ).toBeInViewport();
    });
  });

test('a section that moved to another release is found there, and Back leads back', async ({
  page,
}) => {
  await page.goto(`${site.address}/`);
  await page.goto(`${site.address}${release}#money`);
  await expect(page).toHaveURL(`${site.address}${budget}#totals`);
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(`${site.address}/`);
});

test('by an old address and an old id at once', async ({ page }) => {
  await page.goto(`${site.address}/releases/2020/old-address/#agenda`);
  await expect(page).toHaveURL(`${site.address}${release}#agenda`);
  await expect(page.getByRole('heading', { name: 'Items of the meeting' })).toBeInViewport();
  await page.goto(`${site.address}/releases/2020/old-address/#money`);
  await expect(page).toHaveURL(`${site.address}${budget}#totals`);
});

test('the old addresses of files hold the files', async ({ request }) => {
  const pdf = await request.get(`${site.address}${release}industrial-innovation-agenda-plan.pdf`);
  for (const path of [
    `${release}plan.pdf`,
    '/releases/2020/old-address/industrial-innovation-agenda-plan.pdf',
    '/releases/2020/old-address/plan.pdf',
    `${budget}plan.pdf`,
  ]) {
    const old = await request.get(site.address + path);
    expect(old.status(), path).toBe(200);
    expect((await old.body()).equals(await pdf.body()), path).toBe(true);
  }
  const csv = await request.get(`${site.address}${budget}both-totals.csv`);
  const oldCsv = await request.get(`${site.address}${budget}budget-totals.csv`);
  expect(await oldCsv.text()).toBe(await csv.text());
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a section that moved to another release is a link away', async ({ page }) => {
    await page.goto(`${site.address}${release}#money`);
    await expect(page.getByText('This section moved on 28 November 2026.')).toBeInViewport();
    await page.getByRole('link', { name: /2020 Budget Proposal: / }).click();
    await expect(page).toHaveURL(`${site.address}${budget}#totals`);
  });
});

test('what is said of old ids is in no feed, no search and no Markdown', async () => {
  for (const file of ['atom.xml', 'feed.json', `${release}index.md`.slice(1)]) {
    const text = await readFile(join(project.root, 'dist', file), 'utf8');
    expect(text, file).toContain('Items of the meeting');
    expect(text, file).not.toContain('was renamed on');
  }
  const id = await readFile(join(project.root, 'dist/pagefind/vocabulary.json'), 'utf8');
  expect(id).not.toContain('"renamed"');
});
