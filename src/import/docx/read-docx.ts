import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { dataAttribute, type BlockData } from '../block-data.ts';
import type { Findings } from '../findings.ts';
import type { EmbeddedPicture, ReadDocument } from '../read-document.ts';
import { Refusal } from '../refusal.ts';
import { child, descendants, readXml, writeXml, type XmlElement } from '../xml.ts';
import { unpack } from '../zip.ts';
import { wordsOf } from './inline.ts';
import { Numbering } from './numbering.ts';
import { bookmarkName, prepare } from './prepare.ts';
import { readStyles } from './styles.ts';

const prefix = 'import-';

const notWord: [entry: RegExp, what: string][] = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^content\.xml$/, 'an OpenDocument text'],
  [/^Contents\/section0\.xml$/, 'a Hangul document'],
];

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

function mainPart(files: ReadonlyMap<string, Uint8Array>): string {
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

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
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

/** Runs mammoth on what we have unpacked ourselves, within its limits. */
async function toHtml(
  files: ReadonlyMap<string, Uint8Array>,
  pictures: Map<string, EmbeddedPicture>,
): Promise<string> {
  const file = {
    exists: (name: string) => files.has(name),
    read: (name: string, encoding?: string): Promise<unknown> => {
      const bytes = files.get(name);
      if (!bytes) return Promise.reject(new Error(`There is no ${name}.`));
      if (encoding === 'base64') return Promise.resolve(Buffer.from(bytes).toString('base64'));
      return Promise.resolve(encoding ? decode(bytes) : bytes);
    },
  };
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `embedded:${pictures.size + 1}`;
    pictures.set(src, { bytes: await image.readAsBuffer(), type: image.contentType });
    return { src };
  });
  try {
    const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
      idPrefix: prefix,
      convertImage,
      includeEmbeddedStyleMap: false,
      styleMap: ["r[style-name='Emphasis'] => em", "r[style-name='Intense Emphasis'] => em"],
    });
    return value;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'The Word document is damaged: its text cannot be read. Open it in Word, save it again as .docx, and import that.',
    );
  }
}

/** Puts the data of each paragraph on it, in place of the bookmark that carried its number. */
function withData(tree: Root, data: readonly BlockData[]): Root {
  const visit = (parent: Element | Root): void => {
    for (const node of parent.children) if (node.type === 'element') visit(node);
    const carrier = (node: ElementContent | Root['children'][number]) =>
      node.type === 'element' &&
      String(node.properties['id'] ?? '').startsWith(prefix + bookmarkName);
    for (const node of parent.children.filter(carrier)) {
      const number = Number(
        String((node as Element).properties['id'])
          .split('-')
          .at(-1),
      );
      if (parent.type === 'element')
        parent.properties[dataAttribute] = JSON.stringify(data[number] ?? {});
    }
    parent.children = parent.children.filter((node) => !carrier(node)) as typeof parent.children;
  };
  visit(tree);
  return tree;
}
