import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compareSites, type SiteChanges } from '../../src/publish/compare-sites.ts';
import { readPublished } from '../../src/publish/published.ts';
import { summaryOf } from '../../src/publish/summary.ts';
import { id, OtherBuild } from '../support/published.ts';

let before: OtherBuild;
let after: OtherBuild;
test.beforeEach(async () => {
  [before, after] = await Promise.all([OtherBuild.copy(), OtherBuild.copy()]);
});
test.afterEach(() => Promise.all([before.remove(), after.remove()]));

const compare = () => compareSites(readPublished(before.dist)!, readPublished(after.dist)!);
const tell = (changes = compare()) =>
  summaryOf(changes, readPublished(after.dist)!, { embargoed: new Set(), unrecorded: 0 });
const address = `https://press-room.example/releases/${id}/`;

const none: SiteChanges = {
  added: [],
  changed: [],
  withdrawn: [],
  gone: [],
  redirects: [],
  addresses: 0,
};

test('two builds of the same content are the same, whatever the pages look like and where they are', async () => {
  const page = (html: string) =>
    html.replaceAll('<section', '<div').replace('<article', '<p>New in every page.</p><article');
  for (const year of await readdir(join(after.dist, 'releases')))
    if (/^\d{4}$/.test(year))
      for (const slug of await readdir(join(after.dist, 'releases', year)))
        if (/-/.test(slug)) {
          const folder = `releases/${year}/${slug}`;
          await after.edit(`${folder}/index.html`, page);
          await after.edit(`${folder}/index.md`, (markdown) =>
            markdown
              .replaceAll('https://press-room.example/', 'https://ministry.example/press/')
              .replace('- Date: ', '- Day: ')
              .replace('> A demonstration', '> The demonstration')
              .replace(/The ministry’s own release alone is authoritative/, 'Other words'),
          );
        }
  await after.edit('index.html', (html) =>
    html.replaceAll('https://press-room.example/', 'https://ministry.example/press/'),
  );
  const start = performance.now();
  expect(compare()).toEqual(none);
  expect(performance.now() - start).toBeLessThan(300);
  expect(tell(none)).toBe('Nothing has changed in the 27 releases since the last build.');
});

test('a release that was changed is told with its parts, sections and files', async () => {
  await after.editRelease((text) =>
    text
      .replaceAll('Government keeps up industrial innovation', 'Government goes on with innovation')
      .replace(/(?:\+82-44-215-4510|\+82 44 215 4510)/g, '+82-44-215-4511')
      .replace('Regulation blocks new services', 'Regulation hinders new services'),
  );
  await after.edit(`releases/${id}/index.md`, (text) =>
    text
      .replace('## Closing\n', '## Outlook\n')
      .replace('## Agenda\n', '## Results\n\nThere are some.\n\n## Agenda\n')
      .replace(/### Industrial innovation continues[^#]*/, ''),
  );
  await after.edit(`releases/${id}/index.html`, (html) =>
    html
      .replace(/(<h2[^>]*id="closing"[^>]*>)Closing/, '$1Outlook')
      .replace(/<h2[^>]*id="agenda"/, '<h2 id="results">Results</h2><p>There are some.</p>$&')
      .replace(/<h3[^>]*id="industrial-innovation-continues".*?<\/h3>/s, ''),
  );
  await after.edit(`releases/${id}/industrial-innovation-agenda-plan.pdf`, (pdf) => `${pdf}%`);

  const changes = compare();
  expect(changes).toMatchObject({ added: [], withdrawn: [], gone: [], addresses: 1 });
  expect(tell(changes)).toBe(
    `What has changed since the last build

Changed: 1

  3rd Ministerial Meeting on Industrial Innovation
  21 September 2020
  ${address}
  Changed: headline or summary; Tel; text of “Consensus among interest groups”
  New section: “Results”, ${address}#results
  Section gone: “Industrial innovation continues”
  Section renamed: “Closing” is now “Outlook”
  File changed: ${address}industrial-innovation-agenda-plan.pdf

New addresses of releases, sections, tables and files: 1`,
  );
});

test('lists that a release is in are among its facts, files by their titles among its files', async () => {
  await after.edit('releases.json', (json) =>
    json.replace('"id":"bio-industry"', '"id":"biology"'),
  );
  await after.edit(`releases/${id}/index.md`, (text) =>
    text.replace('[Agenda and plan of the 3rd', '[Plan of the 3rd'),
  );
  expect(compare().changed).toMatchObject([
    { id, parts: ['topics'], files: { changed: ['industrial-innovation-agenda-plan.pdf'] } },
  ]);
});

test('a new release is told with all its addresses, or that its embargo has ended', async () => {
  await rm(join(before.dist, 'releases', id), { recursive: true });
  const changes = compare();
  // The release, five sections and a file.
  expect(changes).toEqual({ ...none, added: [id], addresses: 7 });
  expect(tell(changes)).toContain(`Added: 1

  3rd Ministerial Meeting on Industrial Innovation
  21 September 2020
  ${address}`);
  const site = readPublished(after.dist)!;
  const told = summaryOf(changes, site, { embargoed: new Set([id]), unrecorded: 7 });
  expect(told).toContain('Released from embargo: 1');
  expect(told).not.toContain('Added');
  expect(told).toContain('The ledger does not hold 7 addresses yet. Before you publish, run:');
});

test('a release that was withdrawn is not merely changed', async () => {
  await after.edit('releases.json', (json) => {
    const catalogue = JSON.parse(json) as { releases: { path: string }[] };
    const releases = catalogue.releases.filter(({ path }) => !path.includes(id));
    return JSON.stringify({ releases });
  });
  await after.edit(`releases/${id}/index.md`, (text) =>
    text.replace('\n\n', '\n\n**Withdrawn on 3 March 2021.** The figures were wrong.\n\n'),
  );
  const changes = compare();
  expect(changes).toMatchObject({ added: [], changed: [], withdrawn: [{ id }], addresses: 0 });
  expect(tell(changes)).toContain('Withdrawn: 1\n\n  3rd Ministerial Meeting');
});

test('a release with a new address is neither new nor gone, but leads there', async () => {
  const moved = id.replace('3rd-', 'third-');
  await cp(join(after.dist, 'releases', id), join(after.dist, 'releases', moved), {
    recursive: true,
  });
  await rm(join(after.dist, 'releases', id), { recursive: true });
  await mkdir(join(after.dist, 'releases', id));
  await writeFile(
    join(after.dist, 'releases', id, 'index.html'),
    `<p>This is now at <a id="new-address" href="/releases/${moved}/">`,
  );
  for (const file of ['releases.json', `releases/${moved}/index.md`])
    await after.edit(file, (text) => text.replaceAll(`${id}/`, `${moved}/`));
  const changes = compare();
  expect(changes).toEqual({ ...none, redirects: [{ from: id, to: moved }] });
  expect(tell(changes)).toContain(
    `Old addresses that lead to a new one: 1\n\n  ${address}\n  now ${address.replace('3rd-', 'third-')}`,
  );
});

test('a release that is there no more is told, though the ledger should have kept it', async () => {
  await rm(join(after.dist, 'releases', id), { recursive: true });
  const changes = compare();
  expect(changes).toEqual({ ...none, gone: [id] });
  expect(tell(changes)).toContain(`No longer there: 1\n\n  ${address}`);
});

test('a folder without a built site is not compared', async () => {
  await rm(join(before.dist, 'releases.json'));
  expect(readPublished(before.dist)).toBeUndefined();
});
