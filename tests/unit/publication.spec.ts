import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { heldBack } from '../../src/lib/publication.ts';
import { Project, releaseFile } from '../support/project.ts';
import { release } from '../support/site.ts';

test.describe.configure({ timeout: 120_000 });

let project: Project;
test.beforeEach(async () => {
  project = await Project.built();
});
test.afterEach(() => project.remove());

const built = (file: string) => readFile(join(project.root, 'dist', file), 'utf8');

/** Every file of the built site with its bytes. */
async function filesOf(folder = join(project.root, 'dist')): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [file.slice(folder.length), await readFile(file)] as const;
      }),
    ),
  );
}

/** Ways to write the front matter of what must not be public yet. */
const hidden: Record<string, (text: string) => string> = {
  'a space before the colon': (text) => text.replace(/^kind:/m, 'draft : true\n$&'),
  'a field in quotes': (text) =>
    text.replace(/^kind:/m, '"embargo": 2027-11-25T10:00:00+09:00\n$&'),
  'spaces behind the first line': (text) =>
    text.replace(/^---\n/, '---  \n').replace(/^kind:/m, 'draft: true\n$&'),
  'a byte order mark': (text) => `\uFEFF${text.replace(/^kind:/m, 'draft: true\n$&')}`,
  'lines that end as in Windows': (text) =>
    text.replace(/^kind:/m, 'draft: true\n$&').replaceAll('\n', '\r\n'),
  'a mistake in it': (text) => text.replace(/^kind:/m, 'draft: true\nkeywords: [a\n$&'),
};
for (const [name, write] of Object.entries(hidden))
  test(`what must not be public yet is held back, written with ${name}`, async () => {
    await project.edit(releaseFile, write);
    const held = heldBack(project.root, new Date('2026-11-25T10:00:00+09:00'));
    expect(held.map(({ file }) => file)).toEqual([releaseFile]);
  });

test('two builds for the same moment are equal byte for byte, on whatever day they run', async () => {
  const hashes = async () =>
    new Map(
      [...(await filesOf())].map(([name, bytes]) => [
        name,
        createHash('sha256').update(bytes).digest('hex'),
      ]),
    );
  const NOW = '2024-09-22T09:00:00+09:00';
  expect(await project.run('build', { NOW })).toMatchObject({ code: 0 });
  const first = await hashes();

  // The second build believes in another day, and zone, and finds nothing of the first.
  const clock = join(project.root, 'clock.mjs');
  await writeFile(
    clock,
    `const moment = Date.now() + 400 * 24 * 60 * 60 * 1000;
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length > 0 ? given : [moment])); }
      static now() { return moment; }
    };
    `,
  );
  await project.forget();
  expect(
    await project.run('build', {
      NOW,
      TZ: 'America/New_York',
      NODE_OPTIONS: `--import=${new URL(`file:${clock}`).href}`,
    }),
  ).toMatchObject({ code: 0 });
  const second = await hashes();
  expect(first.size).toBeGreaterThan(300);
  expect([...second].filter(([name, hash]) => first.get(name) !== hash)).toEqual([]);
  expect([...second.keys()].toSorted()).toEqual([...first.keys()].toSorted());
});

test('the news sitemap holds a release for two days', async () => {
  const inNews = async (NOW: string) => {
    expect(await project.run('build', { NOW })).toMatchObject({ code: 0 });
    const xml = await built('news-sitemap.xml');
    expect(xml).toMatch(/^<\?xml .*\?>\n<urlset .*xmlns:news=/);
    return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  };
  expect(await inNews('2023-11-16T23:59:00+09:00')).toEqual([
    'https://press-room.example/releases/2023/emergency-ministerial-meeting-and-meeting-on-export-and-investment-promotion/',
  ]);
  expect(await built('news-sitemap.xml')).toContain(
    '<news:publication_date>2023-11-15T00:00:00+09:00</news:publication_date>',
  );
  expect(await inNews('2023-11-17T00:01:00+09:00')).toEqual([]);
});

test('a draft and an embargoed release leave no trace, and the build says what it holds back', async () => {
  const held = {
    draft: { slug: 'quixotic-draft', number: 50, front: 'draft: true' },
    embargoed: { slug: 'zephyr-embargo', number: 51, front: 'embargo: 2030-01-02T10:00:00+09:00' },
  };
  const source = await readFile(join(project.root, releaseFile), 'utf8');
  for (const { slug, number, front } of Object.values(held)) {
    const folder = join(project.root, 'content/releases/2020', slug);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'index.mdx'),
      source
        .replace(/^title: .*$/m, `title: Title of ${slug}`)
        .replace(/^headline: .*$/m, `headline: Headline of ${slug}\n${front}`)
        .replace(/number: 3$/m, `number: ${number}`)
        .replace(/number: 36$/m, `number: ${number}`)
        .replaceAll('industrial-innovation-agenda-plan.pdf', `${slug}-figures.pdf`)
        .replace('{#closing}', `{#section-of-${slug}}`)
        .replace('It is a chance', `A phrase of ${slug} is a chance`),
    );
    await cp(
      join(project.root, dirname(releaseFile), 'industrial-innovation-agenda-plan.pdf'),
      join(folder, `${slug}-figures.pdf`),
    );
  }
  const { code, output } = await project.run('build', { NOW: '2024-09-22T09:00:00+09:00' });
  expect(code).toBe(0);
  expect(output).toContain('Held back: content/releases/2020/quixotic-draft/index.mdx (draft).');
  expect(output).toMatch(
    /Held back: content\/releases\/2020\/zephyr-embargo\/index\.mdx until 2 January 2030.* 10:00 \(Asia\/Seoul\)\. Build again then\./,
  );
  expect(await tracesOf(/quixotic|zephyr/i)).toEqual([]);

  // The same search finds the release once its embargo is over.
  await project.run('build', { NOW: '2030-01-02T10:00:00+09:00' });
  expect(await tracesOf(/quixotic/i)).toEqual([]);
  const traces = await tracesOf(/zephyr/i);
  for (const name of [
    '/releases/2020/index.html',
    '/rss.xml',
    '/sitemap.xml',
    '/llms.txt',
    '/releases.json',
  ])
    expect(traces).toContain(name);
  expect(traces.some((name) => name.endsWith('zephyr-embargo-figures.pdf'))).toBe(true);
  expect(traces.some((name) => /pagefind\/text\/.+\.json$/.test(name))).toBe(true);
});

/** Files with the words in their name or their bytes; the search index keeps its files packed. */
async function tracesOf(words: RegExp): Promise<string[]> {
  return [...(await filesOf())]
    .filter(([name, bytes]) => words.test(name) || words.test(unpacked(bytes).toString('latin1')))
    .map(([name]) => name.replaceAll('\\', '/'));
}

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

test('a withdrawn release says so to machines, and no text of a release ends their data', async () => {
  await project.edit(releaseFile, (text) =>
    text.replace(
      /^headline: .*$/m,
      'headline: "A </script><b>headline</b> <!-- with & tags"\nwithdrawn:\n  date: 2020-10-05\n  reason: It was wrong.',
    ),
  );
  expect(await project.run('build')).toMatchObject({ code: 0 });
  const page = await built(`${release}index.html`);
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)!;
  const { '@graph': things } = JSON.parse(json!) as { '@graph': Record<string, unknown>[] };
  expect(things[0]).toMatchObject({
    '@type': 'NewsArticle',
    alternativeHeadline: 'A </script><b>headline</b> <!-- with & tags',
    creativeWorkStatus: 'Withdrawn',
    dateModified: '2020-10-05T00:00:00+09:00',
  });
  expect(await built(`${release}index.md`)).toContain(
    '**Withdrawn on 5 October 2020.** It was wrong.',
  );
  for (const list of ['sitemap.xml', 'llms.txt', 'rss.xml'])
    expect(await built(list)).not.toContain(release);
});
