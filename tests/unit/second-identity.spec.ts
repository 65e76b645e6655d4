import { cp, readFile, rm } from 'node:fs/promises';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { site as first } from '../../src/site.ts';
import { Project } from '../support/project.ts';
import { serveFolder } from '../support/site.ts';
import { site as second } from '../fixtures/second-identity/site.ts';

/** Another ministry's colours, in place of those of the same name. */
const colours = { blue: '#0f5b46', band: '#eef6f2' };

let project: Project;
let dist: string;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  project = await Project.copy();
  const fixture = 'tests/fixtures/second-identity';
  // Nothing else is changed: this is what another ministry does.
  await cp(join(fixture, 'site.ts'), join(project.root, 'src/site.ts'));
  await rm(join(project.root, 'content'), { recursive: true });
  await cp(join(fixture, 'content'), join(project.root, 'content'), { recursive: true });
  await project.edit('src/styles/tokens.css', (text) =>
    Object.entries(colours).reduce(
      (css, [name, colour]) => css.replace(new RegExp(`(--${name}: )#[0-9a-f]{6}`), `$1${colour}`),
      text,
    ),
  );
  const { code, output } = await project.run('build');
  expect(code, output).toBe(0);
  dist = join(project.root, 'dist');
});
test.afterAll(() => project.remove());

test('nothing of the first ministry is left on the site of a second', async () => {
  const tokens = await readFile('src/styles/tokens.css', 'utf8');
  const blue = /--blue: (#[0-9a-f]{6})/.exec(tokens)![1]!;
  const traces = [
    first.ministry,
    first.abbreviation,
    first.country,
    'Korea',
    'Seoul',
    '+82',
    'moef',
    new URL(first.address).host,
    'A demonstration',
    'a demonstration',
    '(demonstration)',
    blue,
  ];
  const files = globSync('**/*.*', { cwd: dist }).filter((file) => !file.endsWith('.png'));
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const text = readFileSync(join(dist, file), 'utf8');
    for (const trace of traces) expect(text.includes(trace), `${trace} in ${file}`).toBe(false);
  }
});

test('its own name, colour, address and divisions stand there instead', async () => {
  const page = await readFile(
    join(dist, 'releases/2026/herring-quota-for-2026/index.html'),
    'utf8',
  );
  for (const words of [
    second.ministry,
    second.country,
    'Fleet Division',
    'tel:+3545459700',
    `${second.address}/releases/2026/herring-quota-for-2026/`,
  ])
    expect(page).toContain(words);
  expect(await readFile(join(dist, 'favicon.svg'), 'utf8')).toContain(colours.blue);
});

test('machines are told that the ministry itself publishes', async () => {
  const page = await readFile(
    join(dist, 'releases/2026/herring-quota-for-2026/index.html'),
    'utf8',
  );
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!;
  const { '@graph': things } = JSON.parse(json) as { '@graph': Record<string, unknown>[] };
  const article = things.find((thing) => thing['@type'] === 'NewsArticle')!;
  expect(article['publisher']).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: second.ministry,
  });
  const cited = await readFile(
    join(dist, 'releases/2026/herring-quota-for-2026/citation.bib'),
    'utf8',
  );
  expect(cited).toContain(`{{${second.ministry} (${second.country})}}`);
});

test('links to the newest releases show a picture of their own, and those to others the site’s', () => {
  const pages = globSync('releases/*/*/index.html', { cwd: dist }).map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const said = (name: string) =>
      new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(html)![1]!;
    const own = `/${file.replace('index.html', 'preview.png')}`;
    const picture = said('og:image').slice(second.address.length);
    const stands = [picture, /"image":\{[^}]*"url":"([^"]*)"/.exec(html)![1]!];
    expect(stands[1], file).toBe(second.address + picture);
    expect(existsSync(join(dist, picture)), picture).toBe(true);
    expect(existsSync(join(dist, own)), own).toBe(picture === own);
    expect(said('og:image:alt').includes(second.name), file).toBe(picture !== own);
    return { date: said('article:published_time'), own: picture === own };
  });
  pages.sort((a, b) => b.date.localeCompare(a.date));
  expect(pages.map(({ own }) => own)).toEqual([true, true, false]);
});

test('it is readable and searchable as the first', async ({ page }) => {
  const served = await serveFolder(dist);
  try {
    for (const path of ['/', '/releases/2026/3rd-coast-council/']) {
      await page.goto(served.address + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await page.goto(`${served.address}/search/?q=herring`);
    await expect(page.getByRole('heading', { name: 'Herring Quota for 2026' })).toBeVisible();
  } finally {
    await served.close();
  }
});
