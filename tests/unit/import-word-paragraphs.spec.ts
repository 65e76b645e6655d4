import { expect, test } from '@playwright/test';
import { p, run, table, word, wordPart } from '../support/documents.ts';
import { textOf } from '../support/importing.ts';

const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const deleted = (words: string) =>
  `<w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const deletedEnd = '<w:rPr><w:del w:id="2"/></w:rPr>';
const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const numbering = wordPart(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
const bodyWith = (...blocks: string[]) =>
  textOf(
    'release.docx',
    word(p('The title', 'a3') + p('Text.') + blocks.join(''), { 'word/numbering.xml': numbering }),
  );

const joined: Record<string, [blocks: string[], text: string]> = {
  'a point of a list whose deletion is tracked does not count': [
    [
      paragraph(deleted('Withdrawn'), inList + deletedEnd),
      paragraph(run('One'), inList),
      paragraph(run('Two'), inList),
    ],
    '1. One\n2. Two',
  ],
  'nor does one that was moved to another place': [
    [
      paragraph(`<w:moveFrom>${run('Two')}</w:moveFrom>`, `${inList}<w:rPr><w:moveFrom/></w:rPr>`),
      paragraph(run('One'), inList),
      paragraph(`<w:moveTo>${run('Two')}</w:moveTo>`, inList),
    ],
    '1. One\n2. Two',
  ],
  'two paragraphs between which the end was deleted are one': [
    [paragraph(run('The first part '), deletedEnd), paragraph(run('and the second.'))],
    'The first part and the second.',
  ],
  'words before a table do not go into it when their end was deleted': [
    [
      paragraph(run('Before.'), deletedEnd),
      table([
        [p('A'), p('B')],
        [p('1'), p('2')],
      ]),
    ],
    'Before.\n\n<Table caption="The title" id="the-title">\n\n| A | B |\n| :- | -: |\n| 1 | 2 |\n\n</Table>',
  ],
  'a drop capital is the first letter of its word': [
    [
      paragraph(run('E'), '<w:framePr w:dropCap="drop" w:lines="3"/>'),
      paragraph(run('xports rose.')),
    ],
    'Exports rose.',
  ],
  'a frame without a drop capital is a paragraph': [
    [paragraph(run('Beside.'), '<w:framePr w:wrap="around"/>'), paragraph(run('Exports rose.'))],
    'Beside.\n\nExports rose.',
  ],
};
for (const [name, [blocks, text]] of Object.entries(joined))
  test(name, async () => expect(await bodyWith(...blocks)).toBe(`Text.\n\n${text}`));
