import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { writeMarkdown } from '../../src/machine/plain-markdown.ts';
import { plainText } from '../../src/machine/plain-text.ts';
import { builtPages } from '../support/dist.ts';
import { release } from '../support/site.ts';

const home = 'https://ministry.example/';
const address = `${home}releases/2020/budget/`;
const attachments = [{ file: 'plan.pdf', title: 'The plan' }];
const twinOf = (body: string) => writeMarkdown(plainText(body, { address, home, attachments }));

test('the author’s tags become plain Markdown', () => {
  expect(twinOf('<Agenda>\n1. **One**\n   - a point\n\n2. **Two**\n</Agenda>\n')).toBe(
    '1. **One**\n   - a point\n\n2. **Two**\n',
  );
  const chart =
    '<Chart caption="Debt" unit="% of GDP" id="debt">\n\n| A | B |\n|---|---|\n| x | −0.9 |\n\n</Chart>\n';
  expect(twinOf(chart)).toBe('**Debt** (% of GDP)\n\n| A | B    |\n| - | ---- |\n| x | −0.9 |\n');
  expect(twinOf(chart.replaceAll('Chart', 'Table').replace(' unit="% of GDP"', ''))).toContain(
    '**Debt**\n\n| A | B    |',
  );
});

test('links are whole addresses, ids of headings are left out, words stay as they are', () => {
  expect(
    twinOf(
      '## R&D {#rd}\n\nSee [the file](plan.pdf), [above](#rd), [a page](/about/) and AT&T.[^1]\n\n[^1]: &amp;lt; is a note.',
    ),
  ).toBe(
    `## R&D\n\nSee [the file](${address}plan.pdf), [above](${address}#rd), [a page](https://ministry.example/about/) and AT&T.[^1]\n\n[^1]: \\&lt; is a note.\n`,
  );
});

test('every release has a twin, with its facts and no tag of ours', () => {
  const pages = builtPages().filter(({ path }) => /^\/releases\/\d{4}\/[^/]+\/$/.test(path));
  expect(pages.length).toBeGreaterThanOrEqual(27);
  for (const { path, html } of pages) {
    expect(html).toContain(
      `type="text/markdown" title="This release as Markdown" href="${path}index.md"`,
    );
    const twin = readFileSync(`dist${path}index.md`, 'utf8');
    expect(twin).toMatch(/^# \S.*\n/);
    expect(twin).not.toMatch(/<\/?[A-Z]|\]\((?!https?:)|\{#/);
  }
  const twin = readFileSync(`dist${release}index.md`, 'utf8');
  for (const words of [
    '# 3rd Ministerial Meeting on Industrial Innovation\n\n36th Ministerial Meeting on the Economy\n',
    '**Government keeps up industrial innovation**',
    'Date: 21 September 2020',
    'Division: General Policy Coordination Division',
    'Tel: +82-44-215-4510',
    'Official original on english.moef.go.kr: <https://english.moef.go.kr/',
    `Address: <https://press-room.example${release}>`,
    'A demonstration, not the ministry’s own site.',
    '3. **Green biotechnology plan**\n   - Five core areas: microbiome',
  ])
    expect(twin).toContain(words);
});

test('llms.txt lists every release by year, and each twin it names is there', () => {
  const llms = readFileSync('dist/llms.txt', 'utf8');
  expect(llms).toMatch(/^# .*\n\n> .*\n/);
  const years = [...llms.matchAll(/^## (\d{4})$/gm)].map(([, year]) => year!);
  expect(years).toEqual(years.toSorted().reverse());
  const twins = [...llms.matchAll(/^- \[.*\]\(https:\/\/press-room\.example(\/.*\.md)\): \S/gm)];
  expect(twins.length).toBe(27);
  for (const [, path] of twins) expect(existsSync(`dist${path}`), path).toBe(true);
});
