import { expect, test } from '@playwright/test';
import { p, run, word, wordPart } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const num = (id: number, definition: number) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/></w:num>`;
const counted = (words: string, style: string, depth = 0, mark = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>${mark}</w:pPr>${words}</w:p>`;
const item = (words: string, depth = 0) => counted(run(words), '', depth);
const heading = (words: string, depth = 0) => counted(run(words), '1', depth) + p('Text.');
const inWord = (blocks: string, numbering: string) =>
  read(
    'release.docx',
    word(p('The title', 'a3') + p('Text.') + blocks, {
      'word/numbering.xml': wordPart('numbering', numbering),
    }),
  );

test('a list of one of Word’s list styles has its numbers, bullets and levels', async () => {
  const linked = `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="OurList"/></w:abstractNum><w:abstractNum w:abstractNumId="6"><w:styleLink w:val="OurList"/>${level(0, 'decimal', '%1.')}${level(1, 'bullet', '○')}</w:abstractNum>${num(1, 5)}${num(2, 6)}`;
  const release = await inWord(item('One') + item('a', 1) + item('Two'), linked);
  expect(bodyOf(release)).toBe('Text.\n\n1. One\n   - a\n2. Two');
});

const formats: Record<string, [first: string, second: string]> = {
  ganada: ['가', '나'],
  chosung: ['ㄱ', 'ㄴ'],
  decimalEnclosedCircle: ['①', '②'],
  decimalEnclosedParen: ['⑴', '⑵'],
  decimalEnclosedFullstop: ['⒈', '⒉'],
  decimalZero: ['01', '02'],
  decimalFullWidth: ['１', '２'],
  upperRoman: ['I', 'II'],
  lowerRoman: ['i', 'ii'],
  upperLetter: ['A', 'B'],
  lowerLetter: ['a', 'b'],
  koreanDigital: ['일', '이'],
  koreanCounting: ['일', '이'],
  ideographTraditional: ['甲', '乙'],
  chineseCounting: ['一', '二'],
  ordinal: ['1st', '2nd'],
};
for (const [format, [first, second]] of Object.entries(formats))
  test(`a heading is numbered as Word shows it: ${format}`, async () => {
    const definition = `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1.')}</w:abstractNum>${num(1, 0)}`;
    const release = await inWord(heading('Aims') + heading('Means'), definition);
    expect(bodyOf(release)).toContain(`## ${first}. Aims {#`);
    expect(bodyOf(release)).toContain(`## ${second}. Means {#`);
  });

for (const [start, label] of [
  [27, 'AA.'],
  [28, 'BB.'],
] as const)
  test(`letter ${start} is ${label}, as in Word`, async () => {
    const definition = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperLetter', '%1.', `<w:start w:val="${start}"/>`)}</w:abstractNum>${num(1, 0)}`;
    expect(bodyOf(await inWord(heading('Aims'), definition))).toContain(`## ${label} Aims`);
  });

test('Roman numerals go past thirty-nine', async () => {
  const definition = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:start w:val="49"/>')}</w:abstractNum>${num(1, 0)}`;
  expect(bodyOf(await inWord(heading('Aims'), definition))).toContain('## XLIX. Aims');
});

for (const [format, start, label] of [
  ['lowerLetter', 0, '0.'],
  ['upperRoman', -2, '-2.'],
  ['lowerLetter', 2_000_000_000, '2000000000.'],
  ['toString', 1, '1.'],
] as const)
  test(`a number that a format does not have is in figures: ${format} ${start}`, async () => {
    const definition = `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1.', `<w:start w:val="${start}"/>`)}</w:abstractNum>${num(1, 0)}`;
    expect(bodyOf(await inWord(heading('Aims'), definition))).toContain(`## ${label} Aims`);
  });

test('a list that begins at 0 is one list', async () => {
  const definition = `<w:abstractNum w:abstractNumId="0">${level(0, 'lowerLetter', '%1)', '<w:start w:val="0"/>')}</w:abstractNum>${num(1, 0)}`;
  const release = await inWord(item('One') + item('Two') + item('Three'), definition);
  expect(bodyOf(release)).toBe('Text.\n\n0. One\n1. Two\n2. Three');
});

test('a number below a Roman one is in figures where Word writes it so', async () => {
  const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
  const definition = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${num(1, 0)}`;
  const body = bodyOf(await inWord(heading('Aims') + heading('First', 1), definition));
  expect(body).toContain('## 1.1 First');
});

test('a heading whose numbers we cannot write is told', async () => {
  const definition = `<w:abstractNum w:abstractNumId="0">${level(0, 'thaiLetters', '%1.')}</w:abstractNum>${num(1, 0)}`;
  const release = await inWord(heading('Aims'), definition);
  expect(release.unsure).toContainEqual({
    message:
      'Word does not number this heading in figures. It reads “1.” here: write it as Word shows it.',
    place: 'below the heading “Aims”',
  });
});
