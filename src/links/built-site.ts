import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { decoded } from '../lib/decoded.ts';
import { withBase } from '../lib/with-base.ts';
import { nearest } from '../lib/words.ts';

/** Something on the site that a link leads to. */
export interface BuiltTarget {
  /** Path inside the site, without the base path: `/releases/2020/budget/`. */
  path: string;
  /** Id on the page. */
  id?: string;
  /** Set when the path lacks the base path, so that it is another site's. */
  isOutside?: true;
}

/** What has been built, as links see it. */
export class BuiltSite {
  readonly #dist: string;
  readonly #origin: string;
  readonly #base: string;
  readonly #files: Set<string>;
  readonly #ids = new Map<string, Set<string>>();

  /**
   * @param dist folder of the built site
   * @param address where it will be: `https://press.ministry.example`
   * @param base the path under it: `/press/`
   */
  constructor(dist: string, address: string, base: string) {
    this.#dist = dist;
    this.#origin = new URL(address).origin;
    this.#base = base.replace(/\/$/, '');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => `/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.[^/]*$/.test(file) && !file.startsWith('/pagefind/'));
    this.#files = new Set(files.sort());
  }

  /** Paths of its files inside the site, in order: `/releases/2020/budget/index.html`. */
  get files(): Iterable<string> {
    return this.#files;
  }

  /**
   * What an address leads to.
   * @param from file of the built site that it stands in
   * @returns undefined when it leads away from the site: to another host, or with its whole address to
   * another path of this one
   */
  targetOf(address: string, from: string): BuiltTarget | undefined {
    const page = `${this.#origin}${this.#base}/${from.replace(/(^|\/)index\.html$/, '$1')}`;
    if (!URL.canParse(address, page)) return { path: address };
    const url = new URL(address, page);
    if (url.origin !== this.#origin || !/^https?:$/.test(url.protocol)) return undefined;
    const path = decoded(url.pathname);
    if (!`${path}/`.startsWith(`${this.#base}/`))
      return address.startsWith('/') ? { path, isOutside: true } : undefined;
    const id = decoded(url.hash.slice(1)).split(':~:')[0];
    return { path: path.slice(this.#base.length) || '/', ...(id && { id }) };
  }

  /** An address that an author wrote, as their page has it. */
  written(address: string): string {
    return withBase(address, this.#base);
  }

  /** Whether there is such a thing. Pages of old addresses lead to the section of the new one. */
  has({ path, id, isOutside }: BuiltTarget): boolean {
    if (isOutside) return false;
    const file = this.#fileOf(path);
    if (!this.#files.has(file)) return path.startsWith('/pagefind/');
    if (id === undefined || !file.endsWith('.html')) return true;
    const moved = this.#movedTo(path);
    return moved ? this.has({ ...moved, id }) : this.idsOf(path)!.has(id);
  }

  /** Ids of a page; undefined when there is no such page. */
  idsOf(path: string): Set<string> | undefined {
    const file = this.#fileOf(path);
    if (!file.endsWith('.html') || !this.#files.has(file)) return undefined;
    return this.#ids.get(file) ?? this.read(file, readFileSync(join(this.#dist, file), 'utf8'));
  }

  /**
   * Reads the ids of a page, which whoever has its text need not have it read for again.
   * @param file path of the page inside the site: `/releases/2020/budget/index.html`
   */
  read(file: string, html: string): Set<string> {
    const ids = new Set(
      [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => apart(decodeHTML(match[1]!))),
    );
    this.#ids.set(file, ids);
    return ids;
  }

  /** The page or file with the address most like this one, if any is like it. */
  nearestTo(path: string): string | undefined {
    const all = [...this.#files].map((file) => file.replace(/\/index\.html$/, '/'));
    // Who links to a release means its page or a file of it, never the way to cite it.
    const candidates = all.filter((address) => !/\/cite\/[^/]*$/.test(address));
    // Addresses of releases begin alike: only their last part tells them apart.
    const { length } = path.split('/').findLast(Boolean) ?? '';
    return nearest(path, candidates, length);
  }

  #fileOf(path: string): string {
    return path.endsWith('/') ? `${path}index.html` : path;
  }

  /** Where the page of an old address leads. */
  #movedTo(path: string): BuiltTarget | undefined {
    if (!this.idsOf(path)?.has('new-address')) return undefined;
    const html = readFileSync(join(this.#dist, this.#fileOf(path)), 'utf8');
    const href = /<a id="new-address" href="([^"]*)"/.exec(html)?.[1];
    return href === undefined ? undefined : this.targetOf(decodeHTML(href), path.slice(1));
  }
}

/**
 * A piece of a text that does not keep the whole of it in memory, as V8's slices do: of thousands of
 * pages that was more than a process may have.
 */
export function apart(piece: string): string {
  return Buffer.from(piece, 'utf16le').toString('utf16le');
}
