import { fromHtml } from 'hast-util-from-html';
import type { Findings } from '../findings.ts';
import type { EmbeddedPicture, ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { child, descendants, writeXml, type XmlElement } from '../xml.ts';
import { unpack } from '../zip.ts';
import { hideByStyle } from './hidden.ts';
import { dropEmptyNotes, inOrder, notesIn } from './notes.ts';
import { Numbering } from './numbering.ts';
import { mainPart, partBeside, readParts, relationsOf } from './parts.ts';
import { Places } from './places.ts';
import { prepare } from './prepare.ts';
import { readStyles } from './styles.ts';
import { tellOfChanges, tellOfLostWords } from './tell.ts';
import { toHtml, withData } from './to-html.ts';
import { wordsOf } from './words.ts';

/** Reads a Word document (ECMA-376) with its pictures, notes and lists. */
export async function readDocx(bytes: Uint8Array, findings: Findings): Promise<ReadDocument> {
  const files = await unpack(bytes);
  const main = mainPart(files);
  const beside = (kind: string) => partBeside(files, main, kind);
  const read = new Set([main, 'docProps/core.xml', ...kinds.map(beside)]);
  const parts = readParts(files, (name) => read.has(name) || pageLines.test(name));
  const document = parts.get(main)!;
  const body = child(document, 'w:body');
  if (!body) throw new Refusal('The Word document has no text in it.');
  const styles = readStyles(parts.get(beside('styles')));
  for (const part of parts.values()) hideByStyle(part, styles);
  const notes = notesIn(parts, files, main);
  dropEmptyNotes(body, notes, findings);
  const text = [body, ...notes.map(({ content }) => content)];
  tellOfChanges(text, parts.get(beside('comments')), findings);
  const numbering = new Numbering(parts.get(beside('numbering')));
  const start = { content: body, relations: relationsOf(files, main), places: new Places() };
  const data = prepare([start, ...notes], { styles, numbering, findings });
  for (const name of [main, ...notes.map(({ part }) => part)])
    files.set(name, Buffer.from(writeXml(parts.get(name)!)));

  const pictures = new Map<string, EmbeddedPicture>();
  const tree = withData(fromHtml(await toHtml(files, pictures), { fragment: true }), data);
  const given = [body, ...inOrder(notes, body)].map(wordsOf).join(' ');
  tellOfLostWords(given, tree, findings);
  return {
    tree,
    pageLines: [...parts]
      .filter(([name]) => pageLines.test(name))
      .flatMap(([, content]) =>
        [...descendants(content, 'w:p')].map((line) => wordsOf(line).trim()),
      )
      .filter(Boolean),
    facts: [],
    ownTitle: titleOf(parts.get('docProps/core.xml')),
    pictures,
  };
}

const kinds = ['styles', 'numbering', 'comments', 'footnotes', 'endnotes'];
const pageLines = /\/(?:header|footer)\d*\.xml$/;

function titleOf(properties: XmlElement | undefined): string | undefined {
  return child(properties, 'dc:title')?.children.join('').trim() || undefined;
}
