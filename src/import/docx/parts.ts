import { Refusal } from '../refusal.ts';
import { descendants, readXml, refuseDeclarations, type XmlElement } from '../xml.ts';

const notWord: [entry: RegExp, what: string][] = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^content\.xml$/, 'an OpenDocument text'],
  [/^Contents\/section0\.xml$/, 'a Hangul document'],
];

/** The name of the part that holds the text. @throws {Refusal} when it is no Word document */
export function mainPart(files: ReadonlyMap<string, Uint8Array>): string {
  const relations = files.get('_rels/.rels');
  const found = relations
    ? [...descendants(readXml(decode(relations), '_rels/.rels'), 'Relationship')].find(
        ({ attributes }) => attributes['Type']?.endsWith('/officeDocument'),
      )
    : undefined;
  const name = (found?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
  const what = notWord.find(([entry]) => [...files.keys()].some((file) => entry.test(file)))?.[1];
  if (what)
    throw new Refusal(
      `This is ${what} under the name of a Word document. Save it as .docx from Word.`,
    );
  if (!files.has(name))
    throw new Refusal(
      'This is a packed file under the name of a Word document: there is no text in it. Open it in Word and save it as .docx.',
    );
  return name;
}

/** The text of a part, in the encoding that its first bytes show. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/**
 * Reads those parts that are wanted. In every other one too a document type is refused: mammoth must
 * not meet a declaration of entities.
 */
export function readParts(
  files: ReadonlyMap<string, Uint8Array>,
  isWanted: (name: string) => boolean,
): Map<string, XmlElement> {
  const parts = new Map<string, XmlElement>();
  for (const [name, bytes] of files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const text = decode(bytes);
    if (isWanted(name)) parts.set(name, readXml(text, name));
    else refuseDeclarations(text, name);
  }
  return parts;
}

/** The ids by which a part may refer to others: those of the list beside it. */
export function relationsOf(files: ReadonlyMap<string, Uint8Array>, part: string): Set<string> {
  return new Set(relationsBeside(files, part).flatMap(({ Id }) => Id ?? []));
}

/**
 * The name of another part of a document, such as `styles`: Word calls it `styles2.xml` too. What
 * mammoth would take is what must be looked at.
 */
export function partBeside(
  files: ReadonlyMap<string, Uint8Array>,
  main: string,
  kind: string,
): string {
  const folder = main.replace(/[^/]*$/, '');
  const named = relationsBeside(files, main)
    .filter(({ Type }) => Type?.endsWith(`/relationships/${kind}`))
    .map(({ Target = '' }) => (Target.startsWith('/') ? Target.slice(1) : folder + Target));
  return named.find((name) => files.has(name)) ?? `word/${kind}.xml`;
}

function relationsBeside(files: ReadonlyMap<string, Uint8Array>, part: string) {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  const list = files.get(name);
  return list
    ? [...descendants(readXml(decode(list), name), 'Relationship')].map(
        ({ attributes }) => attributes,
      )
    : [];
}
