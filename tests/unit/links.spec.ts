import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkExternal } from '../../src/links/external.ts';
import { Project, releaseFile } from '../support/project.ts';

test.describe.configure({ timeout: 90_000 });

const release = '/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/';
const ledgerFile = 'content/ledger/2020.json';
const now = { NOW: '2026-11-28T10:00:00+09:00' };

let project: Project;
test.beforeEach(async () => {
  project = await Project.copy();
});
test.afterEach(() => project.remove());

const read = (path: string) => readFile(join(project.root, path), 'utf8');
const run = (script: string) => project.run(script, now);
/** The messages of a run, without npm's and Node's own lines. */
const linesOf = (output: string) => output.split('\n').filter((line) => /^content\//.test(line));

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Press', '-c', 'user.email=press@ministry.example'];
  execFileSync('git', [...who, ...args], { cwd: project.root, stdio: 'ignore' });
}

const since = 'leads nowhere now. It has been public since 25 November 2026';
const byItself = 'Or run “npm run links:fix”, which writes it.';

/** The text says where the attachment is: a mistake of its own when that is elsewhere. */
const withoutItsLink = (text: string) =>
  text.replace(/\[([^\]]*)\]\(industrial-innovation-agenda-plan\.pdf\)/, '$1');

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
  test(`the guard: ${name}`, async () => {
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

test('a renamed file, its section reworded at once', async () => {
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

test('an attachment with another name', async () => {
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
  test(`an anchor ${name}`, async () => {
    await project.edit(releaseFile, (text) =>
      text.replace(/^source:/m, `anchors:\n  - ${entry}\n$&`),
    );
    const [first] = linesOf((await run('check:content')).output);
    expect(first).toBe(`${releaseFile}:${message}`);
  });

test('a link inside the site that leads nowhere stops the build, told where it was written', async () => {
  await project.edit(
    releaseFile,
    (text) =>
      `${text}\nSee [the budget](/releases/2019/2020-budget-propsal/), [its totals](/releases/2019/2020-budget-proposal/#totalz) and [about](/abuot/).\n`,
  );
  const { code, output } = await run('build');
  expect(code).toBe(1);
  expect(linesOf(output)).toEqual([
    `${releaseFile}:68:5  “/releases/2019/2020-budget-propsal/” leads nowhere: the site has no such page or file. Did you mean “/releases/2019/2020-budget-proposal/”?`,
    `${releaseFile}:68:56  “/releases/2019/2020-budget-proposal/#totalz” leads nowhere: the page has no section of that id. Did you mean “#totals”?`,
    `${releaseFile}:68:118  “/abuot/” leads nowhere: the site has no such page or file. Did you mean “/about/”?`,
  ]);
  expect(output).toContain('Nothing was built: 3 mistakes in the content.');
  expect(output).not.toMatch(/^\s+at /m);
});

test('a link that the site itself makes and that leads nowhere stops the build', async () => {
  await project.edit('src/pages/404.astro', (text) =>
    text.replace("url('/search/')", "url('/serach/')"),
  );
  const { code, output } = await run('build');
  expect(code).toBe(1);
  expect(output).toMatch(/^dist\/404\.html:\d+:\d+ {2}“\/serach\/” leads nowhere/m);
});

test.describe('a ledger', () => {
  test.beforeEach(() => {
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'content');
    git('commit', '--quiet', '--message=Published');
  });

  test('that a line was taken out of names it, and gets it back', async () => {
    const before = await read(ledgerFile);
    await project.edit(ledgerFile, (text) => text.replace(/ *"agenda": \{ "since.*\n/, ''));
    const { code, output } = await run('build');
    expect(code).toBe(1);
    expect(linesOf(output)).toEqual([
      `${ledgerFile}:3:3  This file lacks ${release}#agenda, which had been public. Nothing is ever removed from the ledger. Run “npm run links:fix” to bring back what is lost.`,
    ]);
    expect((await run('links:fix')).code).toBe(0);
    expect(await read(ledgerFile)).toBe(before);
  });

  test('that is broken is taken back from git', async () => {
    const before = await read(ledgerFile);
    await writeFile(join(project.root, ledgerFile), before.slice(0, 500));
    const { output } = await run('check:content');
    expect(linesOf(output)).toEqual([
      `${ledgerFile}:1:1  This file is not one that “npm run publish:links” has written. Run “npm run links:fix” to take it back from git.`,
    ]);
    await run('links:fix');
    expect(await read(ledgerFile)).toBe(before);
  });

  test('that is gone, or was taken back by a commit, is found out', async () => {
    await rm(join(project.root, ledgerFile));
    const gone = linesOf((await run('check:content')).output);
    expect(gone).toEqual([
      `${ledgerFile}:1:1  This file is gone. Run “npm run links:fix” to take it back from git.`,
    ]);
    git('checkout', '--quiet', '--', 'content');
    await cp(
      dirname(join(project.root, releaseFile)),
      join(project.root, 'content/releases/2020/added'),
      { recursive: true },
    );
    await project.edit('content/releases/2020/added/index.mdx', (text) =>
      text.replace(/^meetings:\n(?: .*\n)+/m, ''),
    );
    await run('publish:links');
    git('add', 'content');
    git('commit', '--quiet', '--message=Added');
    git('revert', '--no-edit', 'HEAD');
    expect(linesOf((await run('check:content')).output).join('\n')).toContain(
      `${ledgerFile}:3:3  This file lacks /releases/2020/added/, `,
    );
  });

  test('to which two branches have added keeps what both added', async () => {
    const add = async (branch: string, slug: string) => {
      git('switch', '--quiet', '--create', branch, 'main');
      const folder = join(project.root, `content/releases/2020/${slug}`);
      await cp(dirname(join(project.root, releaseFile)), folder, { recursive: true });
      await project.edit(`content/releases/2020/${slug}/index.mdx`, (text) =>
        text.replace(/^meetings:\n(?: .*\n)+/m, ''),
      );
      expect((await run('publish:links')).code).toBe(0);
      git('add', 'content');
      git('commit', '--quiet', `--message=${slug}`);
    };
    await add('one', 'added-by-one');
    await add('two', 'added-by-two');
    expect(() => git('merge', '--quiet', 'one')).toThrow();
    const conflict = await read(ledgerFile);
    const line = conflict.split('\n').findIndex((text) => text.startsWith('<<<<<<<')) + 1;
    expect(linesOf((await run('check:content')).output)).toEqual([
      `${ledgerFile}:${line}:1  Two branches have both added addresses. Nothing of either may be lost. Run “npm run links:fix”: it keeps those of both.`,
    ]);
    expect((await run('links:fix')).code).toBe(0);
    const merged = await read(ledgerFile);
    for (const id of ['added-by-one', 'added-by-two', '3rd-ministerial-meeting'])
      expect(merged).toContain(`"2020/${id}`);
    expect((await run('publish:links')).output).toContain(
      'Every address is in the ledger already.',
    );
    await rm(join(project.root, '.git'), { recursive: true });
  });
});

test('two public ids that changed places are found out', async () => {
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

test('what has been an old address is one for ever', async () => {
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
  test(`an old name ${name}`, async () => {
    await project.edit(releaseFile, (text) =>
      text.replace(/attachments:\n {2}- file: [^\n]*\n/, `$&    formerly: [${entry}]\n`),
    );
    expect(linesOf((await run('check:content')).output)).toEqual([
      `${releaseFile}:21:16  ${message}`,
    ]);
  });

test('a section that was public beside another did not become that one', async () => {
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

const writings: Record<string, (text: string) => string> = {
  'a byte order mark, and a line of hyphens in the text': (text) => `\uFEFF${text}\n---\n`,
  'lines that end as in Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a comma behind the last entry': (text) =>
    text.replace(/^source:/m, 'anchors: [{ id: old, to: closing, date: 2026-11-28 }, ]\n$&'),
  'a comment behind the entries': (text) =>
    text.replace(/^source:/m, 'anchors:\n  - { id: old, to: closing, date: 2026-11-28 } # why\n$&'),
  'an empty list': (text) => text.replace(/^source:/m, 'anchors: []\n$&'),
};
for (const [name, write] of Object.entries(writings))
  test(`links:fix writes into a file with ${name}`, async () => {
    await project.edit(releaseFile, (text) =>
      write(text.replace('## Agenda {#agenda}', '## Items of the meeting {#items}')),
    );
    const { code, output } = await run('links:fix');
    expect(output).toContain('“agenda” leads to “items” (anchors).');
    expect(code).toBe(0);
    expect((await run('check:content')).output).toContain('No mistakes in the content.');
    const text = await read(releaseFile);
    expect(text).toContain('{ id: agenda, to: items, date: 2026-11-28 }');
    if (text.includes('\r\n')) expect(text).not.toMatch(/[^\r]\n/);
  });

test('links:fix leaves a ledger alone of which nothing is known any more', async () => {
  const broken = (await read(ledgerFile)).slice(0, 500);
  await writeFile(join(project.root, ledgerFile), broken);
  const { code } = await run('links:fix');
  expect(code).toBe(1);
  expect(await read(ledgerFile)).toBe(broken);
});

test('links to other sites are listed, and asked for only on request', async () => {
  const server = createServer(({ url, method }, response) => {
    response.statusCode =
      url === '/gone' ? 404 : url === '/no-head' && method === 'HEAD' ? 405 : 200;
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const at = `http://localhost:${(server.address() as AddressInfo).port}`;
  const wrong = await checkExternal([
    `${at}/`,
    `${at}/gone`,
    `${at}/no-head`,
    'http://localhost:1/',
  ]);
  server.close();
  expect([...wrong].toSorted()).toEqual([
    ['http://localhost:1/', 'cannot be reached'],
    [`${at}/gone`, 'answers with status 404'],
  ]);
});
