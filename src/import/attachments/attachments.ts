import { readPdf } from '../../lib/pdf.ts';
import { ownFiles } from '../../schema/own-files.ts';
import type { Beside } from '../beside.ts';
import { cleanLine } from '../blocks/characters.ts';
import type { Findings } from '../findings.ts';
import { fitName, isFile, isNamedIn, isSameName, titleFrom } from './file-names.ts';

/** A file that belongs to the release. */
export interface Attachment {
  /** Name that it gets beside the release. */
  file: string;
  title: string;
  description: string;
  bytes: Uint8Array;
}

/** Says that the description has to be written. */
export const describeIt = 'A file attached to the release.';

/** What to say of that. */
export const describeThem = 'Write under “description” in one sentence what each file holds.';

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

  /** A line that should name attached files, and names none. */
  tellOfNone(line: string): void {
    this.#findings.lose(`The line “${cleanLine(line)}” was left out: it names no file.`);
  }

  /** A file that a text names and that lies beside it, and which nothing has asked for. */
  tellOfNamed(text: string, place?: string): void {
    for (const name of this.#beside.names)
      if (isFile.test(name) && !this.#byName.has(name.toLowerCase()) && isNamedIn(text, name))
        this.#findings.doubt(
          `The text names “${name}”, which lies beside the document, but it is not attached. If it belongs to the release, put it into its folder and name it under “attachments”.`,
          place,
        );
  }

  /** Whether a file of that name lies beside the document. */
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
    const isTaken = (fit: string) =>
      ownFiles.test(fit) || this.found.some((other) => other.file === fit);
    const file = fitName(name, isTaken);
    return { file, title, description: describeIt, bytes };
  }
}
