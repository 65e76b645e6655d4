import { extname } from 'node:path';
import { Refusal } from './refusal.ts';

/** How a document is read. */
export type FileKind = 'word' | 'html' | 'text' | 'markdown';

const kinds: Record<string, FileKind> = {
  '.docx': 'word',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** What to do with files of other programs, by the end of their names. */
const others: Record<string, string> = {
  '.doc': 'is in Word’s old format. Open it in Word and save it as .docx.',
  '.docm': 'is a Word document with macros. Save it as .docx.',
  '.dotx': 'is a Word template. Save it as .docx.',
  '.hwp': 'is a Hangul document. Open it in Hangul and save it as .docx.',
  '.hwpx': 'is a Hangul document. Open it in Hangul and save it as .docx.',
  '.odt': 'is an OpenDocument text. Open it in LibreOffice or Word and save it as .docx.',
  '.rtf': 'is in Rich Text Format. Open it in Word and save it as .docx.',
  '.pdf':
    'is a PDF, which has no headings or tables left to read. Import the document it was made from, saved as .docx.',
  '.pages': 'is a Pages document. Export it to Word, as .docx.',
  '.xlsx': 'is an Excel workbook. Copy its table into a Word document and save that as .docx.',
  '.pptx':
    'is a PowerPoint presentation. Copy its text into a Word document and save that as .docx.',
  '.mht': 'is a web archive. Save the page as .html instead.',
  '.mhtml': 'is a web archive. Save the page as .html instead.',
  '.mdx':
    'is a release of this site already. Put it under content/releases/ yourself, or save it as .md.',
};

/** Beginnings of files by which a program knows its own, whatever they are named. */
const signatures: [bytes: string, what: string][] = [
  ['MZ', 'is a program for Windows, not a document, whatever its name says. Do not open it.'],
  ['\x7fELF', 'is a program, not a document, whatever its name says. Do not open it.'],
  ['%PDF', others['.pdf']!],
  ['{\\rtf', others['.rtf']!],
  ['HWP Document File', others['.hwp']!],
];

const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * Tells what a file is from its name and its first bytes.
 * @throws {Refusal} when it is nothing that can be imported
 */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  const ending = extname(name).toLowerCase();
  const refuse = (what: string) => new Refusal(`This ${what}`);
  const kind = kinds[ending];
  if (!kind) {
    if (others[ending]) throw refuse(others[ending]);
    throw new Refusal(
      `This is no document that can be imported. Save it as a Word document (.docx), or as .html, .txt or .md.`,
    );
  }
  if (bytes.length === 0) throw new Refusal('This file is empty. Save the document again.');
  const text = Buffer.from(bytes).toString('latin1', 0, 512);
  for (const [signature, what] of signatures) if (text.startsWith(signature)) throw refuse(what);
  if (text.startsWith(compoundFile)) throw refuse(compoundKind(bytes));
  if (kind === 'word' && !text.startsWith('PK'))
    throw refuse(
      /^\s*(?:\xef\xbb\xbf)?<(?:!doctype\s+html|html|\?xml)/i.test(text)
        ? 'is a web page under the name of a Word document. Open it in Word and save it as .docx.'
        : 'is not a Word document, or it is damaged. Open it in Word, save it again as .docx, and import that.',
    );
  if (kind !== 'word' && text.startsWith('PK'))
    throw refuse(`is a packed file under a name that ends in ${ending}. Save the document again.`);
  return kind;
}

/** What a file in Microsoft's compound format is: an encrypted .docx, a .doc, a .hwp. */
function compoundKind(bytes: Uint8Array): string {
  const all = Buffer.from(bytes);
  const has = (entry: string) => all.includes(Buffer.from(entry, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo'))
    return 'is a Word document that is protected by a password. Open it in Word, take the password away (File, Info, Protect Document), save it and import that.';
  if (all.includes('HWP Document File')) return others['.hwp']!;
  return others['.doc']!;
}
