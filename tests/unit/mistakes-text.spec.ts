import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';

const beside = new Map([
  ['plan.pdf', 10_000],
  ['chart.png', 10_000],
  ['Map.png', 6_000_000],
  ['empty.png', 0],
]);
const check = (text: string) =>
  checkText('t', text, { files: ['plan.pdf'], beside, latest: '2020-09-21' }).map((mistake) =>
    inOneLine(mistake).slice('t:'.length),
  );

const rows = '\n\n| Year | Debt |\n| --- | --- |\n| 2020 | 1,200.5 |\n\n';
const inTable = (lines: string) => `<Table caption="Debt">\n\n${lines}\n\n</Table>\n`;

const html = 'is a tag of HTML, which a text may not hold.';
const runs = 'Nothing that runs, or comes from another site, may stand in a text. Delete it.';
const code = 'Text in braces is read as code. Write \\{ and \\} for braces that should be seen.';
const comment = 'A comment is not possible in a text that is published. Delete it.';
const beginWith = 'Write an address that begins with https:, mailto: or tel:.';
const elsewhere = 'leads to another site without saying so.';
const notWhole = 'is not a whole address.';
const own = 'is a file of your own computer';
const otherSite =
  'A picture may not come from another site. Put the file beside the text and write ./name.png.';

/** What must never reach a page, however it is written, and all that is told of it. */
const dangerous: Record<string, [text: string, ...told: string[]]> = {
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

/** HTML that people know, or paste from a page or from Word. */
const pasted: Record<string, [text: string, ...told: string[]]> = {
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

/** Links and pictures that do not lead where they should. */
const links: Record<string, [text: string, ...told: string[]]> = {
  'an address without its beginning': [
    '[x](www.moef.go.kr/a)\n',
    `1:1  “www.moef.go.kr/a” ${notWhole} Write https://www.moef.go.kr/a.`,
  ],
  'a host alone': [
    '[x](english.moef.go.kr)\n',
    `1:1  “english.moef.go.kr” ${notWhole} Write https://english.moef.go.kr.`,
  ],
  'a mail address': [
    '[x](a@b.kr)\n',
    '1:1  “a@b.kr” is a mail address. Write [its words](mailto:a@b.kr).',
  ],
  'one slash': [
    '[x](https:/x.example/a)\n',
    `1:1  “https:/x.example/a” ${notWhole} Write https://x.example/a.`,
  ],
  'no colon': [
    '[x](https//x.example/a)\n',
    `1:1  “https//x.example/a” ${notWhole} Write https://x.example/a.`,
  ],
  'a letter too few': [
    '[x](htps://x.example/a)\n',
    '1:1  A link may not begin with “htps:”. Did you mean “https:”?',
  ],
  'a file of the author’s computer': [
    '[x](C:\\Users\\kim\\plan.pdf)\n',
    `1:1  “C:\\Users\\kim\\plan.pdf” ${own}, which nobody else can open. Put it beside the text, and name it under “attachments”.`,
  ],
  'no address': ['[x]()\n', '1:1  This link has no address. Write it in the round brackets.'],
  'a space before the address': [
    '[words] (https://x.example/a)\n',
    '1:1  A space stands between “]” and “(”, so this is no link. Write [words](https://x.example/a).',
  ],
  'brackets the wrong way round': [
    '(words)[https://x.example/a]\n',
    '1:1  The brackets of this link are the wrong way round. Write [words](https://x.example/a).',
  ],
  'a file name with a space': [
    '[the plan](my plan.pdf)\n',
    '1:1  The address “my plan.pdf” holds a space, so this is no link. Rename the file without one, and write [the plan](my-plan.pdf).',
  ],
  'a link that is not closed': [
    'See [the plan](plan.pdf and more.\n',
    '1:5  This link is not closed. Write [the plan](plan.pdf).',
  ],
  'a reference to nothing': [
    '[words][nowhere]\n',
    '1:1  Nothing says where “[nowhere]” leads. Write the address in round brackets: [words](https://…).',
  ],
  'a picture that is not there': [
    '![Map](./chrat.png)\n',
    '1:1  The picture “chrat.png” is not there. Did you mean “chart.png”?',
  ],
  'a picture with another letter in capitals': [
    '![Map](./map.png)\n',
    '1:1  The picture “map.png” is not there. There is “Map.png”: small and capital letters must be the same.',
  ],
  'a picture of no browser’s': [
    '![Map](./map.tiff)\n',
    '1:1  “map.tiff” is not a picture that browsers show. Save it as PNG or JPEG.',
  ],
  'an empty picture': [
    '![Map](./empty.png)\n',
    '1:1  The picture “empty.png” is empty. Save it again.',
  ],
  'a picture of the author’s computer': [
    '![Map](C:\\map.png)\n',
    `1:1  “C:\\map.png” ${own}. Put it beside the text and write ./name.png.`,
  ],
  'a photograph of another site': ['![Map](https://x.example/a.jpg)\n', `1:1  ${otherSite}`],
};

/** Markdown and tags that are not quite what their author meant. */
const slips: Record<string, [text: string, ...told: string[]]> = {
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

for (const [kind, cases] of Object.entries({ dangerous, pasted, links, slips }))
  for (const [name, [text, ...told]] of Object.entries(cases))
    test(`text, ${kind}: ${name}`, () => expect(check(text)).toEqual(told));

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

test('more pieces that cannot be read than any text has come to an end', () => {
  const found = check('a <3 b\n\n'.repeat(500));
  expect(found.length).toBeGreaterThan(50);
  expect(found.length).toBeLessThan(500);
});
