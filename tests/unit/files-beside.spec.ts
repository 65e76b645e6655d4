import { copyFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { picturesOf } from '../../src/markdown/figures-in-text.ts';
import { checkContent } from '../../src/schema/check-content.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { Project, releaseFile } from '../support/project.ts';

// Two files at one address would stop the build far from the line that asks for them.
let project: Project;
test.beforeEach(async () => {
  project = await Project.ofContent();
});
test.afterEach(() => project.remove());

const messages = async () => (await checkContent(project.root)).map(inOneLine);
const beside = (name: string) => join(project.root, dirname(releaseFile), name);
const table = (id: string) =>
  `\n<Table id="${id}" caption="Plan" unit="won">\n\n| a | b |\n| --- | --: |\n| c | 1 |\n\n</Table>\n`;
const attached =
  'attachments:\n  - file: plan.csv\n    title: The plan\n    description: Every item.\n';

test('an attachment with the name of a table', async () => {
  await writeFile(beside('plan.csv'), 'a,b\n');
  await project.edit(
    releaseFile,
    (text) => text.replace('attachments:\n', attached) + table('plan'),
  );
  expect(await messages()).toEqual([
    `${releaseFile}:20:11  “plan.csv” is also the file that the site makes of the table “plan”. Give the attachment another name.`,
  ]);
});

test('an attachment with the name that a table had before', async () => {
  await writeFile(beside('plan.csv'), 'a,b\n');
  await project.edit(
    releaseFile,
    (text) =>
      text
        .replace('attachments:\n', attached)
        .replace(/^source:/m, 'anchors: [{ id: plan, to: the-plan, date: 2026-11-28 }]\n$&') +
      table('the-plan'),
  );
  expect(await messages()).toEqual([
    `${releaseFile}:20:11  “plan.csv” is also the file that the site makes of the table “the-plan”. Give the attachment another name.`,
  ]);
});

test('a picture with the name of a file that the site makes', async () => {
  await copyFile('src/desk/examples/core-areas.png', beside('Preview.png'));
  await project.edit(releaseFile, (text) => `${text}\n![Areas](./Preview.png)\n`);
  expect(await messages()).toEqual([
    `${releaseFile}:68:1  The picture “Preview.png” has the name of a file that the site makes for every release. Give it another name.`,
  ]);
});

test('a picture with the name that an attachment had before', async () => {
  await copyFile('src/desk/examples/core-areas.png', beside('map.png'));
  await project.edit(
    releaseFile,
    (text) =>
      `${text.replace(/ {2}- file: .*\n/, '$&    formerly: [map.png]\n')}\n![A map](./map.png)\n`,
  );
  expect(await messages()).toEqual([
    expect.stringMatching(
      /:21:16 {2}\/releases\/\S+\/map\.png is already a file of this release\./,
    ),
  ]);
});

test('a picture’s file is what its address means', () => {
  expect(picturesOf('![A](./my%20chart.png) and ![B](./100%.png)')).toEqual([
    'my chart.png',
    '100%.png',
  ]);
});
