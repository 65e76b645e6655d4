import { fromHtml } from 'hast-util-from-html';
import type { Findings } from '../findings.ts';
import type { EmbeddedPicture, ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { textOf } from '../html/hast-text.ts';
import { child, descendants, writeXml, type XmlElement } from '../xml.ts';
import { unpack } from '../zip.ts';
import { wordsOf } from './inline.ts';
import { Numbering } from './numbering.ts';
import { mainPart, readParts, relationsOf } from './parts.ts';
import { prepare } from './prepare.ts';
import { readStyles } from './styles.ts';
import { toHtml, withData } from './to-html.ts';

/** Reads a Word document (ECMA-376) with its pictures, notes and lists. */
export async function readDocx(bytes: Uint8Array, findings: Findings): Promise<ReadDocument> {
  const files = await unpack(bytes);
  const main = mainPart(files);
  const folder = main.replace(/[^/]*$/, '');
  const parts = readParts(files, (name) => name === main || isRead(name, folder));
  const document = parts.get(main)!;
  const body = child(document, 'w:body');
  if (!body) throw new Refusal('The Word document has no text in it.');
  tellOfChanges(document, parts.get(`${folder}comments.xml`), findings);
  const data = prepare(body, {
    styles: readStyles(parts.get(`${folder}styles.xml`)),
    numbering: new Numbering(parts.get(`${folder}numbering.xml`)),
    findings,
    relations: relationsOf(files, main),
  });
  files.set(main, Buffer.from(writeXml(document)));

  const pictures = new Map<string, EmbeddedPicture>();
  const tree = withData(fromHtml(await toHtml(files, pictures), { fragment: true }), data);
  tellOfLostWords(wordsOf(body), textOf(tree), findings);
  return {
    tree,
    pageLines: [...parts]
      .filter(([name]) => /\/(?:header|footer)\d*\.xml$/.test(name))
      .flatMap(([, content]) =>
        [...descendants(content, 'w:p')].map((line) => wordsOf(line).trim()),
      )
      .filter(Boolean),
    facts: [],
    ownTitle: titleOf(parts.get('docProps/core.xml')),
    pictures,
  };
}

const isRead = (name: string, folder: string) =>
  name === 'docProps/core.xml' ||
  (name.startsWith(folder) &&
    /^(?:styles|numbering|comments|header\d*|footer\d*)\.xml$/.test(name.slice(folder.length)));

/**
 * Words that mammoth has passed over: what we handed to it and what came of it must have the same
 * letters. Notes come behind the text.
 */
function tellOfLostWords(given: string, made: string, findings: Findings): void {
  const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, '')];
  const [before, after] = [letters(given), letters(made)];
  const at = before.findIndex((letter, index) => letter !== after[index]);
  if (at < 0) return;
  const passage = before.slice(at, at + 40).join('');
  findings.lose(
    `Words of the document could not be read, from “${passage}…” on (without spaces). Compare the text with the document.`,
  );
}

function tellOfChanges(document: XmlElement, comments: XmlElement | undefined, findings: Findings) {
  const changes = [...descendants(document, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo')].length;
  if (changes > 0)
    findings.doubt(
      `The document holds ${count(changes, 'tracked change')}. The text is taken as if all were accepted.`,
    );
  const left = comments ? [...descendants(comments, 'w:comment')].length : 0;
  if (left > 0)
    findings.lose(
      `${count(left, 'comment')} in the margin ${left === 1 ? 'was' : 'were'} left out.`,
    );
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

function titleOf(properties: XmlElement | undefined): string | undefined {
  return child(properties, 'dc:title')?.children.join('').trim() || undefined;
}
