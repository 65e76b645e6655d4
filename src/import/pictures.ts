import { createHash } from 'node:crypto';
import type { Image, Nodes } from 'mdast';
import type { Beside } from './beside.ts';
import { cleanLine } from './blocks/characters.ts';
import type { Findings } from './findings.ts';
import { faultOf } from './open-picture.ts';
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
  /** What is wrong with the pictures that were opened, by their address. */
  #faults = new Map<string, string | undefined>();

  /** How often the same was told of a place. */
  #lost = new Map<string, number>();

  constructor(embedded: ReadonlyMap<string, EmbeddedPicture>, beside: Beside, findings: Findings) {
    this.#embedded = embedded;
    this.#beside = beside;
    this.#findings = findings;
  }

  /** Opens every picture of a text: one that cannot be shown would stop the build. */
  async examine(blocks: readonly Nodes[]): Promise<void> {
    for (const block of blocks) {
      if ('children' in block) await this.examine(block.children);
      if (block.type !== 'image' || this.#faults.has(block.url)) continue;
      const bytes = this.#bytesOf(block.url);
      if (bytes && bytes.length <= largest && kindOf(bytes))
        this.#faults.set(block.url, await faultOf(bytes));
    }
  }

  /** The picture with its file; undefined when it cannot be had, which is told. */
  place(image: Image, place: string | undefined): Image | undefined {
    const alt = cleanLine(image.alt ?? '');
    const lose = (why: string) => {
      const said = `${alt ? ` (“${alt}”)` : ''} was left out: ${why}`;
      // Two at one place, lost for one reason, are two lines.
      const key = `${said} ${place}`;
      const times = (this.#lost.get(key) ?? 0) + 1;
      this.#lost.set(key, times);
      this.#findings.lose(`${times > 1 ? `Picture ${times} here` : 'A picture'}${said}`, place);
      return undefined;
    };
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
    const fault = this.#faults.get(image.url);
    if (fault) return lose(fault);
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
    if (data?.[1]) return Buffer.from(data[2]!, 'base64');
    // Of what is no right encoding nothing can be shown: the picture is empty.
    if (data) return Buffer.from(percentDecoded(data[2]!), 'latin1');
    return this.#embedded.get(url)?.bytes ?? this.#beside.read(url);
  }
}

const shortName = (url: string) => (url.length > 60 ? `${url.slice(0, 60)}…` : url);

function percentDecoded(text: string): string {
  return /%(?![0-9a-f]{2})/i.test(text)
    ? ''
    : text.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}
