import { expect, test } from '@playwright/test';
import { p, word, wordPart, zip } from '../support/documents.ts';
import { refusalOf } from '../support/importing.ts';

const compound = (content: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(content, 'utf16le'),
  ]);
const page = (body: string) =>
  `<!DOCTYPE html>\n<title>Tax</title>\n<body>\n<h1>Tax revision</h1>\n<p>Taxes fall.</p>\n${body}\n</body>`;
/** A zip whose entries are sound, cut off behind its beginning. */
const cutOff = (document: Buffer) => document.subarray(0, document.length - 40);

const damaged =
  'The Word document is damaged and cannot be opened. Open it in Word, save it again as .docx, and import that.';
const script = (what: string) =>
  `${what} in the text of this page. A release is text and runs nothing. Take it out, or copy the text into a Word document, and import that.`;

const refused: Record<string, [name: string, content: string | Uint8Array, message: string]> = {
  'a program under the name of a document': [
    'release.docx',
    'MZ\x90\0\x03',
    'This is a program for Windows, not a document, whatever its name says. Do not open it.',
  ],
  'a damaged Word document': ['release.docx', cutOff(word(p('Title'))), damaged],
  'a Word document in the old format': [
    'release.docx',
    compound('WordDocument'),
    'This is in Word’s old format. Open it in Word and save it as .docx.',
  ],
  'a Word document with a password': [
    'release.docx',
    compound('EncryptionInfo EncryptedPackage'),
    'This is a Word document that is protected by a password. Open it in Word, take the password away (File, Info, Protect Document), save it and import that.',
  ],
  'a Hangul document under the name of a Word document': [
    'release.docx',
    zip({ mimetype: 'application/hwp+zip', 'Contents/section0.xml': '<x/>' }),
    'This is a Hangul document under the name of a Word document. Save it as .docx from Word.',
  ],
  'a workbook under the name of a Word document': [
    'release.docx',
    zip({ 'xl/workbook.xml': '<x/>' }),
    'This is an Excel workbook under the name of a Word document. Save it as .docx from Word.',
  ],
  'any other packed file': [
    'release.docx',
    zip({ 'a.txt': 'a' }),
    'This is a packed file under the name of a Word document: there is no text in it. Open it in Word and save it as .docx.',
  ],
  'a web page under the name of a Word document': [
    'release.docx',
    '<html><body><p>Text</p></body></html>',
    'This is a web page under the name of a Word document. Open it in Word and save it as .docx.',
  ],
  'a Word document that reads another file (XXE)': [
    'release.docx',
    word('', {
      'word/document.xml':
        '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:body>&e;</w:body></w:document>',
    }),
    'The Word document holds a document type declaration in word/document.xml, which Word never writes and which can read other files. Save it again from Word as .docx.',
  ],
  'the same in a part that is not its text': [
    'release.docx',
    word(p('Title') + p('Text.'), { 'word/footnotes.xml': '<!DOCTYPE d><w:footnotes/>' }),
    'The Word document holds a document type declaration in word/footnotes.xml, which Word never writes and which can read other files. Save it again from Word as .docx.',
  ],
  'a part that is no XML': [
    'release.docx',
    word('', { 'word/document.xml': '<w:document><w:body><w:p></w:body></w:document>' }),
    'The Word document is damaged: its part word/document.xml cannot be read. Open it in Word, save it again as .docx, and import that.',
  ],
  'elements in each other without end': [
    'release.docx',
    word('', { 'word/document.xml': `<w:document>${'<w:p>'.repeat(20_000)}` }),
    'The Word document is nested too deeply to be read. Save it again from Word.',
  ],
  'a Word document without text': [
    'release.docx',
    word('<w:p/>'),
    'There is no text in this document.',
  ],
  'a script in the text': [
    'release.html',
    page('<script>alert(1)</script>'),
    `6:1 ${script('A script (<script>) stands')}`,
  ],
  'an event handler in the text': [
    'release.html',
    page('<p>One.</p><p onmouseover="steal()">Two.</p>'),
    `6:12 ${script('An event handler (onmouseover=…) stands')}`,
  ],
  'an address that runs a script, hidden by a line break': [
    'release.html',
    page('<p><a href="java&#10;script:alert(1)">Read on</a></p>'),
    `6:4 ${script('An address that runs a script (javascript:alert(1)…) stands')}`,
  ],
  'a script between the paragraphs of a saved page': [
    'release.html',
    page(
      '<nav><a href="/">Home</a></nav><div id="text"><p>One.</p><script>x()</script><p>Two.</p></div>',
    ),
    `6:58 ${script('A script (<script>) stands')}`,
  ],
  'a page nested ten thousand deep': [
    'release.html',
    page('<div>'.repeat(10_000)),
    '6:2001 This page is nested more than 400 levels deep, which no text needs. Copy its text into a Word document, and import that.',
  ],
  'a script in Markdown': [
    'release.md',
    '# Tax\n\nTaxes fall.\n\n<script>x()</script>\n',
    `5:1 ${script('A script (<script>) stands')}`,
  ],
  'a text that is none': [
    'release.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    'This is not a plain text, whatever its name says. Save the document as .docx, or as a text in UTF-8.',
  ],
  'an empty file': ['release.txt', '', 'This file is empty. Save the document again.'],
  'a PDF': [
    'release.pdf',
    '%PDF-1.7',
    'This is a PDF, which has no headings or tables left to read. Import the document it was made from, saved as .docx.',
  ],
  'a PDF under the name of a text': [
    'release.txt',
    '%PDF-1.7',
    'This is a PDF, which has no headings or tables left to read. Import the document it was made from, saved as .docx.',
  ],
  'a Hangul document': [
    'release.hwp',
    'x',
    'This is a Hangul document. Open it in Hangul and save it as .docx.',
  ],
  'an unknown file': [
    'release.xyz',
    'x',
    'This is no document that can be imported. Save it as a Word document (.docx), or as .html, .txt or .md.',
  ],
  'a release whose address is taken': [
    'release.md',
    '---\ntitle: Tax revision\ndate: 2020-07-22\n---\n\nTaxes fall.\n',
    'The address /releases/2020/tax-revision/ is taken already: it is that of content/releases/2020/tax-revision/index.mdx. If this is another release, give it its own address: --slug tax-revision-3.',
  ],
};
for (const [name, [file, content, message]] of Object.entries(refused))
  test(`refused: ${name}`, async () => expect(await refusalOf(file, content)).toBe(message));

test('refused within seconds: what unpacks to more than any document', async () => {
  const bomb =
    'The Word document unpacks to far more than a document can hold, so it was not opened. Save it again from Word, with smaller pictures if it has large ones.';
  const zeros = Buffer.alloc(40_000_000);
  const start = Date.now();
  expect(await refusalOf('a.docx', word(p('Title'), { 'word/media/a.png': zeros }))).toBe(bomb);
  // Nor does it help to say in the archive that it is small.
  const lying = word(p('Title'), { 'word/media/a.png': zeros });
  for (const mark of ['PK\x03\x04', 'PK\x01\x02']) {
    const at = lying.lastIndexOf(
      mark,
      lying.lastIndexOf(
        'word/media/a.png',
        mark === 'PK\x03\x04' ? lying.indexOf('PK\x01\x02') : undefined,
      ),
    );
    lying.writeUInt32LE(1000, at + (mark === 'PK\x03\x04' ? 22 : 24));
  }
  expect(await refusalOf('a.docx', lying)).toBe(damaged);
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`${at}.txt`, 'x']));
  expect(await refusalOf('a.docx', zip(many))).toBe(bomb);
  expect(Date.now() - start).toBeLessThan(10_000);
});

test('the same documents are imported when nothing is wrong with them', async () => {
  expect(await refusalOf('release.docx', word(p('Title') + p('Text.')))).toBeUndefined();
  expect(await refusalOf('release.html', page('<p>More.</p>'))).toBeUndefined();
  const notes = wordPart('footnotes', '');
  expect(
    await refusalOf('release.docx', word(p('Title') + p('Text.'), { 'word/footnotes.xml': notes })),
  ).toBeUndefined();
});
