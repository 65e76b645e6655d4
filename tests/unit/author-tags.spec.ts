import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { authorTags } from '../../src/markdown/author-tags.ts';
import { checkText } from '../../src/markdown/check-text.ts';
import { readText } from '../../src/markdown/read-text.ts';
import { targetsOf } from '../../src/links/offered.ts';
import { writeMarkdown } from '../../src/machine/plain-markdown.ts';
import { plainText } from '../../src/machine/plain-text.ts';

const check = (text: string) =>
  checkText('release.mdx', text, { files: ['plan.pdf'] }).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

const picture = '![Ships in a harbour](./harbour.png)';
const table = '| Year | Debt |\n| :-- | --: |\n| 2020 | 12 |';

const fine: Record<string, string> = {
  'a reference to a file in a line': 'See <Attachment file="plan.pdf">the plan</Attachment>.\n',
  'a reference to a file by itself': '<Attachment file="plan.pdf" />\n',
  'a picture with its note': `<Figure caption="Harbour">\n\n${picture}\n\nSource: the port.\n\n</Figure>\n`,
  'a table with its note': `<Table caption="Debt">\n\n${table}\n\nNote: at the end of the year.\n\n</Table>\n`,
  'a tag inside of a list': '- a\n\n  <Note>\n\n  Counted by survey.\n\n  </Note>\n',
  'a reference on two lines': 'See\n<Attachment file="plan.pdf">the\nplan</Attachment>.\n',
  'a note': '<Note>\n\nCounted by survey.\n\n</Note>\n',
  'a quotation': '<Quotation by="Hong Nam-ki">\n\nIt is a chance.\n\n</Quotation>\n',
};
for (const [name, text] of Object.entries(fine))
  test(`allowed: ${name}`, () => expect(check(text)).toEqual([]));

const refused: Record<string, [text: string, message: string]> = {
  'a reference without a file': [
    'See <Attachment>the plan</Attachment>.\n',
    '1:5 This reference does not name its file. Write <Attachment file="…">.',
  ],
  'a reference to a misspelt file': [
    '<Attachment file="plam.pdf" />\n',
    '1:1 “plam.pdf” is not a file of this release. Did you mean “plan.pdf”?',
  ],
  'a reference to a file that is not named': [
    '<Attachment file="a-budget-of-another-year.xlsx" />\n',
    '1:1 “a-budget-of-another-year.xlsx” is not a file of this release. Name the file under “attachments”.',
  ],
  'a figure without its picture': [
    '<Figure caption="Harbour">\n\nShips.\n\n</Figure>\n',
    '1:1 There is no picture in <Figure>. Write ![what it shows](./name.png) in it, with an empty line before and after.',
  ],
  'a figure with two pictures': [
    `<Figure caption="Harbour">\n\n${picture}\n\n${picture}\n\n</Figure>\n`,
    '5:1 A figure holds one picture. Put this one into a <Figure caption="…"> of its own.',
  ],
  'a figure without a caption': [
    `<Figure>\n\n${picture}\n\n</Figure>\n`,
    '1:1 This Figure has no caption. Write <Figure caption="…">.',
  ],
  'a figure with the caption of a table': [
    `<Table caption="Debt">\n\n${table}\n\n</Table>\n\n<Figure caption="Debt">\n\n${picture}\n\n</Figure>\n`,
    '9:1 “Debt” already has the id “debt”. Give this one its own: <Figure id="debt-2" …>.',
  ],
  'a quotation of nobody': [
    '<Quotation>\n\nIt is a chance.\n\n</Quotation>\n',
    '1:1 This quotation does not say whose words they are. Write <Quotation by="…">.',
  ],
  'an empty note': [
    '<Note title="Method">\n</Note>\n',
    '1:1 <Note> is empty. Write its text between <Note …> and </Note>, or remove both.',
  ],
  'a closing tag inside of the list': [
    '<Agenda>\n1. One\n   - a\n     </Agenda>\n',
    '1:1 </Agenda> stands elsewhere in its line than <Agenda>. Write both at the same distance from the beginning of their lines.',
  ],
  'a note in a line': [
    'Jobs <Note>by survey</Note> rose.\n',
    '1:6 <Note> stands in a line of text. Write it on a line of its own, and </Note> on another.',
  ],
};
for (const [name, [text, message]] of Object.entries(refused))
  test(`refused: ${name}`, () => expect(check(text)).toEqual([message]));

test('a picture with a caption can be linked to, like a table', () => {
  const { root } = readText(
    'release.mdx',
    `<Figure caption="Harbour">\n\n${picture}\n\n</Figure>\n`,
  );
  expect(targetsOf(root!)).toMatchObject([
    { kind: 'figure', id: 'harbour', name: 'Harbour', words: 'Ships in a harbour' },
  ]);
});

test('the tags become plain Markdown', () => {
  const surroundings = {
    address: 'https://ministry.example/releases/2020/budget/',
    home: 'https://ministry.example/',
    attachments: [{ file: 'plan.pdf', title: 'The plan' }],
  };
  const text = [
    'See <Attachment file="plan.pdf">these *words*</Attachment>.',
    '<Attachment file="plan.pdf" />',
    `<Figure caption="Harbour">\n\n${picture}\n\nSource: the port.\n\n</Figure>`,
    '<Note title="Method">\n\nBy survey.\n\n</Note>',
    '<Quotation by="Hong Nam-ki">\n\nIt is a chance.\n\n</Quotation>',
  ].join('\n\n');
  const base = surroundings.address;
  expect(writeMarkdown(plainText(text, surroundings))).toBe(
    [
      `See [these words](${base}plan.pdf).`,
      `[The plan](${base}plan.pdf)`,
      '**Harbour**',
      `![Ships in a harbour](${base}harbour.png)`,
      'Source: the port.',
      '**Method**',
      'By survey.',
      '> It is a chance.',
      '— Hong Nam-ki',
    ].join('\n\n') + '\n',
  );
});

const examples = globSync('src/desk/examples/*.mdx').sort();
const sourceOf = (file: string) => readFileSync(file, 'utf8');

for (const file of examples)
  test(`the example of authors’ page can be written: ${basename(file)}`, () => {
    const files = readdirSync('src/desk/examples');
    expect(checkText(file, sourceOf(file), { files })).toEqual([]);
  });

test('each tag of the author’s has its example, with all its attributes', () => {
  for (const [name, attributes] of Object.entries(authorTags)) {
    const example = examples.find((file) => sourceOf(file).includes(`name: ${name}\n`));
    expect(example, name).toBeDefined();
    for (const attribute of attributes)
      expect(sourceOf(example!), `${name} ${attribute}`).toContain(`\n  ${attribute}: `);
  }
});
