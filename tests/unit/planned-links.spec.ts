import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BuiltSite } from '../../src/links/built-site.ts';
import { PlannedSite } from '../../src/links/planned-site.ts';
import { checkPreviewed, readContent } from '../../src/schema/check-content.ts';
import { ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
test.beforeEach(() => {
  content = new ContentFolder();
});
test.afterEach(() => content.remove());
const link = (url: string) => content.edit((text) => `${text}\nSee [there](${url}).\n`);
const other = '/releases/2019/2020-budget-proposal/';

const noPage = (path: string, meant?: string) =>
  `“${path}” leads nowhere: the site has no such page or file. ${meant ? `Did you mean “${meant}”?` : 'Write the address of a page of this site.'}`;

const wrong: Record<string, string> = {
  '/releases/2020/nothing/':
    '“/releases/2020/nothing/” leads nowhere: the site has no such page or file. Write the address of a page of this site.',
  '/releases/2019/2020-budget-propsal/#totals': `“/releases/2019/2020-budget-propsal/” leads nowhere: the site has no such page or file. Did you mean “${other}”?`,
  '/releases/2019/2020-budget-proposal': `“/releases/2019/2020-budget-proposal” leads nowhere: the site has no such page or file. Did you mean “${other}”?`,
  [`${other}#totalz`]: `“${other}#totalz” leads nowhere: the page has no section of that id. Did you mean “#totals”?`,
  '/topics/taxx/#latest': noPage('/topics/taxx/', '/topics/tax/'),
  '/topics/tax': noPage('/topics/tax', '/topics/tax/'),
  '/topic/tax/': noPage('/topic/tax/', '/topics/tax/'),
  '/series/big3/page/2/': noPage('/series/big3/page/2/'),
  '/kinds/statistics/rss.xml': noPage('/kinds/statistics/rss.xml'),
  '/releases/1950/': noPage('/releases/1950/'),
  '/releases/page/9/': noPage('/releases/page/9/', '/releases/page/2/'),
  '/abuot/': noPage('/abuot/', '/about/'),
  '/about/history/': noPage('/about/history/'),
  '/about/#histroy': `“/about/#histroy” leads nowhere: the page has no section of that id. Write the id of one of its sections.`,
  [`${other}budget-totls.csv`]: noPage(`${other}budget-totls.csv`, `${other}budget-totals.csv`),
  [`${other}plan.pdf`]: noPage(`${other}plan.pdf`),
};
for (const [url, message] of Object.entries(wrong))
  test(`a link is checked before anything is built: ${url}`, async () => {
    link(url);
    expect(await content.told()).toEqual([`68:5  ${message}`]);
  });

for (const url of [
  `${other}#totals`,
  `${other}#attachments`,
  `${other}cite/`,
  `${other}index.md`,
  `${other}budget-totals.csv`,
  `${other}#budget-totals--title`,
  '/',
  '/search/?q=tax',
  '/releases/2019/',
  '/releases/2019/index.html',
  '/releases/2019/rss.xml',
  '/releases/page/2/',
  '/topics/',
  '/topics/tax/#latest',
  '/about/#lost-section',
  // Of these the author's files say nothing.
  '/feed.css',
  '/brochures/2020/plan.pdf',
  '/following/topics/tax.json',
  '/_astro/any.js',
])
  test(`not told without a build: ${url}`, async () => {
    mkdirSync(join(content.root, 'public/brochures'), { recursive: true });
    link(url);
    expect(await content.told()).toEqual([]);
  });

test('the site is planned as it is built: every page, list, feed and file of a release', async () => {
  const { offered, pages } = await readContent('.');
  const own = /^(?:releases|divisions|kinds|series|topics)\/|index\.html$/;
  const built = globSync('**/*.*', { cwd: 'dist', exclude: ['_astro/**', 'pagefind/**'] })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => own.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const planned = new PlannedSite(offered, pages.keys()).paths;
  expect([...planned].toSorted()).toEqual(built.toSorted());
});

/** The only release about the population. */
const alone = 'content/releases/2019/24th-ministerial-meeting-on-boosting-the-economy/index.mdx';

test('what a release that cannot be read may have is not said to be missing', async () => {
  link('/topics/population/');
  content.edit((text) => text.replace(/^kind: .*/m, 'kind: nonsense'), alone);
  const [told, ...more] = await content.told();
  expect(told).toContain('“nonsense” is not a kind of release.');
  expect(more).toEqual([]);
});

test('a list that holds nothing but drafts is told, and shown in the preview', async () => {
  link('/topics/population/');
  content.edit((text) => text.replace(/^kind:/m, 'draft: true\n$&'), alone);
  const message = noPage('/topics/population/');
  expect(await content.told()).toContain(`68:5  ${message}`);
  expect(await checkPreviewed(content.root)).toContainEqual(
    expect.objectContaining({ severity: 'warning', message }),
  );
});

/** A release that a build does not hold yet, with a link. */
function hidden(slug: string, field: string, url: string): void {
  const folder = join(content.root, 'content/releases/2020', slug);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'index.mdx'),
    `---\ntitle: A\nheadline: B\nsummary: It is C.\ndate: 2020-09-21\ndivision: tax-policy\nkind: tax\n${field}\n---\n\n## Totals\n\nSee [there](${url}).\n`,
  );
}
const remedy =
  'readers would not find it, so a build refuses the link. Remove the link, or publish that release first.';

test('a link to a draft is refused as long as it is one; a draft may link to anything', async () => {
  hidden('draft', 'draft: true', '/releases/2020/nothing/');
  expect(await content.told()).toEqual([]);
  link('/releases/2020/draft/');
  const message = `“/releases/2020/draft/” is still a draft: ${remedy}`;
  expect(await content.told()).toEqual([`68:5  ${message}`]);
  // The preview shows drafts, and pages with a mistake are covered by it.
  expect(await checkPreviewed(content.root)).toEqual([
    expect.objectContaining({ severity: 'warning', message }),
  ]);
});

test('a link to a release under an embargo says until when, and proposes no other', async () => {
  hidden('later', 'embargo: 2999-11-25T10:00:00+09:00', other);
  link('/releases/2020/later/#totals');
  expect(await content.told()).toEqual([
    `68:5  “/releases/2020/later/” is under embargo until 25 November 2999 at 10:00 (Asia/Seoul): ${remedy}`,
  ]);
});

test('a link to the old address of what is not public yet says so too', async () => {
  hidden('draft', 'draft: true\naliases: [2020/plan]', other);
  link('/releases/2020/plan/');
  const message = `“/releases/2020/plan/” is still a draft: ${remedy}`;
  expect(await content.told()).toEqual([`68:5  ${message}`]);
});

test('the links of a release under an embargo are held to the site at its end', async () => {
  const until = (year: number) => `embargo: ${year}-11-25T10:00:00+09:00`;
  hidden('first', until(2998), '/releases/2020/nothing/');
  hidden('second', until(2999), '/releases/2020/first/#totals');
  hidden('third', until(2999), '/releases/2020/second/#totalz');
  hidden('early', until(2997), '/releases/2020/first/');
  const told = (slug: string, message: string) =>
    `content/releases/2020/${slug}/index.mdx:13:5  ${message}`;
  expect(await content.told()).toEqual([
    told(
      'early',
      `“/releases/2020/first/” is under embargo until 25 November 2998 at 10:00 (Asia/Seoul): ${remedy}`,
    ),
    told('first', noPage('/releases/2020/nothing/')),
    told(
      'third',
      '“/releases/2020/second/#totalz” leads nowhere: the page has no section of that id. Did you mean “#totals”?',
    ),
  ]);
});

test('a release under an embargo may link to what comes with it, and to nothing else', async () => {
  hidden('later', 'embargo: 2999-11-25T10:00:00+09:00\ntopics: [new]', '/topics/new/');
  content.edit((text) => `${text}new: { name: New }\n`, 'content/topics.yaml');
  expect(await content.told()).toEqual([]);
  hidden('wrong', 'embargo: 2999-11-25T10:00:00+09:00', '/topics/taxx/');
  expect(await content.told()).toEqual([
    `content/releases/2020/wrong/index.mdx:13:5  ${noPage('/topics/taxx/', '/topics/tax/')}`,
  ]);
});

test('only an address that is near is proposed, and never the page that cites a release', () => {
  const dist = mkdtempSync(join(tmpdir(), 'press-room-dist-'));
  for (const page of [
    'about',
    'releases/2026/s3/cite',
    'releases/2026/s3',
    'releases/2026/nothings',
  ])
    for (const file of [join(dist, page, 'index.html')]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '');
    }
  const site = new BuiltSite(dist, 'https://site.example', '/');
  rmSync(dist, { recursive: true });
  const near: Record<string, string | undefined> = {
    '/releases/2026/nothing/': '/releases/2026/nothings/',
    '/releases/2026/s4/': '/releases/2026/s3/',
    '/releases/2026/site/': undefined,
    '/releases/2020/no/cite/': undefined,
    '/abuot/': '/about/',
  };
  for (const [path, meant] of Object.entries(near)) expect(site.nearestTo(path)).toBe(meant);
});
