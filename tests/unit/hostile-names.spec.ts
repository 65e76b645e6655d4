import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../../src/schema/check-content.ts';
import { isError, type Mistake } from '../../src/schema/mistakes.ts';
import { payloads } from '../fixtures/attack/payloads.ts';
import { Project } from '../support/project.ts';

/** Names that become parts of addresses, each in a line of its own: before it, the payload, behind it. */
const places: Record<string, [before: string, behind: string]> = {
  'name of an attached file': ['  - file: ', ''],
  'former name of a file': ['    formerly: [', ']'],
  'former address of a release': ['aliases: [', ']'],
  'former id': ['  - id: ', ''],
  'place of a former id': ['    to: ', ''],
  'id of a section': ['## Section {#', '}'],
  'id of a table': ['<Table caption="Figures" id="', '">'],
};

/** What such a name may be: `constructor` is an id like others, which is built below. */
const id = /^[a-z][a-z0-9-]{0,199}$/;
const fit: Record<string, RegExp> = {
  'former name of a file': /^[a-z0-9][a-z0-9._-]*\.pdf$/,
  'former id': id,
  'place of a former id': /^$/,
  'id of a section': id,
  'id of a table': id,
};

const release = (line: (place: string) => string) => `---
title: A release
headline: Nothing happens
summary: A release of the tests.
date: 2021-05-04
kind: budget
${line('former address of a release')}
attachments:
${line('name of an attached file')}
    title: Plan
    description: What is planned.
${line('former name of a file')}
anchors:
${line('former id')}
    date: 2021-06-01
${line('place of a former id')}
---

${line('id of a section')}

Text.

${line('id of a table')}

| Name | Won |
| :-- | --: |
| One | 3 |

</Table>

## Second {#second}

Text.
`;

let project: Project;
test.beforeAll(async () => {
  project = await Project.ofContent();
});
test.afterAll(() => project.remove());

for (const [place, [before, behind]] of Object.entries(places))
  test(`no attack is a ${place}: each is refused where it stands`, async () => {
    const inFront = !/^id of/.test(place);
    const files = new Map(
      payloads.map(({ id, text }) => {
        // In the front matter JSON’s quoting is YAML’s; in the text an attack stands as it is.
        const written = inFront ? JSON.stringify(text) : text.replaceAll('\n', ' ');
        const words = release((name) =>
          name === place ? before + written + behind : harmless(name),
        );
        return [`content/releases/2021/${id}/index.mdx`, { text, words }] as const;
      }),
    );
    for (const [file, { words }] of files) {
      mkdirSync(join(project.root, file, '..'), { recursive: true });
      writeFileSync(join(project.root, file), words);
      writeFileSync(join(project.root, file, '../plan.txt'), 'The plan.');
    }
    const told = Map.groupBy(
      (await checkContent(project.root)).filter(isError),
      ({ file }: Mistake) => file,
    );
    for (const [file, { text, words }] of files) {
      const line = words.split('\n').findIndex((one) => one.startsWith(before)) + 1;
      const lines = told.get(file)?.map((mistake) => mistake.line) ?? [];
      // Words that mean something to a program and nothing in an address are ids like others.
      if (fit[place]?.test(text)) expect.soft(lines, `${text} in ${file}`).toEqual([]);
      else expect.soft(lines, `${text} in ${file}`).toContain(line);
    }
  });

function harmless(place: string): string {
  const [before, behind] = places[place]!;
  const words: Record<string, string> = {
    'name of an attached file': 'plan.txt',
    'former name of a file': 'old-plan.txt',
    'former address of a release': '',
    'former id': 'gone',
    'place of a former id': 'second',
    'id of a section': 'first',
    'id of a table': 'figures',
  };
  return before + words[place]! + behind;
}

test('no attack is the name of a folder or a file of the content', async () => {
  test.skip(process.platform === 'win32', 'Such names cannot be there.');
  const folders = payloads
    .map(({ text }) => text)
    .filter((text) => !/[/\0]/.test(text) && Buffer.byteLength(text) < 255)
    // A backslash parts folders on other systems: it is told at the place that it means there.
    .filter((text) => text.isWellFormed() && text.trim() !== '' && !/^\.|\\/.test(text));
  expect(folders.length).toBeGreaterThan(50);
  for (const name of folders) {
    const folder = join(project.root, 'content/releases/2021', name);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.mdx'), release(harmless));
  }
  const told = (await checkContent(project.root)).filter(isError);
  for (const name of folders) {
    const file = `content/releases/2021/${name}/index.mdx`;
    expect
      .soft(
        told.map((mistake) => mistake.file),
        name,
      )
      .toContain(file);
  }
});

test('ids that mean something to a program are built, recorded and kept like others', async () => {
  test.setTimeout(120_000);
  const site = await Project.built();
  try {
    const [file, NOW] = ['content/releases/2021/names/index.mdx', '2026-11-28T10:00:00+09:00'];
    const words: Record<string, string> = {
      'former id': '  - id: length',
      'id of a section': '## Section {#constructor}',
      'id of a table': '<Table caption="Figures" id="prototype">',
    };
    mkdirSync(join(site.root, file, '..'));
    writeFileSync(join(site.root, file, '../plan.txt'), 'The plan.');
    writeFileSync(
      join(site.root, file),
      release((place) => words[place] ?? harmless(place)),
    );
    const published = await site.run('publish:links', { NOW });
    expect(published.code, published.output).toBe(0);
    const built = await site.run('build', { NOW });
    expect(built.code, built.output).toBe(0);
    const folder = join(site.root, 'dist/releases/2021/names');
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const id of ['length', 'constructor', 'prototype']) {
      expect(page).toMatch(new RegExp(`\\sid="?${id}["\\s>]`));
      expect(readFileSync(join(site.root, 'content/ledger/2021.json'), 'utf8')).toContain(
        `"${id}": {`,
      );
    }
    expect(readFileSync(join(folder, 'prototype.csv'), 'utf8')).toContain('One,3');

    await site.edit(file, (text) =>
      text.replace('{#constructor}', '{#other}').replace('"prototype"', '"another"'),
    );
    const { output } = await site.run('check:content', { NOW });
    for (const id of ['constructor', 'prototype'])
      expect(output).toContain(`/releases/2021/names/#${id} leads nowhere now.`);
  } finally {
    await site.remove();
  }
});
