import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Catalogue } from '../lib/catalogue.ts';
import { newestOf, stateOf } from '../schema/as-long-as.ts';

type CatalogueRelease = Catalogue['releases'][number];

/** Milliseconds that are left to the author's own pages after each that is rendered for the search. */
const courtesy = 5;

/** Between two looks at whether Astro has read what was written, and how long there are such. Milliseconds. */
const settling = 200;
const patience = 10_000;

/** What a page of the last build was made from, besides the release's own file. */
const references = ['content/divisions.yaml', 'content/series.yaml', 'content/topics.yaml'];

/** What a refresh of the pages has come to. */
export interface Refreshed {
  isComplete: boolean;
  isChanged: boolean;
}

/**
 * The pages of the releases as the dev server renders them, in a folder that a search index can be
 * built from. Only what has changed is rendered; of what has not since the last build, that build's
 * page is taken.
 */
export class RenderedPages {
  /** The folder: pages, attachments, and the catalogue of those that are there. */
  readonly folder: string;
  readonly #root: string;
  /** By the path of the release, the state of the files that its page was made from. */
  readonly #states: Map<string, string>;

  constructor(root: string, folder: string) {
    this.#root = root;
    this.folder = folder;
    this.#states = new Map(Object.entries(readStates(this.#statesFile)));
  }

  get #statesFile(): string {
    return join(this.folder, 'states.json');
  }

  /**
   * Renders what has changed, newest first, for as long as it may.
   * @param address of the dev server, with a slash at the end
   * @param mayGoOn asked before each page
   * @returns whether everything is there now, and whether anything is not as it was
   * @throws Error when the server does not say which releases there are
   */
  async refresh(address: string, mayGoOn: () => boolean): Promise<Refreshed> {
    const answer = await fetch(`${address}releases.json`);
    if (!answer.ok) throw new Error(`The list of releases answers with ${answer.status}.`);
    const { releases } = (await answer.json()) as Catalogue;
    const changed = releases
      .map((release) => ({ release, ...this.#sourceOf(release) }))
      .filter(({ release, state }) => this.#states.get(release.path) !== state)
      .toSorted((a, b) => b.newest - a.newest);
    let done = 0;
    for (const { release, state, newest } of changed) {
      const isBuilt = await this.#takeFromBuild(release, newest);
      if (!isBuilt && !mayGoOn()) break;
      // Before, the server would render what stood there before.
      while (!isBuilt && this.#isEarly(newest)) await wait(settling);
      if (!isBuilt) await this.#render(address, release);
      this.#states.set(release.path, state);
      done++;
    }
    const isOther = await this.#write(
      releases.filter(({ path }) => existsSync(this.#pageOf(path))),
    );
    return { isComplete: done === changed.length, isChanged: done > 0 || isOther };
  }

  /** Whether Astro has yet to read what was written; what it never takes is not waited for. */
  #isEarly(newest: number): boolean {
    const store = statSync(join(this.#root, '.astro/data-store.json'), { throwIfNoEntry: false });
    const read = store?.mtimeMs ?? 0;
    const now = Date.now();
    // The server knows a moment after the store does.
    return now - newest < patience && (newest > read || now - read < settling);
  }

  /**
   * The state that a release is in, and when it was written. Between a change of its file and what
   * Astro knows of it lies half a second: both are its state.
   */
  #sourceOf(release: CatalogueRelease): { state: string; newest: number } {
    const folder = this.#folderOf(release);
    return { state: `${JSON.stringify(release)}\n${stateOf(folder)}`, newest: newestOf(folder) };
  }

  /** The author's folder of a release, or that in which its file lies alone. */
  #folderOf({ path }: CatalogueRelease): string {
    const own = join(this.#root, 'content', path);
    return existsSync(own) ? own : dirname(own);
  }

  /** @returns whether the last build has a page that is as good */
  async #takeFromBuild(release: CatalogueRelease, newest: number): Promise<boolean> {
    const page = join(this.#root, 'dist', release.path, 'index.html');
    const built = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const isOlder = [newest, ...references.map((file) => statSync(join(this.#root, file)).mtimeMs)];
    if (isOlder.some((time) => time >= built)) return false;
    await this.#keep(release, await readFile(page, 'utf8'));
    return true;
  }

  /** A page that cannot be rendered stays as it was: its author is told elsewhere what is wrong. */
  async #render(address: string, release: CatalogueRelease): Promise<void> {
    const answer = await fetch(address + release.path.slice(1));
    if (answer.ok) await this.#keep(release, await answer.text());
    await wait(courtesy);
  }

  async #keep(release: CatalogueRelease, html: string): Promise<void> {
    const page = this.#pageOf(release.path);
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, html);
    for (const { file } of release.attachments)
      await copyFile(join(this.#folderOf(release), file), join(dirname(page), file));
  }

  #pageOf(path: string): string {
    return join(this.folder, path, 'index.html');
  }

  /** @returns whether the catalogue is another */
  async #write(releases: CatalogueRelease[]): Promise<boolean> {
    const paths = new Set(releases.map(({ path }) => path));
    for (const path of this.#states.keys())
      if (!paths.has(path)) {
        this.#states.delete(path);
        await rm(dirname(this.#pageOf(path)), { recursive: true, force: true });
      }
    const catalogue: Catalogue = { releases };
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, 'releases.json');
    const before = await readFile(file, 'utf8').catch(() => undefined);
    const now = JSON.stringify(catalogue);
    await writeFile(file, now);
    await writeFile(this.#statesFile, JSON.stringify(Object.fromEntries(this.#states)));
    return now !== before;
  }
}

function readStates(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    // The first time, or cut off while it was written: everything is rendered anew.
    return {};
  }
}
