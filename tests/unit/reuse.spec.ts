import { cpSync } from 'node:fs';
import { appendFile, cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { Project, releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 240_000 });

let project: Project;
let another: Project;
test.beforeEach(async () => {
  project = await Project.built();
});
test.afterEach(() => project.remove());

const moved = 'content/releases/2020/ktb-issuance-plan-april-2020';
const target = 'content/releases/2021/8th-meeting-to-promote-big3/index.mdx';
const withdrawn = 'content/releases/2019/2019-tax-revision-bill/index.mdx';

/** What editors do between two builds; each step changes what pages of other releases show too. */
const steps: Record<string, () => Promise<void>> = {
  'a file, a sentence, headings and titles that others show, a release more, and what is recorded':
    async () => {
      const file = releaseFile.replace('index.mdx', 'industrial-innovation-agenda-plan.pdf');
      await appendFile(join(project.root, file), '\n% another version\n');
      await project.edit(target, (text) => `${text}\nA sentence that is new.\n`);
      await project.edit(target, (text) =>
        text.replace(/^## .* (\{#[\w-]+\})$/m, '## Reworded $1'),
      );
      await project.edit('content/releases/2020/updates-on-2019-tax-revision/index.mdx', (text) =>
        text.replace(/^title: .*$/m, 'title: Updates on the Tax Revision'),
      );
      const folder = 'content/releases/2022/rok-us-finance-ministers-meeting';
      await cp(join(project.root, folder), join(project.root, `${folder}-again`), {
        recursive: true,
      });
      await project.edit(`${folder}-again/index.mdx`, (text) =>
        text.replace(/^title: (.*)$/m, 'title: $1, Again'),
      );
      const published = await project.run('publish:links', { NOW: '2026-11-28T10:00:00+09:00' });
      expect(published.code, published.output).toBe(0);
    },
  'a title, a day, an address, a section that is elsewhere, and a withdrawal': async () => {
    await project.edit('content/releases/2019/2020-budget-proposal/index.mdx', (text) =>
      text.replace(/^title: (.*)$/m, 'title: $1, in Short'),
    );
    await project.edit(target, (text) => text.replace(/^date: .*$/m, 'date: 2021-01-09'));
    await rename(join(project.root, moved), join(project.root, `${moved}-and-may`));
    await project.edit(`${moved}-and-may/index.mdx`, (text) =>
      text.replace(/^kind:/m, `aliases: [${moved.slice('content/releases/'.length)}]\n$&`),
    );
    const [, id] = /^## .* \{#([\w-]+)\}$/m.exec(
      await readFile(join(project.root, target), 'utf8'),
    )!;
    const place = `2021/8th-meeting-to-promote-big3#${id}`;
    await project.edit(releaseFile, (text) =>
      text
        .replace(/### Consensus among .*\n\n.*\n\n/, '')
        .replace(
          /^kind:/m,
          `anchors: [{ id: consensus-among-interest-groups, to: ${place}, date: 2026-11-28 }]\n$&`,
        ),
    );
    await project.edit(target, (text) =>
      text.replace(/^kind:/m, `anchors: [{ id: an-old-id, to: ${id}, date: 2026-11-28 }]\n$&`),
    );
    const replacement = '2020/updates-on-2019-tax-revision';
    await project.edit(withdrawn, (text) =>
      text.replace(
        /^kind:/m,
        `withdrawn: { date: 2026-11-28, reason: It is out of date., replacement: ${replacement} }\n$&`,
      ),
    );
  },
};

test.describe('beside a site that is built from nothing', () => {
  test.beforeEach(async () => {
    another = await Project.copy();
    await another.edit('astro.config.mjs', (text) =>
      text.replace('rendering()', 'rendering({ from: 1, cores: 2 })'),
    );
    // And where every text is a module, as Astro has it.
    await another.edit('src/build/bundling.ts', (text) => text.replace(', textsWhenAsked()]', ']'));
    await another.edit('src/build/rendering/render-worker.ts', (text) =>
      text
        .replace(/^import /m, "import { appendFileSync } from 'node:fs';\n$&")
        .replace(
          /^ *write\(join\(folder, file\), content\);$/m,
          "$&\n  appendFileSync('rendered.txt', `${file}\\n`);",
        ),
    );
  });
  test.afterEach(() => another.remove());

  test('what is used again of the last build is what would be made anew, on any number of threads', async () => {
    await build('2026-11-28T10:00:00+09:00');
    for (const [n, [name, change]] of Object.entries(steps).entries()) {
      await test.step(name, async () => {
        await change();
        const before = await timesOf();
        const NOW = `2026-11-29T1${n}:00:00+09:00`;
        await build(NOW);
        const again = await pagesOf(project);
        // Some are as they were, those that have changed are not.
        const kept = [...(await timesOf())].filter(([file, time]) => before.get(file) === time);
        expect(kept.length).toBeGreaterThan(20);
        expect(kept.length).toBeLessThan(before.size - 10);
        const feeds = kept.filter(([file]) => file.endsWith('atom.xml'));
        if (name.startsWith('a file,')) expect(feeds.length).toBeGreaterThan(0);

        const anew = await builtAnew(NOW);
        expect([...again.keys()].toSorted()).toEqual([...anew.keys()].toSorted());
        const different = [...anew].filter(([file, bytes]) => !again.get(file)!.equals(bytes));
        expect(different.map(([file]) => file)).toEqual([]);
      });
    }
  });
});

test('a file of public/ takes the place of one that the site makes, on any number of threads', async () => {
  for (const file of ['robots.txt', 'rss.xml'])
    await writeFile(join(project.root, 'public', file), 'the ministry’s own');
  await project.edit('astro.config.mjs', (text) =>
    text.replace('rendering()', 'rendering({ from: 1, cores: 2 })'),
  );
  await build();
  for (const file of ['robots.txt', 'rss.xml'])
    expect(await readFile(join(project.root, 'dist', file), 'utf8')).toBe('the ministry’s own');
});

test('what somebody else has changed in the site is made again, and all of it when all is made of another thing', async () => {
  await build();
  const folder = join(
    project.root,
    'dist',
    releaseFile.slice('content/'.length, -'index.mdx'.length),
  );
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const other = join(project.root, 'dist', target.slice('content/'.length, -'index.mdx'.length));
  const twin = await readFile(join(other, 'index.md'), 'utf8');
  await writeFile(join(folder, 'index.html'), 'Somebody was here.');
  await rename(join(other, 'index.md'), join(other, 'other.md'));
  await build();
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(page);
  expect(await readFile(join(other, 'index.md'), 'utf8')).toBe(twin);
  expect(await readdir(other)).not.toContain('other.md');

  await project.edit('content/divisions.yaml', (text) =>
    text.replace(/General Policy Coordination Division/, 'Division of Another Name'),
  );
  await build();
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('Division of Another Name');
  const { code, output } = await project.run('build', { BASE_PATH: '/press/' });
  expect(code, output).toBe(0);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('href="/press/releases/');
});

async function build(NOW = '2026-11-28T10:00:00+09:00', where = project): Promise<void> {
  const { code, output } = await where.run('build', { NOW });
  expect(code, output).toBe(0);
}

/** Builds the same content from nothing, of modules, where threads render all pages, and note it. */
async function builtAnew(NOW: string): Promise<Map<string, Buffer>> {
  const { root } = another;
  await another.forget();
  for (const folder of ['content', 'dist'])
    await rm(join(root, folder), { recursive: true, force: true });
  cpSync(join(project.root, 'content'), join(root, 'content'), { recursive: true });
  await build(NOW, another);
  const rendered = await readFile(join(root, 'rendered.txt'), 'utf8');
  expect(rendered.split('\n').length).toBeGreaterThan(300);
  await rm(join(root, 'rendered.txt'));
  return pagesOf(another);
}

/** The bytes of every page and file, those of the search index too. */
async function pagesOf({ root }: Project): Promise<Map<string, Buffer>> {
  const files = await filesOf(root);
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(root, 'dist', file))] as const),
    ),
  );
}

/** When each file of a release was written. */
async function timesOf(): Promise<Map<string, number>> {
  const files = (await filesOf(project.root)).filter((file) => file.startsWith('releases/2'));
  const stats = files.map(async (file) => {
    const { mtimeMs } = await stat(join(project.root, 'dist', file));
    return [file, mtimeMs] as const;
  });
  return new Map(await Promise.all(stats));
}

async function filesOf(root: string): Promise<string[]> {
  const dist = join(root, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)));
}
