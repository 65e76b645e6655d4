import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';

const check = (text: string) =>
  checkText('release.mdx', text).map(({ line, column, message }) => `${line}:${column} ${message}`);

/** Text that is fine, though it comes near to what is not. */
const fine: Record<string, string> = {
  Markdown: '## Heading {#heading}\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  'an author’s tag': '<Agenda>\n1. One\n   - point\n</Agenda>\n',
  'an escaped sign': 'less than &lt;3% and \\{braces\\}\n',
  'import inside a line': 'In August import prices and export prices fell.\n',
  'a Hangul id': '## 경제 {#경제-정책}\n',
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
    '1:1 <script> is not a tag that a release may use. Use Markdown, or one of: <Agenda>.',
  ],
  'code in an attribute': [
    '<Agenda class={evil()}>\n1. One\n</Agenda>\n',
    '1:1 An attribute of <Agenda> holds code. Write its value in quotes.',
  ],
  'a tag that is not closed': [
    'Text.\n\n<Agenda>\n1. One\n',
    '3:1 <Agenda> is not closed as it should be. Write </Agenda> where it ends, on its own line if it began on its own line.',
  ],
  'a second title': [
    '# Budget\n',
    '1:1 “# Budget” would be a second title of the page. Write ## Budget.',
  ],
  'an id with spaces': [
    '## Budget {#Bad Id}\n',
    '1:1 The id of “Budget” must be of small letters, digits and hyphens: {#an-id}.',
  ],
  'a heading without letters': [
    '## …\n',
    '1:1 This heading makes no fit address. Give it an id: ## … {#an-id}.',
  ],
  'two sections of one name': [
    '## Background\n\nA.\n\n## Background\n',
    '5:1 The section “Background” already has this id. Give this one its own: ## Background {#background-2}.',
  ],
};
for (const [name, [text, message]] of Object.entries(refused))
  test(`refused: ${name}`, () => expect(check(text)).toEqual([message]));
