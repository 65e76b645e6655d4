import { expect, test } from '@playwright/test';
import { bodyOf, read, refusalOf } from '../support/importing.ts';

const table = '| Year | Won |\n| - | - |\n| 2020 | 9 |';
const lostOf = async (markdown: string) =>
  (await read('release.md', markdown)).lost.map(({ message }) => message);

test('the author’s own tags stay with all that they say, however they stand', async () => {
  const release = await read(
    'release.md',
    `# Title\n\nText.\n\n<Table caption="R&amp;D by year" unit="trillion won" id="research">\n${table}\n\nA note.\n</Table>\n<Quotation by="Minister Kim">We are **glad**.</Quotation>\n\n<Note title="What is GDP">\n\nAll that is made.\n\n</Note>\n<Chart\n  caption="A > b"\n  unit="won">\n${table}\n</Chart>\n\n- One\n\n  <Note title="Within">\n  Two\n  </Note>\n`,
  );
  expect(bodyOf(release)).toBe(
    [
      'Text.',
      '<Table caption="R&D by year" unit="trillion won" id="research">',
      '| Year | Won |\n| - | - |\n| 2020 | 9 |',
      'A note.',
      '</Table>',
      '<Quotation by="Minister Kim">',
      'We are **glad**.',
      '</Quotation>',
      '<Note title="What is GDP">',
      'All that is made.',
      '</Note>',
      '<Chart caption="A > b" unit="won" id="a-b">',
      '| Year | Won |\n| - | - |\n| 2020 | 9 |',
      '</Chart>',
      '- One\n\n  <Note title="Within">\n\n  Two\n\n  </Note>',
    ].join('\n\n'),
  );
  expect(release.lost).toEqual([]);
});

test('what an author’s tag cannot keep is told', async () => {
  expect(await lostOf('# Title\n\nA <Note title="x">word</Note> in a line.\n')).toEqual([
    'The tag <Note title="x"> was left out, and what stands in it kept. Write such a tag on a line of its own, and its end on another.',
  ]);
  expect(await lostOf('# Title\n\n<Note colour="red">\nWords.\n</Note>\n')).toEqual([
    '“colour="red"” of <Note> was left out: a release has no such attribute.',
  ]);
  expect(
    await lostOf('# Title\n\nText.\n\n<Figure caption="Debt">\n\n![x](gone.png)\n\n</Figure>\n'),
  ).toContain('The caption “Debt” was left out with its picture.');
});

test('a tag in code is code, and a script behind tags is told at its line', async () => {
  expect(bodyOf(await read('release.md', '# T\n\nText.\n\n```\n<Note>\n```\n'))).toBe(
    'Text.\n\n\\<Note>',
  );
  expect(
    await refusalOf('release.md', '# T\n\n<Note>\nText.\n</Note>\n\n<script>x()</script>\n'),
  ).toMatch(/^7:1 A script/);
});

test('a reference to an attached file is a link to it', async () => {
  const plan = { names: ['Plan.zip'], read: () => Buffer.from('PK') };
  const markdown = '# T\n\nSee <Attachment file="Plan.zip">the plan</Attachment>.\n';
  const release = await read('release.md', markdown, plan);
  expect(bodyOf(release)).toBe('See [the plan](plan.zip).');
  expect([...release.files.keys()]).toContain('plan.zip');
});

test('links and pictures by reference lead to what is defined below', async () => {
  const release = await read(
    'release.md',
    '# Title\n\nA [site][s], [s][] and [none][x].\n\n![Debt falls][p]\n\n[s]: https://example.org/\n[p]: debt.png\n',
  );
  expect(bodyOf(release)).toBe(
    'A [site](https://example.org/), [s](https://example.org/) and \\[none]\\[x].',
  );
  expect(release.lost.map(({ message }) => message)).toEqual([
    'A picture (“Debt falls”) was left out: its file debt.png does not lie beside the document.',
  ]);
});

test('one tilde is that of a range, two strike out', async () => {
  const range = '경제 — it grows 5~6% in 2027, **10~20%** and 3~4% later.';
  const release = await read(
    'release.md',
    `# Title\n\n${range}\n\nIt is ~~not~~ sure, see https://x.kr/~me/ and [it](https://x.kr/~it/).\n`,
  );
  expect(release.facts.summary).toBe(range.replaceAll('**', ''));
  expect(bodyOf(release)).toBe(
    '경제 — it grows 5\\~6% in 2027, **10\\~20%** and 3\\~4% later.\n\nIt is ~~not~~ sure, see [https://x.kr/\\~me/](https://x.kr/~me/) and [it](https://x.kr/~it/).',
  );
});
