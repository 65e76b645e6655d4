import { expect, test } from '@playwright/test';
import { checkText } from '../../src/markdown/check-text.ts';
import { inOneLine } from '../../src/schema/mistakes.ts';

const check = (text: string) =>
  checkText('t', text, { files: [] }).map((mistake) => inOneLine(mistake).slice('t:'.length));

const lost = 'This line would not be published: it only says where a link leads, and none does.';
const byTabs =
  'These lines are a table whose cells are parted by tabs, and would be published as running words. Write it as a Markdown table between <Table caption="…"> and </Table>:';

/** Words that would vanish or change on the page, and what is told of them. */
const mistakes: Record<string, [text: string, told: string]> = {
  'an address alone in a line': [
    'Text.\n\n[Source]: https://www.moef.go.kr\n',
    `3:1  ${lost} Write a link where it should stand: [Source](https://www.moef.go.kr).`,
  ],
  'a numbered address with its title': [
    '[1]: https://example.org/a "The site"\n',
    `1:1  ${lost} Write a link where it should stand: [The site](https://example.org/a).`,
  ],
  'a numbered address': [
    '[1]: https://example.org/a\n',
    `1:1  ${lost} Write a link where it should stand: [what is there](https://example.org/a).`,
  ],
  'two addresses of one link': [
    'See [the plan].\n\n[the plan]: https://example.org/a\n[The plan]: https://example.org/b\n',
    '4:1  “[The plan]:” stands twice, and this one would not be published. Remove it, or give it another name.',
  ],
  'rows parted by tabs': [
    'Item\t2025\t2026\nDebt\t1\t2\n',
    `1:1  ${byTabs} “| Item | 2025 | 2026 |”, below it “| --- | --- | --- |”, and so on for each row.`,
  ],
  'rows parted by tabs below a sentence': [
    'The debt:\nItem\t2025\nDebt\t1\n',
    `1:1  ${byTabs} “| Item | 2025 |”, below it “| --- | --- |”, and so on for each row.`,
  ],
  'backticks that nothing ends': [
    'Text.\n\n```\n## Agenda\n\nOne.\n',
    '3:1  “```” makes code of everything below, which is refused, and nothing ends it. Delete this line.',
  ],
  'a block of code': [
    '```js\nalert(1)\n```\n\nText.\n',
    '1:1  Code is refused in a text, and “```” makes code of the lines below. Delete this line, and the line “```” that ends it.',
  ],
  'a block between tildes, in a quotation': [
    '> ~~~\n> a\n> ~~~\n',
    '1:3  Code is refused in a text, and “~~~” makes code of the lines below. Delete this line, and the line “~~~” that ends it.',
  ],
};
for (const [name, [text, told]] of Object.entries(mistakes))
  test(`words that would be lost: ${name}`, () => expect(check(text)).toEqual([told]));

test('a remark in square brackets that would be lost', () => {
  expect(check('[Note]: Provisional\n')[0]).toBe(
    `1:1  ${lost} Write “Note:” without the square brackets.`,
  );
});

/** What the messages say to write, and what comes near to it. */
const fine: Record<string, string> = {
  'a link': '[Source](https://www.moef.go.kr)\n',
  'a link and its address apart': 'See [the plan][1].\n\n[1]: https://example.org/a\n',
  'a link that is its own name': 'See [The plan].\n\n[the plan]: https://example.org/a\n',
  'a table': '<Table caption="Debt">\n\n| Item | 2025 |\n| --- | --- |\n| Debt | 1 |\n\n</Table>\n',
  'a tab in one line': 'Debt\t1\n',
  'points that Word numbers with tabs': '가.\tOne\n나.\tTwo\n',
  'spaces before a line': 'One.\n\n    Two.\n',
};
for (const [name, text] of Object.entries(fine))
  test(`words that stay: ${name}`, () => expect(check(text)).toEqual([]));
