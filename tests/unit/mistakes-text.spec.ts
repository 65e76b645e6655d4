import { expect, test } from '@playwright/test';
import { check, expectTold, otherSite, rows, type Wrong } from '../support/text-mistakes.ts';

const html = 'is a tag of HTML, which a text may not hold.';
const runs = 'Nothing that runs, or comes from another site, may stand in a text. Delete it.';
const code = 'Text in braces is read as code. Write \\{ and \\} for braces that should be seen.';
const comment = 'A comment is not possible in a text that is published. Delete it.';
const beginWith = 'Write an address that begins with https:, mailto: or tel:.';
const elsewhere = 'leads to another site without saying so.';

/** What must never reach a page, however it is written, and all that is told of it. */
const dangerous: Wrong = {
  'an import': [
    'import x from "./evil.js"\n',
    '1:1  A line that begins with “import” is read as code. Begin it with another word, or join it to the line above.',
  ],
  'an expression': ['{alert(1)}\n', `1:1  ${code}`],
  'an expression behind a letter of two units': ['😀 {alert(1)}\n', `1:4  ${code}`],
  'attributes from code': [
    '<Agenda {...evil}>\n1. One\n</Agenda>\n',
    '1:1  An attribute of <Agenda> holds code. Write its value in quotes.',
  ],
  'an event handler': [
    '<Agenda onclick="evil()">\n1. One\n</Agenda>\n',
    '1:1  “onclick” is not an attribute of <Agenda>. Remove it.',
  ],
  'a style': [
    `<Table caption="A" style="color:red">${rows}</Table>\n`,
    '1:1  “style” is not an attribute of <Table>. Remove it.',
  ],
  'a frame': ['<iframe src="https://x.example/"></iframe>\n', `1:1  <iframe> ${html} ${runs}`],
  'a form': [
    '<form action="/x"><input name="a" /></form>\n',
    `1:1  <form> ${html} ${runs}`,
    `1:19  <input> ${html} ${runs}`,
  ],
  'a picture with a handler': [
    '<img src="x.png" onerror="alert(1)" />\n',
    `1:1  <img> ${html} Write ![what it shows](./picture.png) between <Figure caption="…"> and </Figure>.`,
  ],
  'a drawing with a script': ['<svg onload="alert(1)"></svg>\n', `1:1  <svg> ${html} ${runs}`],
  'a tag without a name': ['<>x</>\n', '1:1  A tag needs a name. Write Markdown instead of “<>”.'],
  'a part of a component': [
    '<A.B>x</A.B>\n',
    '1:1  <A.B> is not a tag that a release may use. Use Markdown, or one of: <Agenda>, <Attachment>, <Chart>, <Figure>, <Note>, <Quotation>, <Table>.',
  ],
  'the name of what every object has': [
    '<constructor>x</constructor>\n',
    '1:1  <constructor> is not a tag that a release may use. Use Markdown, or one of: <Agenda>, <Attachment>, <Chart>, <Figure>, <Note>, <Quotation>, <Table>.',
  ],
  'a comment of MDX': ['{/* to do */}\n', `1:1  ${comment}`],
  'a comment of HTML over two lines': ['<!-- a\nb -->\n', `1:1  ${comment}`],
  'a page’s first line': [
    '<!DOCTYPE html>\n',
    '1:1  This is left over from a page of HTML. Delete it.',
  ],
  'a link that runs, as an entity': [
    '[x](java&#115;cript:alert)\n',
    `1:1  A link may not begin with “javascript:”. ${beginWith}`,
  ],
  'a link that runs, in capitals': [
    '[x](JaVaScRiPt:alert)\n',
    `1:1  A link may not begin with “javascript:”. ${beginWith}`,
  ],
  'a link that runs, with a tab in it': [
    '[x](<java\tscript:alert>)\n',
    `1:1  A link may not begin with “javascript:”. ${beginWith}`,
  ],
  'a link that runs, behind a control character': [
    '[x](<\u0001javascript:alert>)\n',
    `1:1  A link may not begin with “javascript:”. ${beginWith}`,
  ],
  'a link that runs, by reference': [
    '[x][y]\n\n[y]: javascript:alert\n',
    `3:1  A link may not begin with “javascript:”. ${beginWith}`,
  ],
  'a link to a page in itself': [
    '[x](data:text/html,x)\n',
    `1:1  A link may not begin with “data:”. ${beginWith}`,
  ],
  'a link without its protocol': [
    '[x](//evil.example/a)\n',
    `1:1  “//evil.example/a” ${elsewhere} Write https://evil.example….`,
  ],
  'the same with a backslash': [
    '[x](/\\evil.example)\n',
    `1:1  “/\\evil.example” ${elsewhere} Write https://evil.example….`,
  ],
  'a picture in itself': ['![Map](data:image/png;base64,AAAA)\n', `1:1  ${otherSite}`],
  'a picture that runs': ['![x](java&#115;cript:alert)\n', `1:1  ${otherSite}`],
};

expectTold('dangerous', dangerous);

/** HTML that people know, or paste from a page or from Word. */
const pasted: Wrong = {
  'bold words': ['A <b>word</b>.\n', `1:3  <b> ${html} Write **words** for bold ones.`],
  'emphasized words': [
    'A <em>word</em>.\n',
    `1:3  <em> ${html} Write *words* for words in italics.`,
  ],
  'a break': [
    'One<br/>two\n',
    `1:4  <br> ${html} Write an empty line where a new paragraph begins.`,
  ],
  'a box': [
    '<div>\n\nText.\n\n</div>\n',
    `1:1  <div> ${html} Write an empty line where a new paragraph begins.`,
  ],
  'coloured words': [
    '<span style="color:red">Red</span>\n',
    `1:1  <span> ${html} Write the words alone: how they look is the site’s.`,
  ],
  'a heading': [
    '<h3>Agenda</h3>\n',
    `1:1  <h3> ${html} Write “### ” before the words of the heading.`,
  ],
  'a list, told once': [
    '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n',
    `1:1  <ul> ${html} Write each point on a line of its own, “- ” before it.`,
  ],
  'a table, told once': [
    '<table>\n<tr><td>1</td></tr>\n</table>\n',
    `1:1  <table> ${html} Write a Markdown table between <Table caption="…"> and </Table>.`,
  ],
  'a link': [
    'See <a href="https://x.example/">this page</a>.\n',
    `1:5  <a> ${html} Write a link as [its words](address).`,
  ],
  'a raised figure': [
    'm<sup>2</sup>\n',
    `1:2  <sup> ${html} Write the sign itself, as in m² and CO₂, and a footnote as [^1].`,
  ],
  'a closing tag alone': ['Text </b> more\n', `1:6  <b> ${html} Write **words** for bold ones.`],
  'a paragraph of Word’s': [
    'Text<o:p></o:p>\n',
    '1:5  <o:p> is a leftover of a word processor. Delete it.',
  ],
};

expectTold('pasted', pasted);

test('more pieces that cannot be read than any text has come to an end', () => {
  const found = check('a <3 b\n\n'.repeat(500));
  expect(found.length).toBeGreaterThan(50);
  expect(found.length).toBeLessThan(500);
});
