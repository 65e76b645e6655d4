import { expect, test } from '@playwright/test';
import { p, run, word, wordPart } from '../support/documents.ts';
import { bodyOf, read, textOf } from '../support/importing.ts';

/** The text of a release made of lines that were typed, below its title. */
const typed = (...lines: string[]) => textOf('release.txt', `The title\n\n${lines.join('\n\n')}\n`);

const lists: Record<string, [lines: string[], text: string]> = {
  'a number with a bracket': [['1) One', '2) Two'], '1. One\n2. Two'],
  'a number in brackets': [['(1) One', '(2) Two'], '1. One\n2. Two'],
  'a number with a full stop': [['1. One', '2. Two'], '1. One\n2. Two'],
  'a circled number': [['① One', '② Two'], '1. One\n2. Two'],
  'a Hangul syllable': [['가. One', '나. Two'], '1. One\n2. Two'],
  'a letter': [['a) One', 'b) Two'], '1. One\n2. Two'],
  'a dash': [['- One', '– Two'], '- One\n- Two'],
  'a bullet': [['• One', '•Two'], '- One\n- Two'],
  'other bullets': [['▪ One', '▪ Two'], '- One\n- Two'],
  'a circle': [['○ One', '○ Two'], '- One\n- Two'],
  'stars in a row': [['* One', '* Two'], '- One\n- Two'],
  'dashes under a number': [['1) One', '- a', '- b', '2) Two'], '1. One\n   - a\n   - b\n2. Two'],
  'three levels, as in Korean documents': [
    ['□ One', '○ a', '- i', '○ b', '□ Two'],
    '- One\n  - a\n    - i\n  - b\n- Two',
  ],
  'a list that goes on behind a paragraph': [
    ['1) One', '2) Two', 'Between them.', '3) Three', '4) Four'],
    '1. One\n2. Two\n\nBetween them.\n\n3. Three\n4. Four',
  ],
  'a list that begins again': [
    ['1) One', '2) Two', 'Then another.', '1) First', '2) Second'],
    '1. One\n2. Two\n\nThen another.\n\n1. First\n2. Second',
  ],
  'a sign for notes': [['Text.', '※ Not final.'], 'Text.\n\n<Note>\n\nNot final.\n\n</Note>'],
};
for (const [name, [lines, text]] of Object.entries(lists))
  test(`a typed list: ${name}`, async () => expect(await typed(...lines)).toBe(text));

test('letters and circled numbers that a list no longer has are told, figures are not', async () => {
  const told = async (...lines: string[]) => {
    const { unsure } = await read('release.txt', `The title\n\n${lines.join('\n\n')}\n`);
    return unsure.filter(({ message }) => message.includes('is counted in figures'));
  };
  for (const [one, two] of ['a) b)', '(a) (b)', '가. 나.', '① ②'].map((signs) => signs.split(' ')))
    expect(
      await told('It has two parts.', `${one} One`, `${two} Two`, `See ${two} again.`),
    ).toEqual([
      {
        message: `A list that the document counts with signs like “${one}” is counted in figures here. Where the text speaks of “${one}”, write 1.`,
        place: `at “${one} One”`,
      },
    ]);
  // Of the first two nothing is left but words: the list begins further on.
  const [later] = await told('가. One', 'Text.', '다. Three', '라. Four');
  expect(later!.message).toContain('Where the text speaks of “라.”, write 4.');
  expect(await told('It has two parts.', '1) One', '2) Two', '- One', '- Two')).toEqual([]);
});

const noLists: Record<string, string[]> = {
  'a figure': ['3.5% is the rise.', '4.5% is the fall.'],
  'a year': ['2020. That was the year.'],
  'a day': ['2020. 9. 21. is the day.', '1. 2. 2020 is another.'],
  'a number alone': ['1. This is the only one.'],
  'a number without the one before it': ['3) Three comes first.', 'Then nothing.'],
  'a dash in a sentence': ['Growth – the aim – rose.'],
  'a negative figure': ['-3.5% was the rate.', '- 3.5'],
  'a star alone': ['* Preliminary.', 'Text.'],
  'an amount in brackets': ['(1,300) is a loss.'],
};
for (const [name, lines] of Object.entries(noLists))
  test(`no list: ${name}`, async () => {
    const { counts } = await read('release.txt', `The title\n\nText.\n\n${lines.join('\n\n')}\n`);
    expect(counts['list']).toBeUndefined();
    expect(counts['paragraph']).toBe(lines.length + 1);
  });

const level = (depth: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const definitions = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}${level(1, 'bullet', '-')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1', 5)}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
].join('');
const item = (words: string, list: number, depth = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;
const inWord = (...blocks: string[]) =>
  read(
    'release.docx',
    word(p('The title', 'a3') + p('Text.') + blocks.join(''), {
      'word/numbering.xml': wordPart('numbering', definitions),
    }),
  );

const wordLists: Record<string, [blocks: string[], text: string]> = {
  'numbers and bullets with levels': [
    [item('One', 1), item('a', 2, 1), item('Two', 1), p('-'), item('x', 2), item('y', 2, 1)],
    '1. One\n   - a\n2. Two\n\n\\-\n\n- x\n  - y',
  ],
  'numbers that go on behind a paragraph': [
    [item('One', 1), item('Two', 1), p('Between.'), item('Three', 1)],
    '1. One\n2. Two\n\nBetween.\n\n3. Three',
  ],
  'numbers that begin again, and at another number': [
    [item('One', 1), p('Then.'), item('Anew', 3), item('Second', 3), p('Then.'), item('Five', 4)],
    '1. One\n\nThen.\n\n1. Anew\n2. Second\n\nThen.\n\n5. Five',
  ],
  'typed dashes under a number of Word’s': [
    [item('One', 1), p('- a'), p('- b'), item('Two', 1)],
    '1. One\n   - a\n   - b\n2. Two',
  ],
};
for (const [name, [blocks, text]] of Object.entries(wordLists))
  test(`a list of Word’s: ${name}`, async () =>
    expect(bodyOf(await inWord(...blocks))).toBe(`Text.\n\n${text}`));

test('letters of a list become numbers, and the author is told', async () => {
  const release = await inWord(item('One', 1), item('a', 1, 1), item('b', 1, 1));
  expect(bodyOf(release)).toContain('1. One\n   1. a\n   2. b');
  expect(release.unsure).toContainEqual({
    message: 'Lists that Word numbers with letters or Roman numerals are numbered 1, 2, 3 here.',
    place: 'at “a”',
  });
});

test('the numbered list of the agenda has its tag', async () => {
  const agenda = await textOf(
    'release.md',
    '# Meeting\n\nText.\n\n## Agenda\n\n1. One\n2. Two\n\n## Later\n\n1. Three\n',
  );
  expect(agenda).toContain(
    '## Agenda {#agenda}\n\n<Agenda>\n\n1. One\n2. Two\n\n</Agenda>\n\n## Later {#later}\n\n1. Three',
  );
});
