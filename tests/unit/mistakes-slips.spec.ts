import { expect, test } from '@playwright/test';
import { check, expectTold, rows, type Wrong } from '../support/text-mistakes.ts';

const inTable = (lines: string) => `<Table caption="Debt">\n\n${lines}\n\n</Table>\n`;

/** Markdown and tags that are not quite what their author meant. */
const slips: Wrong = {
  'a footnote without a text': [
    'Text[^2].\n',
    '1:5  The footnote [^2] has no text. Write “[^2]: ” and its text on a line of its own, at the end.',
  ],
  'a footnote that nothing refers to': [
    'Text.\n\n[^2]: Note.\n',
    '3:1  Nothing in the text refers to the footnote [^2], so it would not be published. Write [^2] where it belongs, or remove it.',
  ],
  'two texts of a footnote': [
    'Text[^1].\n\n[^1]: Note.\n[^1]: Another.\n',
    '4:1  The footnote [^1] has two texts. Give this one another number, or remove it.',
  ],
  'a misspelt footnote': [
    'Text[^source] and text[^sorce].\n\n[^source]: Note.\n',
    '1:23  The footnote [^sorce] has no text. Did you mean [^source]?',
  ],
  'a heading without a space': [
    '##Agenda\n',
    '1:1  This is not read as a heading. Write a space after “##”: ## Agenda',
  ],
  'a line of hyphens below a text': [
    'Some text\n---\n',
    '1:1  The line of hyphens below makes a heading of this. Write an empty line between the two; or, for a heading, “## ” before its words.',
  ],
  'a table without its line of hyphens': [
    '| a | b |\n| 1 | 2 |\n',
    '1:1  This is not read as a table. Write a line such as “| --- | --- |” below its first one.',
  ],
  'a line of hyphens with too few cells': [
    '| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n',
    '1:1  This is not read as a table: the line of hyphens below needs as many cells as this one.',
  ],
  'a row with a cell too few': [
    inTable('| a | b |\n|---|---|\n| 1 |'),
    '5:1  This row has 1 cell, and the table 2 columns. Write “|” for each cell, an empty one too.',
  ],
  'a row with a cell too many': [
    inTable('| a | b |\n|---|---|\n| 1 | 2 | 3 |'),
    '5:1  This row has 3 cells, and the table 2 columns. Take out what is too much, or write “\\|” for a line that should be seen.',
  ],
  'a cell of a chart without a number': [
    '<Chart caption="A" unit="%">\n\n| a | b |\n|---|---|\n| x | n/a |\n\n</Chart>\n',
    '5:7  “n/a” is not a number, and a chart draws numbers only. Write one, such as 1,300 or −0.9, or use <Table>.',
  ],
  'curly quotation marks in a tag': [
    `<Table caption=“Debt”>${rows}</Table>\n`,
    '1:1  The quotation marks around an attribute must be straight. Write caption="Debt".',
  ],
  'no quotation marks in a tag': [
    `<Table caption=Debt>${rows}</Table>\n`,
    '1:1  The value of “caption” stands without quotation marks. Write caption="Debt".',
  ],
  'a quotation mark in a tag that is not closed': [
    `<Table caption="Debt>${rows}</Table>\n`,
    '1:1  A quotation mark in <Table> is not closed. Write one before “>”.',
  ],
  'a quotation mark missing between two attributes': [
    `<Table caption="Debt unit="billion won" id="debt">${rows}</Table>\n`,
    '1:1  A quotation mark is missing between two attributes. Write caption="Debt" unit="billion won".',
  ],
  'the same twice': [
    `<Table caption="Debt unit="billion won id="debt">${rows}</Table>\n`,
    '1:1  A quotation mark is missing between two attributes. Write caption="Debt" unit="billion won".',
  ],
  'an attribute without a value': [
    `<Table caption>${rows}</Table>\n`,
    '1:1  “caption” in <Table> has no value. Write caption="…".',
  ],
  'an attribute that stands twice': [
    `<Table caption="A" caption="B">${rows}</Table>\n`,
    '1:1  “caption” stands twice in <Table>. Keep one of the two.',
  ],
  'an attribute with a capital': [
    `<Table Caption="A">${rows}</Table>\n`,
    '1:1  “Caption” is not an attribute of <Table>. Did you mean “caption”?',
  ],
  'a tag in small letters': [
    '<agenda>\n1. One\n</agenda>\n',
    '1:1  <agenda> is not a tag that a release may use. Did you mean <Agenda>?',
  ],
  'a tag closed as another': [
    '<Agenda>\n1. One\n</Table>\n',
    '3:1  </Table> stands where <Agenda> of line 1 should be closed. Write </Agenda>.',
  ],
  'a number that Word could not fill in': [
    'See Error! Reference source not found.\n',
    '1:5  Word has left “Error! Reference source not found.” in place of a number or a heading. Write that in words.',
  ],
  'a command of Word’s': [
    'HYPERLINK "https://x.example" words\n',
    '1:1  “HYPERLINK "https://x.example"” is a command of Word’s, not a part of the text. Delete it; a link is written [its words](address).',
  ],
};

expectTold('slips', slips);

/** Text that is fine, though it comes near to what is not. */
const fine: Record<string, string> = {
  'signs behind a backslash': 'Growth of 0.5\\** and \\[^2] and \\[a] (plan.pdf).\n',
  'signs in a word of a program': '`**`, `<b>`, `[^1]` and `[a] (b.pdf)`\n',
  'brackets in prose': 'The ministry [of economy] (and finance) said so.\n',
  'a line in a sentence': 'Either a | b, or #1 priority, or 3 > 2.\n',
  'a picture beside the text': '![Debt by year](./chart.png)\n',
  'a sentence about errors': 'Error rates fell.\n',
  'a rule between paragraphs': 'One.\n\n---\n\nTwo.\n',
  'a dash in a sentence': 'One – and only one – budget.\n',
};
for (const [name, text] of Object.entries(fine))
  test(`text, fine: ${name}`, () => expect(check(text)).toEqual([]));
