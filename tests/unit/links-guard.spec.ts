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

/** What an editor does, the one message that follows, and whether links:fix can mend it. */
const edits: Record<
  string,
  { change: (text: string) => string; message: string; isClear: boolean; file?: string }
> = {
  'a reworded heading': {
    change: (text) => text.replace('## Agenda {#agenda}', '## Items of the meeting'),
    message: `${releaseFile}:44:1  ${release}#agenda ${since} as “Agenda” and probably became “Items of the meeting”: write “## Items of the meeting {#agenda}”, and it keeps its address. ${byItself}`,
    isClear: true,
  },
  'a heading whose new id was chosen': {
    change: (text) => text.replace('## Agenda {#agenda}', '## Items of the meeting {#items}'),
    message: `${releaseFile}:2:1  ${release}#agenda ${since} as “Agenda” and is probably a part of “Items of the meeting” now: write under “anchors” in the front matter - { id: agenda, to: items, date: 2026-11-28 }. ${byItself}`,
    isClear: true,
  },
  'a section that became part of the one before': {
    change: (text) => text.replace(/### Consensus among .*\n\n/, ''),
    message: `${releaseFile}:2:1  ${release}#consensus-among-interest-groups ${since} as “Consensus among interest groups” and is probably a part of “Industrial innovation continues” now: write under “anchors” in the front matter - { id: consensus-among-interest-groups, to: industrial-innovation-continues, date: 2026-11-28 }. ${byItself}`,
    isClear: true,
  },
  'a section that is gone': {
    change: (text) => text.replace(/### Consensus among .*\n\n.*\n\n/, ''),
    message: `${releaseFile}:2:1  ${release}#consensus-among-interest-groups ${since} as “Consensus among interest groups”. Nothing here is clearly what it became. Write under “anchors” in the front matter where it leads: - { id: consensus-among-interest-groups, to: agenda, date: 2026-11-28 } (or keynote-address, industrial-innovation-continues); or, when nothing takes its place, a “note” instead of “to”.`,
    isClear: false,
  },
  'an attachment that is not attached any more': {
    change: (text) => withoutItsLink(text).replace(/attachments:\n(?: .*\n)+/, ''),
    message: `${releaseFile}:2:1  ${release}industrial-innovation-agenda-plan.pdf ${since}. Put the file back under “attachments”, or write “formerly: [industrial-innovation-agenda-plan.pdf]” below the one that takes its place.`,
    isClear: false,
  },
  'a draft of what is public': {
    change: (text) => text.replace(/^kind:/m, 'draft: true\n$&'),
    message: `${releaseFile}:1:1  ${release} ${since} as “3rd Ministerial Meeting on Industrial Innovation”, and “draft” takes it away. Remove “draft”; if the release no longer stands, write “withdrawn” with date and reason.`,
    isClear: false,
  },
};
for (const [name, { change, message, isClear }] of Object.entries(edits))
  test(`the guard: ${name}`, async ({ project, read, run }) => {
    await project.edit(releaseFile, change);
    const { code, output } = await run('check:content');
    expect(linesOf(output)).toEqual([message]);
    expect(code).toBe(1);
    // Nothing is recorded over what would be lost.
    const ledger = await read(ledgerFile);
    const refused = await run('publish:links');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('Nothing was recorded: 1 mistake in the content.');
    expect(await read(ledgerFile)).toBe(ledger);

    const text = await read(releaseFile);
    const fixed = await run('links:fix');
    expect(fixed.code).toBe(isClear ? 0 : 1);
    if (isClear) expect((await run('check:content')).output).toContain('No mistakes');
    else expect(await read(releaseFile)).toBe(text);
  });

test('two public ids that changed places are found out', async ({ project, run }) => {
  await project.edit(releaseFile, (text) =>
    text
      .replace('{#industrial-innovation-continues}', '{#other}')
      .replace('{#consensus-among-interest-groups}', '{#industrial-innovation-continues}')
      .replace('{#other}', '{#consensus-among-interest-groups}'),
  );
  const lines = linesOf((await run('check:content')).output);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(
    `${release}#consensus-among-interest-groups leads to another text now: what was public there as “Consensus among interest groups” stands under “Consensus among interest groups”.`,
  );
});

test('what has been an old address is one for ever', async ({ project, run }) => {
  const old =
    'aliases: [2020/old-address]\nanchors:\n  - { id: old-id, to: agenda, date: 2026-11-28 }\n';
  await project.edit(releaseFile, (text) =>
    text
      .replace(/^source:/m, `${old}$&`)
      .replace(/attachments:\n {2}- file: [^\n]*\n/, '$&    formerly: [plan.pdf]\n'),
  );
  expect((await run('publish:links')).output).toContain('Recorded 3 new addresses');
  await project.edit(releaseFile, (text) =>
    text.replace(old, '').replace('    formerly: [plan.pdf]\n', ''),
  );
  const addresses = linesOf((await run('check:content')).output).map(
    (line) => /\S+ {2}(\S+) leads nowhere now/.exec(line)?.[1],
  );
  expect(addresses.toSorted()).toEqual(
    ['/releases/2020/old-address/', `${release}#old-id`, `${release}plan.pdf`].toSorted(),
  );
});

test('a section that was public beside another did not become that one', async ({
  project,
  run,
}) => {
  const two = `
## Tax relief for large firms

Large firms may deduct a tenth of what they invest in new machines.

## Tax relief for small firms

Small firms pay no tax on the first part of what they earn abroad.
`;
  await project.edit(releaseFile, (text) => text + two);
  await run('publish:links');
  await project.edit(releaseFile, (text) => text.replace(/\n## Tax relief for large[^#]*/, '\n'));
  const { code, output } = await run('links:fix');
  expect(code).toBe(1);
  expect(output).toContain('Nothing here is clearly what it became.');
});
