import { createHash } from 'node:crypto';
import type { Image } from 'mdast';
import type { Beside } from './beside.ts';
import { cleanLine } from './blocks/characters.ts';
import type { Findings } from './findings.ts';
import type { EmbeddedPicture } from './read-document.ts';

/** Kinds of pictures that every browser shows, by the bytes that they begin with. */
const signatures: [ending: string, bytes: RegExp][] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
];

const largest = 20_000_000;

/** The pictures of a document, as files to lie beside the text. */
export class PictureFiles {
  /** By name. */
  readonly files = new Map<string, Uint8Array>();
  #names = new Map<string, string>();
  #embedded: ReadonlyMap<string, EmbeddedPicture>;
  #beside: Beside;
  #findings: Findings;

  constructor(embedded: ReadonlyMap<string, EmbeddedPicture>, beside: Beside, findings: Findings) {
    this.#embedded = embedded;
    this.#beside = beside;
    this.#findings = findings;
  }

  /** The picture with its file; undefined when it cannot be had, which is told. */
  place(image: Image, place: string | undefined): Image | undefined {
    const alt = cleanLine(image.alt ?? '');
    const lose = (why: string) =>
      void this.#findings.lose(`A picture${alt ? ` (“${alt}”)` : ''} was left out: ${why}`, place);
    if (/^(?:https?:)?\/\//i.test(image.url))
      return lose(`it lies on another site, ${image.url}. Save it beside the document.`);
    const bytes = this.#bytesOf(image.url);
    if (!bytes) return lose(`its file ${shortName(image.url)} does not lie beside the document.`);
    if (bytes.length === 0) return lose('its file is missing or empty. Put it in again.');
    if (bytes.length > largest) return lose('it is larger than 20 MB. Make it smaller.');
    if (/^\s*(?:<\?xml|<!--|<svg)/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1')))
      return lose(
        'it is an SVG drawing, which can hold scripts. Save it as PNG and put it in again.',
      );
    const ending = kindOf(bytes);
    if (!ending)
      return lose(
        'it is of a kind that browsers do not show. Save it as PNG or JPEG and put it in again.',
      );
    if (!isWhole(bytes, ending)) return lose('its file is damaged. Put it in again.');
    const url = `./${this.#nameOf(bytes, ending)}`;
    if (!alt)
      this.#findings.doubt(
        `The picture ${url} has no description. Write between the brackets of “![](${url})” what it shows.`,
        place,
      );
    return { type: 'image', url, alt };
  }

  #nameOf(bytes: Uint8Array, ending: string): string {
    const sum = createHash('sha256').update(bytes).digest('hex');
    const known = this.#names.get(sum);
    if (known) return known;
    const name = `picture-${this.files.size + 1}.${ending}`;
    this.#names.set(sum, name);
    this.files.set(name, bytes);
    return name;
  }

  #bytesOf(url: string): Uint8Array | undefined {
    const data = /^data:[\w/+.-]*(;base64)?,(.*)$/s.exec(url);
    if (data)
      return data[1]
        ? Buffer.from(data[2]!, 'base64')
        : Buffer.from(decodeURIComponent(data[2]!), 'latin1');
    return this.#embedded.get(url)?.bytes ?? this.#beside.read(url);
  }
}

const shortName = (url: string) => (url.length > 60 ? `${url.slice(0, 60)}…` : url);

function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}

/** Whether a picture has an end: one cut off would stop the build. */
function isWhole(bytes: Uint8Array, ending: string): boolean {
  const end = Buffer.from(bytes.subarray(-64));
  if (ending === 'png') return end.includes(Buffer.from('IEND')) && bytes.length > 60;
  if (ending === 'jpg')
    return Buffer.from(bytes.subarray(-2048)).includes(Buffer.from([0xff, 0xd9]));
  return bytes.length > 20;
}
