import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';

const check = (text: string) =>
  checkText('release.mdx', text, { files: ['plan.pdf'] }).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

const table = '\n\n| Year | Debt |\n| :-- | --: |\n| 2020 | 1,200.5 |\n| 2021 | −3 |\n\n';

/** Text that is fine, though it comes near to what is not. */
const fine: Record<string, string> = {
  Markdown: '## Heading {#heading}\n\n- a\n- b\n\n> quoted [words](https://example.org)\n',
  'a table of figures': `<Table caption="Debt">${table}</Table>\n`,
  'a chart': `<Chart caption="Debt" unit="trillion won">${table}</Chart>\n`,
  'an author’s tag': '<Agenda>\n1. One\n   - point\n</Agenda>\n',
  'an escaped sign': 'less than &lt;3% and \\{braces\\}\n',
  'import inside a line': 'In August import prices and export prices fell.\n',
  'a Hangul id': '## 경제 {#경제-정책}\n',
  links:
    '## A {#a}\n\n[a](#a) [plan](plan.pdf) [x](https://x.example/) [m](mailto:a@b.kr) [t](tel:+8244) [p](/about/) [z](#z)\n\n## Z\n',
};
for (const [name, text] of Object.entries(fine))
  test(`allowed: ${name}`, () => expect(check(text)).toEqual([]));

const refused: Record<string, [text: string, message: string]> = {
  'a line that begins with export': [
    'Text.\n\nexport growth rose\n',
    '3:1 A line that begins with “export” is read as code. Begin it with another word, or join it to the line above.',
  ],
  'a figure that looks like a tag': [
    'Text.\n\nInflation stayed <3% in May.\n',
    '3:18 “<3%” looks like a tag. Write “&lt;3%”, or say it in words.',
  ],
  braces: [
    'The rate {r} rose.\n',
    '1:10 Text in braces is read as code. Write \\{ and \\} for braces that should be seen.',
  ],
  'a misspelt tag': [
    '<Agneda>\n1. One\n</Agneda>\n',
    '1:1 <Agneda> is not a tag that a release may use. Did you mean <Agenda>?',
  ],
  'a script': [
    '<script>alert(1)</script>\n',
    '1:1 <script> is a tag of HTML, which a text may not hold. Nothing that runs, or comes from another site, may stand in a text. Delete it.',
  ],
  'code in an attribute': [
    '<Agenda class={evil()}>\n1. One\n</Agenda>\n',
    '1:1 An attribute of <Agenda> holds code. Write its value in quotes.',
  ],
  'a tag that is not closed': [
    'Text.\n\n<Agenda>\n1. One\n',
    '3:1 <Agenda> is not closed. Write </Agenda> on a line of its own where it ends.',
  ],
  'a second title': [
    '# Budget\n',
    '1:1 “# Budget” would be a second title of the page. Write ## Budget.',
  ],
  'an id with spaces': [
    '## Budget {#Bad Id}\n',
    '1:1 “{#Bad Id}” is more than an id, which is one word. Write {#bad-id}.',
  ],
  'a heading without letters': [
    '## …\n',
    '1:1 “…” makes no fit address. Give it an id: ## … {#an-id}.',
  ],
  'two sections of one name': [
    '## Background\n\nA.\n\n## Background\n',
    '5:1 “Background” already has the id “background”. Give this one its own: ## Background {#background-2}.',
  ],
  'a table without a caption': [
    'Text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    '3:1 This table has no caption. Put it between <Table caption="…"> and </Table>.',
  ],
  'a tag for a table without one': [
    '<Table caption="Debt">\n\nText.\n\n</Table>\n',
    '1:1 There is no table in <Table>. Write a Markdown table in it, with an empty line before and after.',
  ],
  'a chart without a unit': [
    `<Chart caption="Debt">${table}</Chart>\n`,
    '1:1 This chart has no unit. Write <Chart unit="…">, for example "trillion won".',
  ],
  'a text where a chart needs a number': [
    `<Chart caption="Debt" unit="%">${table.replace('1,200.5', '2.4–2.5')}</Chart>\n`,
    '5:10 “2.4–2.5” is not a number, and a chart draws numbers only. Write one, such as 1,300 or −0.9, or use <Table>.',
  ],
  'a figure with the id of a section': [
    `## Debt\n\n<Table caption="Debt">${table}</Table>\n`,
    '3:1 “Debt” already has the id “debt”. Give this one its own: <Table id="debt-2" …>.',
  ],
  'markup handed to a tag': [
    '<Agenda set:html="<b>x</b>">\n1. One\n</Agenda>\n',
    '1:1 “set:html” is not an attribute of <Agenda>. Remove it.',
  ],
  'a misspelt attribute': [
    `<Table captoin="Debt">${table}</Table>\n`,
    '1:1 “captoin” is not an attribute of <Table>. Did you mean “caption”?',
  ],
  'a script in the braces of a heading': [
    '## A {#a onclick=alert(1)}\n',
    '1:1 A heading may have an id in its braces and nothing else. Remove “onclick”.',
  ],
  'an id of the page itself': [
    '## Attachments\n',
    '1:1 “attachments” is an id of the page itself. Give this one its own: ## Attachments {#attachments-2}.',
  ],
  'a heading that begins with a figure': [
    '## 2020 results\n',
    '1:1 “2020 results” makes no fit address. Give it an id: ## 2020 results {#an-id}.',
  ],
  'a heading in a tag': [
    '<Agenda>\n## Items\n\n1. One\n</Agenda>\n',
    '2:1 A heading cannot stand inside a list, a quotation or a tag. Write it at the beginning of a line of its own.',
  ],
  'a link that runs code': [
    '[x](javascript:alert)\n',
    '1:1 A link may not begin with “javascript:”. Write an address that begins with https:, mailto: or tel:.',
  ],
  'a link that is no address': [
    '[x](http://[bad)\n',
    '1:1 “http://[bad” is not an address. Write it like https://example.org/page.',
  ],
  'a link to a section that is not there': [
    '## Agenda\n\n[x](#agneda)\n',
    '3:1 There is no section “#agneda” in this text. Did you mean “#agenda”?',
  ],
  'a link to a file that is not there': [
    '[x](plam.pdf)\n',
    '1:1 “plam.pdf” is not a file of this release. Did you mean “plan.pdf”?',
  ],
  'a picture of another site': [
    '![x](https://evil.example/x.png)\n',
    '1:1 A picture may not come from another site. Put the file beside the text and write ./name.png.',
  ],
  'a comment': [
    'Text <!-- note -->\n',
    '1:6 A comment is not possible in a text that is published. Delete it.',
  ],
  'an address in angle brackets': [
    'See <https://x.example/a>.\n',
    '1:5 Write a link as [its words](https://x.example/a).',
  ],
  'a mail address in angle brackets': [
    'See <a@b.kr>.\n',
    '1:5 Write a link as [a@b.kr](mailto:a@b.kr).',
  ],
  'a tag of HTML': [
    'One<br>two\n',
    '1:4 <br> is a tag of HTML, which a text may not hold. Write an empty line where a new paragraph begins.',
  ],
  'a misspelt closing tag': [
    'x </Agnda>\n',
    '1:3 <Agnda> is not a tag that a release may use. Did you mean <Agenda>?',
  ],
};
for (const [name, [text, message]] of Object.entries(refused))
  test(`refused: ${name}`, () => expect(check(text)).toEqual([message]));

test('pieces that cannot be read are all told in one run', () => {
  expect(check('a <3% b\n\nc <br> d\n\ne {x} f\n')).toEqual([
    '1:3 “<3%” looks like a tag. Write “&lt;3%”, or say it in words.',
    '3:3 <br> is a tag of HTML, which a text may not hold. Write an empty line where a new paragraph begins.',
    '5:3 Text in braces is read as code. Write \\{ and \\} for braces that should be seen.',
  ]);
});
