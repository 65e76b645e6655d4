import { expect, test } from '@playwright/test';
import { writeMarkdown } from '../../src/machine/plain-markdown.ts';
import { plainText } from '../../src/machine/plain-text.ts';
import { checkText } from '../../src/markdown/check-text.ts';
import { processor } from '../../src/markdown/processor.ts';
import { bodyOf, read } from '../support/importing.ts';

const renderer = processor.createMdxRenderer!(
  { syntaxHighlight: false },
  { optimize: true, srcDir: new URL('file:///'), sourcemap: false },
);
/** The program of a page, which holds its HTML. */
const page = async (text: string) => (await (await renderer).process(text, '/t.mdx', {})).code;
const home = 'https://ministry.example/';
const twin = (text: string) =>
  writeMarkdown(plainText(text, { address: home, home, attachments: [] }));

/** Texts with ranges, and the HTML that is made of them. */
const ranges: Record<string, [text: string, html: string]> = {
  'two in a sentence': [
    'Between 5~6% in 2025 and 10~20% in 2026.',
    'Between 5~6% in 2025 and 10~20% in 2026.',
  ],
  'Korean ones': ['가격은 1~3월 및 4~6월에 올랐다.', '가격은 1~3월 및 4~6월에 올랐다.'],
  'with other marks between': ['From 1~2 *and not* 3~4.', 'From 1~2 <em>and not</em> 3~4.'],
  'in each other': ['a ~b *x ~c~* d~ e', 'a ~b <em>x ~c~</em> d~ e'],
  'in words that no longer hold': ['~~From 1~2 or 3~4~~ five.', '<del>From 1~2 or 3~4</del> five.'],
};
for (const [name, [text, html]] of Object.entries(ranges))
  test(`single tildes stay in the text: ${name}`, async () => {
    expect(await page(text)).toContain(`<p>${html}</p>`);
    const asPlain = text.replaceAll(/(?<!~)~(?!~)/g, '\\~');
    expect(twin(text)).toBe(`${asPlain}\n`);
    expect(checkText('t', text, { files: [] })).toEqual([]);
  });

test('a mistake between two tildes is found, and told at its place', () => {
  const [mistake] = checkText('t', 'From 5~6% **in 2025 and 10~20%.\n', { files: [] });
  expect(mistake).toMatchObject({ line: 1, column: 11 });
});

test('an imported text in Markdown keeps its ranges', async () => {
  const body = bodyOf(await read('release.md', '# Title\n\nFrom 5~6% to 10~20% of it.\n'));
  expect(await page(body)).toContain('<p>From 5~6% to 10~20% of it.</p>');
});
