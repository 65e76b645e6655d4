import { fromHtml } from 'hast-util-from-html';
import type { Findings } from '../findings.ts';
import type { EmbeddedPicture, ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { child, descendants, readXml, writeXml, type XmlElement } from '../xml.ts';
import { unpack } from '../zip.ts';
import { wordsOf } from './inline.ts';
import { Numbering } from './numbering.ts';
import { decode, mainPart } from './parts.ts';
import { prepare } from './prepare.ts';
import { readStyles } from './styles.ts';
import { toHtml, withData } from './to-html.ts';

/** Reads a Word document (ECMA-376) with its pictures, notes and lists. */
export async function readDocx(bytes: Uint8Array, findings: Findings): Promise<ReadDocument> {
  const files = await unpack(bytes);
  const main = mainPart(files);
  const part = (name: string) => files.has(name) && readXml(decode(files.get(name)!), name);
  // Every part is looked at, read later or not: mammoth must not meet a declaration of entities.
  const parts = new Map(
    [...files.keys()]
      .filter((name) => /\.(?:xml|rels)$/.test(name))
      .map((name) => [name, part(name) as XmlElement]),
  );
  const folder = main.replace(/[^/]*$/, '');
  const document = parts.get(main)!;
  const body = child(document, 'w:body');
  if (!body) throw new Refusal('The Word document has no text in it.');
  tellOfChanges(document, parts.get(`${folder}comments.xml`), findings);
  const data = prepare(body, {
    styles: readStyles(parts.get(`${folder}styles.xml`)),
    numbering: new Numbering(parts.get(`${folder}numbering.xml`)),
    findings,
  });
  files.set(main, Buffer.from(writeXml(document)));

  const pictures = new Map<string, EmbeddedPicture>();
  const html = await toHtml(files, pictures);
  return {
    tree: withData(fromHtml(html, { fragment: true }), data),
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
