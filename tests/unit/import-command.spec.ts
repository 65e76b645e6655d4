import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkImported } from '../../src/import/check-imported.ts';
import { p, table, word } from '../support/documents.ts';
import { Project, type Outcome } from '../support/project.ts';

let project: Project;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  project = await Project.copy();
  await mkdir(join(project.root, 'desk'));
});
test.afterAll(() => project.remove());

/** What the command says of documents in the folder `desk`. */
const run = (...words: string[]): Promise<Outcome> =>
  project.runFile('src/import/import.ts', words, { NOW: '2026-11-27T10:00:00+09:00' });
const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(project.root, 'desk', name), content);
const releases = () =>
  readdirSync(join(project.root, 'content/releases'), { recursive: true, encoding: 'utf8' }).sort();

const document = word(
  p('2027 Tax Revision Bill', 'a3') +
    p('Taxes for small firms to fall', 'a4') +
    table([
      [p('Date'), p('26 November 2026')],
      [p('Division'), p('Tax Policy Division')],
    ]) +
    p('The bill lowers taxes. It is to be laid before the National Assembly.') +
    p('Table 1. Rates (Unit: %)', 'a5') +
    table([
      [p('Firms'), p('Rate')],
      [p('Small'), p('9')],
    ]) +
    p('Please see the attached file: Tax Bill 2027.pdf'),
);

test('a document becomes a draft that passes the check, and the command says what it is', async () => {
  put('bill.docx', document);
  // Any PDF that can be read will do.
  const pdf = 'content/releases/2020/3rd-ministerial-meeting-on-industrial-innovation';
  put('Tax Bill 2027.pdf', readFileSync(join(pdf, 'industrial-innovation-agenda-plan.pdf')));
  const { code, output } = await run('desk/bill.docx');
  expect(output)
    .toBe(`content/releases/2026/2027-tax-revision-bill/index.mdx is written, as a draft.

Understood:
  Title:     2027 Tax Revision Bill
  Headline:  Taxes for small firms to fall
  Date:      26 November 2026
  Division:  Tax Policy Division
  Kind:      tax
  Topics:    tax
  Attached:  tax-bill-2027.pdf
  Text:      1 table

Unsure, so please check (in the file, comments stand at the fields):
  - summary: Not stated in the document: this is how the text begins. Say in one or two sentences what it is about.
  - kind: Guessed from “Tax” in the title.
  - attachments: Write under “description” in one sentence what each file holds.

Look at it: run “npm run dev” and open http://localhost:4321/releases/2026/2027-tax-revision-bill/
Then mend what is above in content/releases/2026/2027-tax-revision-bill/index.mdx, and remove its line “draft: true”.
1 document imported.
`);
  expect(code).toBe(0);
  const folder = join(project.root, 'content/releases/2026/2027-tax-revision-bill');
  expect(readdirSync(folder).sort()).toEqual(['index.mdx', 'tax-bill-2027.pdf']);
  expect(readFileSync(join(folder, 'index.mdx'), 'utf8')).toContain(
    'Please see the attached file: [Tax Bill 2027.pdf](tax-bill-2027.pdf)',
  );
  expect(await project.run('check:content')).toMatchObject({ code: 0 });
});

test('nothing is overwritten, and the command proposes another address', async () => {
  const before = releases();
  const { code, output } = await run('desk/bill.docx');
  expect(output).toContain(
    'desk/bill.docx  The address /releases/2026/2027-tax-revision-bill/ is taken already: it is that of content/releases/2026/2027-tax-revision-bill/index.mdx. If this is another release, give it its own address: --slug 2027-tax-revision-bill-2.',
  );
  expect(code).toBe(1);
  expect(releases()).toEqual(before);
  expect((await run('desk/bill.docx', '--slug', '2027-tax-revision-bill-2')).code).toBe(0);
});

test('of several documents each is imported or refused by itself', async () => {
  put('good.txt', 'Good news\n27 November 2026\n\nThe news is good.\n');
  put('bad.docx', 'MZ');
  await truncateTo('large.docx', 200_000_000);
  const before = releases();
  const start = Date.now();
  const { code, output } = await run(
    'desk/bad.docx',
    'desk/good.txt',
    'desk/large.docx',
    'desk',
    'desk/none.docx',
  );
  expect(Date.now() - start).toBeLessThan(15_000);
  expect(code).toBe(1);
  expect(output).toContain('desk/bad.docx  This is a program for Windows, not a document');
  expect(output).toContain('desk/large.docx  This file is 200 MB large; a document may be 50 MB.');
  expect(output).toContain('desk  This is a folder. Name the document in it.');
  expect(output).toContain('desk/none.docx  There is no such file. In desk there is: ');
  expect(output).toContain('1 document imported, 4 documents refused.');
  expect(output).not.toMatch(/\bat .*:\d+:\d+\)?$/m);
  const added = releases().filter((path) => !before.includes(path));
  expect(added).toEqual(['2026/good-news', '2026/good-news/index.mdx']);
});

async function truncateTo(name: string, size: number): Promise<void> {
  put(name, 'PK\x03\x04');
  await truncate(join(project.root, 'desk', name), size);
}

test('what the site’s own check finds in a release is known before it is written', async () => {
  const text = (mdx: string) => new Map([['index.mdx', Buffer.from(mdx)]]);
  const front = '---\ntitle: A\nheadline: B\nsummary: C.\ndate: 2026-11-27\nkind: tax\n---\n\n';
  const mistakesOf = async (mdx: string) =>
    (await checkImported(project.root, { id: '2026/new', files: text(mdx) })).map(
      ({ line, column, message }) => `${line}:${column} ${message.split('.')[0]}`,
    );
  expect(await mistakesOf(`${front}Taxes fall.\n`)).toEqual([]);
  expect(await mistakesOf(`${front.replace('tax', 'tac')}Taxes {fall}.\n`)).toEqual([
    '6:7 “tac” is not a kind of release',
    '9:7 Text in braces is read as code',
  ]);
  expect(existsSync(join(project.root, 'content/releases/2026/new'))).toBe(false);
});

test('a document that becomes no sound release is a draft all the same, and says where to mend it', async () => {
  put(
    'early.md',
    '---\ntitle: Early\ndate: 2026-11-27\nupdates:\n  - date: 2026-11-01\n    note: A table was added.\n---\n\nTaxes fall.\n',
  );
  const { code, output } = await run('desk/early.md');
  expect(output).toMatch(
    /^The site cannot be built with it before this is mended:\n {2}- content\/releases\/2026\/early\/index\.mdx:\d+:\d+ {2}.*2026-11-01/m,
  );
  expect(output).toContain('content/releases/2026/early/index.mdx is written, as a draft.');
  expect(code).toBe(0);
});

test('wrong use is told in one line', async () => {
  expect(await run()).toMatchObject({
    code: 2,
    output: 'Write the name of a document behind the command: npm run import -- release.docx\n',
  });
  const unknown = await run('--force', 'desk/bill.docx');
  expect(unknown.output).toContain('“--force” is not known here.');
  expect(unknown.code).toBe(2);
  expect((await run('desk/bill.docx', '--slug', 'Not Fit')).output).toContain(
    '“Not Fit” cannot be the end of an address. Write small letters, digits and hyphens: --slug not-fit.',
  );
  expect(existsSync(join(project.root, 'content/releases/2026/Not Fit'))).toBe(false);
});
