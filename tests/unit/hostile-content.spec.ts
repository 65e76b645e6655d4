import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { faultOfSlug, slugFrom } from '../../src/desk/address.ts';
import { toFeedHtml } from '../../src/feeds/feed-html.ts';
import { withoutStack } from '../../src/build/last-fault.ts';
import { toCsv } from '../../src/lib/csv.ts';
import { linksIn } from '../../src/links/links-in.ts';
import { checkText } from '../../src/markdown/check-text.ts';
import type { Figure } from '../../src/markdown/figures.ts';
import { checkContent } from '../../src/schema/check-content.ts';
import { divisionSchema } from '../../src/schema/references.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';
import { readPage } from '../../src/search/index/read-page.ts';
import { Project, releaseFile } from '../support/project.ts';

let project: Project;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  project = await Project.ofContent();
  await rm(join(project.root, 'content/ledger'), { recursive: true });
});
test.afterAll(() => project.remove());

const beside = (name: string) => join(project.root, dirname(releaseFile), name);
const messages = async () => (await checkContent(project.root)).map(inOneLine);
const pdf = 'industrial-innovation-agenda-plan.pdf';

/** The messages with a text changed for as long as they are asked for. */
async function whileChanged(change: (text: string) => string): Promise<string[]> {
  let before = '';
  await project.edit(releaseFile, (text) => change((before = text)));
  const found = await messages();
  await project.edit(releaseFile, () => before);
  return found;
}

for (const name of ['page.html', 'drawing.svg', 'feed.xml', 'program.js', 'setup.exe'])
  test(`an attachment that could run programs is refused: ${name}`, async () => {
    await writeFile(beside(name), '<script>alert(1)</script>');
    expect(await whileChanged((text) => text.replaceAll(pdf, name))).toEqual([
      `${releaseFile}:20:11  The attachment “${name}” could run programs at its readers’. Attach it as PDF, or packed as ZIP.`,
    ]);
  });

test('an attachment that is only a link does not publish what it leads to', async () => {
  await symlink('/etc/hostname', beside('secret.txt'));
  const [message] = await whileChanged((text) => text.replaceAll(pdf, 'secret.txt'));
  expect(message).toContain('“secret.txt” is only a link to a file elsewhere.');
});

const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#123' } });
const pictures: Record<string, [name: string, bytes: () => Promise<Buffer>, fault?: string]> = {
  'a picture': ['fine.png', () => drawn.clone().png().toBuffer()],
  'a picture of the newest kind': ['fine.avif', () => drawn.clone().avif().toBuffer()],
  'a text': ['text.png', async () => Buffer.from('no picture'), 'cannot be read.'],
  'what only begins like a picture': [
    'begin.jpg',
    async () => Buffer.from(`ffd8ffe0${'00'.repeat(100)}ffd9`, 'hex'),
    'cannot be read.',
  ],
  'a picture that was cut off': [
    'cut.png',
    async () => {
      const noise = Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 251));
      const whole = await sharp(noise, { raw: { width: 100, height: 100, channels: 3 } })
        .png()
        .toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
    'cannot be read.',
  ],
  'a picture with the name of another kind': [
    'other.png',
    () => drawn.clone().jpeg().toBuffer(),
    'is a JPEG and not what its name says.',
  ],
};
for (const [what, [name, bytes, fault]] of Object.entries(pictures))
  test(`beside a text: ${what}`, async () => {
    await writeFile(beside(name), await bytes());
    const found = await whileChanged((text) => `${text}\n![Something](./${name})\n`);
    if (fault === undefined) expect(found).toEqual([]);
    else {
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(`The picture “${name}” ${fault}`);
    }
  });

test('a drawing that could hold a program is no picture', async () => {
  await writeFile(beside('d.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const found = await whileChanged((text) => `${text}\n![Something](./d.svg)\n`);
  expect(found.join()).toContain('“d.svg” is not a picture that browsers show.');
});

test('what has the name of a text and is none hides no other mistake', async () => {
  const folder = join(project.root, 'content/releases/2026');
  await mkdir(join(folder, 'dir.mdx'), { recursive: true });
  await symlink('nowhere', join(folder, 'dangling.mdx'));
  const found = await whileChanged((text) => text.replace('2020-09-21', '2020-13-45'));
  const start = 'content/releases/2026';
  const message =
    'This has the name of a text and is a folder, or a link that leads nowhere. Rename or remove it.';
  expect(found).toContain(`${start}/dangling.mdx:1:1  ${message}`);
  expect(found).toContain(`${start}/dir.mdx:1:1  ${message}`);
  expect(found.join()).toContain('“2020-13-45” is not a day');
  await rm(folder, { recursive: true });
});

const check = (text: string) => checkText('release.mdx', text, { files: [] }).map(inOneLine);

test('what stands too deep in each other is told, and stops no build', () => {
  expect(check(`${'>'.repeat(3000)} x\n`)).toEqual([
    expect.stringContaining('Too many lists, quotations or tags stand in each other here.'),
  ]);
  expect(check(`${'>'.repeat(20)} x\n`)).toEqual([]);
});

test('the name of a footnote is fit for an address', () => {
  for (const name of ['ä', 'a"b', '주'])
    expect(check(`x[^${name}]\n\n[^${name}]: y\n`).join()).toContain(
      `“${name}” cannot be the name of a footnote`,
    );
  expect(check('x[^note-1]\n\n[^note-1]: y\n')).toEqual([]);
});

test('an agenda holds a numbered list and nothing else', () => {
  for (const text of ['<Agenda/>\n', '<Agenda>\nText.\n</Agenda>\n', '<Agenda>\n- a\n</Agenda>\n'])
    expect(check(text).join()).toContain('There is no numbered list in <Agenda>');
});

test('a title of signs that nobody sees is none', async () => {
  const found = await whileChanged((text) => text.replace(/^title: .*$/m, 'title: "\u200b"'));
  expect(found.join()).toContain('Write the formal title of the release.');
});

test('a page is indexed whatever its attributes hold', () => {
  const page = readPage(
    '<meta name="description" content="a <!-- b"><article data-pagefind-body><h1>Budget</h1><p>Text</p></article>',
  );
  expect(page.sections).toEqual([{ heading: '', blocks: ['Text'] }]);
});

test('what an attribute holds becomes no element in a feed or in the index', async () => {
  const html =
    '<p aria-label="Table: <img src=x onerror=run()> a > b">Words <a href="plan.pdf" title="</p>">plan</a></p>';
  expect(await toFeedHtml(html, 'https://press.example/x/')).toBe(
    '<p aria-label="Table: &lt;img src=x onerror=run()&gt; a &gt; b">Words <a href="https://press.example/x/plan.pdf" title="&lt;/p&gt;">plan</a></p>',
  );
  const page = readPage(
    `<article data-pagefind-body><h1>Budget</h1><section aria-label="<script>">${html}</section></article>`,
  );
  expect(page.sections).toEqual([{ heading: '', blocks: ['Words plan'] }]);
});

test('words that look like links are no broken ones', () => {
  const links = (file: string, text: string) => linksIn(file, text).map(({ address }) => address);
  expect(
    links('a.html', '<p>an href="/none/" in words</p> <a href="/x/?a=1&amp;b=2">x</a>'),
  ).toEqual(['/x/?a=1&b=2']);
  const title = '<title><![CDATA[<a href="/none/">]]]]><![CDATA[></title>]]></title>';
  expect(
    links('atom.xml', `${title}<link href="/x/"/><content><![CDATA[<a href="/y/">]]></content>`),
  ).toEqual(['/x/', '/y/']);
});

test('a cell of a CSV file is one cell, and no formula', () => {
  const cells = ['=1+1', '\uFF1D1', ' @SUM(1)', 'a\r=1+1', 'b\n-1', '−3.5', '-3.5', '"=1'];
  const csv = toCsv({
    id: 'x',
    columns: ['Name', 'x'],
    rows: cells.map((name) => ({ name, cells: ['1'] })),
    unit: undefined,
  } as unknown as Figure);
  expect(csv.slice(1).split('\r\n').slice(1, -1)).toEqual([
    "'=1+1,1",
    "'\uFF1D1,1",
    "' @SUM(1),1",
    'a =1+1,1',
    'b -1,1',
    '-3.5,1',
    '-3.5,1',
    '"""=1",1',
  ]);
});

test('a link leads where it looks as if it led', () => {
  for (const address of [
    'https://english.moef.go.kr@evil.example/',
    'https://a.example\\\\@b.example/',
  ])
    expect(check(`[x](${address})\n`).join()).toContain(', whatever it looks like. Write https://');
  expect(check('[x](mailto:press@moef.example)\n')).toEqual([]);
});

test('a character that nobody sees is found however it was written', async () => {
  const turned = await whileChanged((text) =>
    text.replace(/^title: .*$/m, 'title: "gnp\\u202Eexe"'),
  );
  expect(turned.join()).toContain('This text holds an invisible character. Delete it.');
  for (const written of ['a&#x202e;b', '<Note title="a&#x202e;b">\nText.\n</Note>'])
    expect(check(`${written}\n`)).toEqual([
      expect.stringContaining('An invisible character is written here, as “&#…;”. Delete it.'),
    ]);
  expect(check('R&#38;D &#8212; &amp;\n')).toEqual([]);
});

test('a break in a field of the front matter is a space: it ends no line of a citation', () => {
  expect(divisionSchema.parse({ name: 'Budget\r\nUR  - https://x.example' }).name).toBe(
    'Budget UR  - https://x.example',
  );
});

test('the end of an address is never longer than a disk takes', () => {
  expect(slugFrom('w'.repeat(300), 'x')).toHaveLength(80);
  expect(faultOfSlug('2026', 'w'.repeat(300), new Set())).toContain('100 letters at most');
});

test('a stack trace stays out of sight, its lines without a file too', () => {
  expect(withoutStack('Bad\n    at Array.flatMap (<anonymous>)\n    at f (file:///a.ts:1:2)')).toBe(
    'Bad',
  );
});
