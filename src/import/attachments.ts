import { extname } from 'node:path';
import type { Link, PhrasingContent, RootContent } from 'mdast';
import { readPdf } from '../lib/pdf.ts';
import { ownFiles } from '../schema/own-files.ts';
import { besideName, type Beside } from './beside.ts';
import { cleanLine } from './blocks/characters.ts';
import { wordsOf } from './blocks/nodes.ts';
import type { Frame } from './facts/frame.ts';
import type { Findings } from './findings.ts';

/** A file that belongs to the release. */
export interface Attachment {
  /** Name that it gets beside the release. */
  file: string;
  title: string;
  description: string;
  bytes: Uint8Array;
}

const endings = 'pdf|hwpx?|docx?|xlsx?|pptx?|zip|csv|odt|ods|txt|rtf|png|jpe?g|gif';
const fileName = new RegExp(
  `[^\\s/\\\\:*?"<>|,;“”‘’()][^/\\\\:*?"<>|;“”\\n]{0,150}?\\.(?:${endings})\\b`,
  'gi',
);
const isFile = new RegExp(`\\.(?:${endings})$`, 'i');

/** Says that the description has to be written. */
export const describeIt = 'A file attached to the release.';

/** The files that a document refers to, found beside it or told as missing. */
export class Attachments {
  readonly found: Attachment[] = [];
  #byName = new Map<string, Attachment | undefined>();
  #beside: Beside;
  #findings: Findings;

  constructor(beside: Beside, findings: Findings) {
    this.#beside = beside;
    this.#findings = findings;
  }

  /** Takes a file by the name that the document has for it. @returns nothing when it is not there */
  async take(name: string, words: string, place?: string): Promise<Attachment | undefined> {
    const beside = this.#beside.names.find((other) => isSameName(other, name));
    const key = (beside ?? name).toLowerCase();
    if (this.#byName.has(key)) return this.#byName.get(key);
    const attachment = beside === undefined ? undefined : await this.#read(beside, words, place);
    if (beside === undefined)
      this.#findings.lose(
        `The file “${name}”, which the document refers to, does not lie beside it. Put it into the folder of the release and name it under “attachments”.`,
        place,
      );
    this.#byName.set(key, attachment);
    if (attachment) this.found.push(attachment);
    return attachment;
  }

  isBeside(name: string): boolean {
    return this.#beside.names.some((other) => isSameName(other, name));
  }

  async #read(name: string, words: string, place?: string): Promise<Attachment | undefined> {
    const bytes = this.#beside.read(name);
    const lose = (why: string) =>
      void this.#findings.lose(`The attached file “${name}” was left out: ${why}`, place);
    if (!bytes) return lose('it cannot be read, or is larger than 50 MB.');
    if (bytes.length === 0) return lose('it is empty. Save it again.');
    if (/\.pdf$/i.test(name))
      try {
        await readPdf(bytes.slice());
      } catch {
        return lose('it cannot be read as a PDF, or asks for a password. Save it again.');
      }
    const title = cleanLine(
      words && !isSameName(words, name) && !isFile.test(words) ? words : titleFrom(name),
    );
    return { file: this.#fitName(name), title, description: describeIt, bytes };
  }

  /** A name that is fit for an address: small letters, digits and hyphens. */
  #fitName(name: string): string {
    const ending = extname(name).toLowerCase();
    const plain = name
      .slice(0, -ending.length)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f’']/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '');
    const base = plain || 'attachment';
    let file = `${base}${ending}`;
    for (
      let count = 2;
      ownFiles.test(file) || this.found.some((other) => other.file === file);
      count += 1
    )
      file = `${base}-${count}${ending}`;
    return file;
  }
}

const isSameName = (one: string, other: string) => plain(one) === plain(other);
const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_+-]+/g, ' ')
    .trim();

const titleFrom = (name: string) => {
  const words = name
    .slice(0, -extname(name).length)
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Takes the files that facts name: “Attachments: plan.pdf, tables.xlsx”. */
export async function takeStatedFiles(
  frame: Frame,
  attachments: Attachments,
): Promise<RootContent[]> {
  const left: RootContent[] = [];
  for (const { field, line } of frame.facts) {
    if (field !== 'attachments') continue;
    const links = (line.links ?? []).filter(
      ({ words, url }) =>
        isFile.test(words.replace(sizeBehind, '')) || isFile.test(besideName(url) ?? ''),
    );
    const stated = links.map(({ words, url }) => {
      const shown = words.replace(sizeBehind, '').trim();
      return { name: isFile.test(shown) ? shown : besideName(url)!, words: shown };
    });
    const names =
      stated.length > 0
        ? stated
        : [...line.value.matchAll(fileName)].map(([name]) => ({
            name: name.trim(),
            words: name.trim(),
          }));
    const taken: unknown[] = [];
    for (const { name, words } of names) taken.push(await attachments.take(name, words));
    // What is not there stays in the text, so that nothing is lost without a word.
    if (line.inText && (names.length === 0 || taken.some((attachment) => !attachment)))
      left.push({
        type: 'paragraph',
        children: [{ type: 'text', value: `${line.label}: ${line.value}` }],
      });
  }
  return left;
}

const sizeBehind = /\s*[[(]?\s*[\d.,]+\s*(?:bytes?|[kmg]i?b)\s*[\])]?\s*$/i;

/**
 * Links to files lead to the attachments; the files that a sentence about attachments names become
 * links. A link to a file that is not there becomes its words.
 */
export async function linkAttachments(
  blocks: readonly RootContent[],
  attachments: Attachments,
  placeOf: (block: RootContent) => string | undefined,
): Promise<RootContent[]> {
  const result: RootContent[] = [];
  for (const block of blocks)
    result.push((await linked(block, attachments, placeOf(block))) as RootContent);
  return result;
}

async function linked(
  node: RootContent,
  attachments: Attachments,
  place: string | undefined,
): Promise<RootContent> {
  if (!('children' in node)) return node;
  const says =
    node.type === 'paragraph' && /\battach|\bannex|\bdownload|\benclosed/i.test(wordsOf(node));
  const children: RootContent[] = [];
  for (const child of node.children as RootContent[])
    if (child.type === 'link') children.push(...(await linkedFile(child, attachments, place)));
    else if (child.type === 'text' && says)
      children.push(...(await namedFiles(child.value, attachments, place)));
    else children.push(await linked(child, attachments, place));
  return { ...node, children } as RootContent;
}

async function linkedFile(
  link: Link,
  attachments: Attachments,
  place: string | undefined,
): Promise<PhrasingContent[]> {
  const name = besideName(link.url);
  if (name === undefined || !isFile.test(name) || link.url.startsWith('#')) return [link];
  const attachment = await attachments.take(name, wordsOf(link), place);
  return attachment ? [{ ...link, url: attachment.file }] : link.children;
}

async function namedFiles(
  text: string,
  attachments: Attachments,
  place: string | undefined,
): Promise<PhrasingContent[]> {
  const result: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(fileName)) {
    // A name may follow a word: the longest end of what stands there that is a file beside.
    const words = found.split(' ');
    const names = words.map((_, at) => words.slice(at).join(' '));
    const name = names.find((one) => attachments.isBeside(one)) ?? words.at(-1)!;
    const attachment = await attachments.take(name, name, place);
    if (!attachment) continue;
    const start = index + found.length - name.length;
    result.push(
      { type: 'text', value: text.slice(end, start) },
      { type: 'link', url: attachment.file, children: [{ type: 'text', value: name }] },
    );
    end = start + name.length;
  }
  result.push({ type: 'text', value: text.slice(end) });
  return result.filter((part) => part.type !== 'text' || part.value);
}
