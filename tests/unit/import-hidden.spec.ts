import { expect, test } from '@playwright/test';
import { p, run, styles, word, wordPart } from '../support/documents.ts';
import { bodyOf, read } from '../support/importing.ts';

const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const mark = (kind: string) => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
const note = (kind: string, content: string) => `<w:${kind} w:id="1">${content}</w:${kind}>`;
const inNote =
  run('Public.') +
  run(' The minister disagrees.', '<w:vanish/>') +
  `<w:del w:id="2"><w:r><w:delText> Old.</w:delText></w:r></w:del><w:ins w:id="3">${run(' New.')}</w:ins>`;

for (const kind of ['footnote', 'endnote'])
  test(`hidden words and tracked changes of a ${kind} are those of the text`, async () => {
    const body = p('The title', 'a3') + paragraph(run('Taxes fall.') + mark(kind));
    const release = await read(
      'release.docx',
      word(body, { [`word/${kind}s.xml`]: wordPart(`${kind}s`, note(kind, paragraph(inNote))) }),
    );
    expect(bodyOf(release)).toBe('Taxes fall.[^1]\n\n[^1]: Public. New.');
    expect(release.lost).toEqual([
      {
        message: 'Hidden text was left out: “The minister disagrees.”.',
        place: 'at “Public. New.”',
      },
    ]);
    expect(release.unsure.map(({ message }) => message)).toContain(
      'The document holds 2 tracked changes. The text is taken as if all were accepted.',
    );
  });

test('notes are found under the name that the document gives to their part', async () => {
  const relation = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes2.xml"/></Relationships>`;
  const hidden = note('footnote', paragraph(run('Not this.', '<w:vanish/>')));
  const release = await read(
    'release.docx',
    word(p('The title', 'a3') + paragraph(run('Taxes fall.') + mark('footnote')), {
      'word/_rels/document.xml.rels': relation,
      'word/footnotes2.xml': wordPart('footnotes', hidden),
    }),
  );
  expect(bodyOf(release)).not.toContain('Not this');
  expect(release.lost).toEqual([
    { message: 'Hidden text was left out: “Not this.”.', place: 'in a footnote' },
  ]);
});

test('a list in a footnote is one', async () => {
  const item = (words: string) =>
    paragraph(run(words), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const content = paragraph(run('Namely:')) + item('One') + item('Two');
  const release = await read(
    'release.docx',
    word(p('The title', 'a3') + paragraph(run('Taxes fall.') + mark('footnote')), {
      'word/footnotes.xml': wordPart('footnotes', note('footnote', content)),
      'word/numbering.xml': wordPart('numbering', numbering),
    }),
  );
  expect(bodyOf(release)).toBe('Taxes fall.[^1]\n\n[^1]: Namely:\n\n    1. One\n    2. Two');
});

test('words that a style hides are hidden, unless the words themselves say otherwise', async () => {
  const style = (type: string, id: string, more: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
  const hiding = '<w:rPr><w:vanish/></w:rPr>';
  const release = await read(
    'release.docx',
    word(
      p('The title', 'a3') +
        paragraph(
          run('Said.') +
            run(' Not said.', '<w:rStyle w:val="Aside"/>') +
            run(' Shown.', '<w:rStyle w:val="Aside"/><w:vanish w:val="0"/>'),
        ) +
        p('A remark for colleagues.', 'Remark'),
      {
        'word/styles.xml': wordPart(
          'styles',
          [
            styles,
            style('character', 'Hidden', hiding),
            style('character', 'Aside', '<w:basedOn w:val="Hidden"/>'),
            style('paragraph', 'Remark', hiding),
          ].join(''),
        ),
      },
    ),
  );
  expect(bodyOf(release)).toBe('Said. Shown.');
  expect(release.lost.map(({ message }) => message)).toEqual([
    'Hidden text was left out: “Not said.”.',
    'Hidden text was left out: “A remark for colleagues.”.',
  ]);
});
