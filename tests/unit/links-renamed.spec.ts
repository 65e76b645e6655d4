import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import {
  byItself,
  ledgerFile,
  linesOf,
  release,
  since,
  test,
  withoutItsLink,
} from '../support/links-project.ts';
import { releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 90_000 });

test('a renamed file, its section reworded at once', async ({ project, read, run }) => {
  await project.edit(releaseFile, (text) => text.replace('## Agenda {#agenda}', '## Items'));
  const folder = dirname(join(project.root, releaseFile));
  await rename(folder, join(dirname(folder), 'industrial-innovation'));
  const moved = 'content/releases/2020/industrial-innovation/index.mdx';
  const { output } = await run('check:content');
  expect(linesOf(output)).toEqual([
    `${moved}:1:1  ${release} ${since} as “3rd Ministerial Meeting on Industrial Innovation” and probably became this release, “3rd Ministerial Meeting on Industrial Innovation”: write “aliases: [2020/3rd-ministerial-meeting-on-industrial-innovation]” in its front matter. ${byItself}`,
    `${moved}:44:1  ${release}#agenda ${since} as “Agenda” and probably became “Items”: write “## Items {#agenda}”, and it keeps its address. ${byItself}`,
  ]);
  expect((await run('links:fix')).output).toContain(
    'Every public address leads to its text again.',
  );
  const text = await read(moved);
  expect(text).toContain(
    'aliases:\n  - 2020/3rd-ministerial-meeting-on-industrial-innovation\n---',
  );
  expect(text).toContain('## Items {#agenda}\n');
  const published = await run('publish:links');
  expect(published.output).toContain('Recorded 7 new addresses in content/ledger/2020.json.');
  expect(await read(ledgerFile)).toContain('"renamed": { "2026-11-28": "Items" }');
});

test('an attachment with another name', async ({ project, read, run }) => {
  const folder = dirname(join(project.root, releaseFile));
  await rename(
    join(folder, 'industrial-innovation-agenda-plan.pdf'),
    join(folder, 'plan-2020.pdf'),
  );
  await project.edit(releaseFile, (text) =>
    withoutItsLink(text).replace(
      'file: industrial-innovation-agenda-plan.pdf',
      'file: plan-2020.pdf',
    ),
  );
  const { output } = await run('check:content');
  expect(linesOf(output)).toEqual([
    `${releaseFile}:20:11  ${release}industrial-innovation-agenda-plan.pdf ${since} and probably became “plan-2020.pdf”: write “formerly: [industrial-innovation-agenda-plan.pdf]” below it. ${byItself}`,
  ]);
  expect((await run('links:fix')).code).toBe(0);
  expect(await read(releaseFile)).toContain(
    'table.\n    formerly: [industrial-innovation-agenda-plan.pdf]\nsource:',
  );
});

const anchors: Record<string, [entry: string, message: string]> = {
  'to a section that is not there': [
    '{ id: items, to: agneda, date: 2026-11-28 }',
    `24:22  There is no section “#agneda” in this text. Did you mean “agenda”?`,
  ],
  'to a release that is not there': [
    '{ id: items, to: 2019/2020-budget-propsal#totals, date: 2026-11-28 }',
    `24:22  There is no release “2019/2020-budget-propsal”. Did you mean “2019/2020-budget-proposal”?`,
  ],
  'in a circle': [
    '{ id: items, to: points, date: 2026-11-28 }\n  - { id: points, to: items, date: 2026-11-28 }',
    `24:22  “points” leads back to itself. Write the id of a section that is in the text.`,
  ],
  'of a section that is there': [
    '{ id: agenda, to: keynote-address, date: 2026-11-28 }',
    `24:11  “agenda” is the id of “Agenda” in this text. If links to it shall lead there, remove this entry; if not, give that one an id of its own: ## Agenda {#agenda-2}.`,
  ],
  'that leads nowhere and says nothing': [
    '{ id: items, date: 2026-11-28 }',
    `24:5  “to” is missing. Write where it is now; or, when nothing takes its place, say so under “note”.`,
  ],
};
for (const [name, [entry, message]] of Object.entries(anchors))
  test(`an anchor ${name}`, async ({ project, run }) => {
    await project.edit(releaseFile, (text) =>
      text.replace(/^source:/m, `anchors:\n  - ${entry}\n$&`),
    );
    const [first] = linesOf((await run('check:content')).output);
    expect(first).toBe(`${releaseFile}:${message}`);
  });

const formerly: Record<string, [entry: string, message: string]> = {
  'of the file itself': [
    'industrial-innovation-agenda-plan.pdf',
    `${release}industrial-innovation-agenda-plan.pdf is already a file of this release. Remove it here.`,
  ],
  'of a file that the site makes': [
    'citation.bib',
    '“citation.bib” is a file that the site makes for every release. Remove it here.',
  ],
  'of a table of another release': [
    '2020/1st-crisis-management-meeting/budget-total.csv',
    '/releases/2020/1st-crisis-management-meeting/budget-total.csv is already a file of content/releases/2020/1st-crisis-management-meeting/index.mdx. Remove it here.',
  ],
};
for (const [name, [entry, message]] of Object.entries(formerly))
  test(`an old name ${name}`, async ({ project, run }) => {
    await project.edit(releaseFile, (text) =>
      text.replace(/attachments:\n {2}- file: [^\n]*\n/, `$&    formerly: [${entry}]\n`),
    );
    expect(linesOf((await run('check:content')).output)).toEqual([
      `${releaseFile}:21:16  ${message}`,
    ]);
  });
