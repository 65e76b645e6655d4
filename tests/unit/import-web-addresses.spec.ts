import { expect, test } from '@playwright/test';
import type { Link, Nodes, Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import { features } from '../../src/markdown/features.ts';
import { readersWords } from '../../src/import/writing/mdx.ts';
import { writeBody } from '../../src/import/writing/write-body.ts';
import { Findings } from '../../src/import/findings.ts';
import { bodyOf, read } from '../support/importing.ts';

const lead = 'The ministry cuts taxes for small firms. They pay less from January on.';
const imported = (line: string) =>
  read('release.txt', `Title\n21 September 2020\n\n${lead}\n\n${line}\n\nThat is all.\n`);

function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

/** A line with addresses, and where its links must lead. */
const lines: Record<string, string[]> = {
  'See www.moef.go.kr* for details.': ['http://www.moef.go.kr'],
  'See www.moef.go.kr** for details.': ['http://www.moef.go.kr'],
  'See www.moef.go.kr~ for details.': ['http://www.moef.go.kr'],
  'See ‘https://x.kr/a_b_’ for details.': ['https://x.kr/a_b_'],
  'See https://x.kr/?id=[123] for details.': ['https://x.kr/?id=[123]'],
  'See https://x.kr/{id} for details.': ['https://x.kr/{id}'],
  'See www.a.kr|www.b.kr for details.': ['http://www.a.kr', 'http://www.b.kr'],
  'See the site (https://www.moef.go.kr)<Annex 1> for details.': ['https://www.moef.go.kr'],
  'See https://www.moef.go.kr/<id> for details.': ['https://www.moef.go.kr/'],
  'See (www.a.kr/wiki_(x)), then www.a.kr/a_b.': [
    'http://www.a.kr/wiki_(x)',
    'http://www.a.kr/a_b',
  ],
  'See www.a.kr/&amp; for details.': ['http://www.a.kr/&amp'],
  'See https://a.kr/b for details.': ['https://a.kr/b'],
};
for (const [line, urls] of Object.entries(lines))
  test(`an address beside signs of Markdown: ${line}`, async () => {
    const release = await imported(line);
    const root = mdxToMdast(bodyOf(release), { features }) as Root;
    expect(readersWords(root.children)).toBe(`${lead} ${line} That is all.`);
    expect(linksIn(root).map(({ url }) => url)).toEqual(urls);
    expect(release.lost).toEqual([]);
  });

test('an address without such signs stays as it is typed', async () => {
  expect(bodyOf(await imported('See www.moef.go.kr/a for details.'))).toContain(
    'See www.moef.go.kr/a for details.',
  );
});

test('a passage that cannot be written is left to the author, and the rest is written', () => {
  const findings = new Findings();
  const paragraph = (value: string): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  });
  // No reader gives HTML: it stands for what nobody thought of.
  const odd: RootContent = { type: 'html', value: '<b' };
  const text = [paragraph('Taxes fall.'), odd, paragraph('That is all.')];
  expect(writeBody(text, findings)).toBe('Taxes fall.\n\nThat is all.\n');
  expect(findings.lost).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('Write it into the file yourself: “<b”.'),
    }),
  ]);
});
