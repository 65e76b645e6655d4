import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RenderedPages } from './rendered-pages.ts';

/** After a change, the author's own page comes first. Milliseconds. */
const pause = 700;
/** How long pages are rendered until those that are there can be searched: at first, then. */
const firstRound = 5_000;
const round = 30_000;

/**
 * The search index of what is written now, drafts and all. It is made when somebody searches, and
 * from then on after each change, while the one before answers.
 */
export class LiveIndex {
  readonly #root: string;
  readonly #folder: string;
  readonly #pages: RenderedPages;
  readonly #fail: (reason: string) => void;
  #address = '';
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  /** Counts the changes; `#holds` is how many of them the newest index knows. */
  #changes = 1;
  #holds = 0;

  /**
   * @param root folder of the project
   * @param fail is told why an index could not be made
   */
  constructor(root: string, fail: (reason: string) => void) {
    this.#root = root;
    this.#folder = join(root, '.astro/search');
    this.#pages = new RenderedPages(root, join(this.#folder, 'site'));
    this.#fail = fail;
  }

  /**
   * Folders of indexes, the one to search first: newest, the one before it, that of the last build.
   * Whoever has begun with an older one still finds its files.
   */
  folders(): string[] {
    return [...this.#versions().toReversed(), join(this.#root, 'dist/pagefind')].filter(existsSync);
  }

  /**
   * Makes the index if it does not hold all that is written.
   * @param address of the dev server, with a slash at the end
   * @returns when it does, or when it could not be made
   */
  async upToDate(address: string): Promise<void> {
    this.#address = address;
    // Once in any case: what Astro has read of a file may be newer than the last change that we saw.
    do await this.#refresh();
    while (this.#holds < this.#changes && !this.#isBroken);
    this.#isBroken = false;
  }

  /** Something was changed. */
  changed(): void {
    this.#changes++;
    // Nobody has searched yet.
    if (this.#address === '') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.upToDate(this.#address), pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
  }

  #isBroken = false;
  /** Whether there is an index of the pages as they are. */
  #isBuilt = false;

  #refresh(): Promise<void> {
    this.#running ??= this.#make()
      .catch((error: unknown) => {
        this.#isBroken = true;
        this.#fail(String(error));
      })
      .finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #make(): Promise<void> {
    const changes = this.#changes;
    const end = performance.now() + (this.#versions().length === 0 ? firstRound : round);
    const { isComplete, isChanged } = await this.#pages.refresh(
      this.#address,
      () => changes === this.#changes && performance.now() < end,
    );
    this.#isBuilt &&= !isChanged;
    if (!this.#isBuilt) await this.#build();
    this.#isBuilt = true;
    if (isComplete) this.#holds = changes;
  }

  async #build(): Promise<void> {
    const made = join(this.#pages.folder, 'pagefind');
    rmSync(made, { recursive: true, force: true });
    this.#worker ??= new Worker(new URL('./index-worker.ts', import.meta.url));
    this.#worker.unref();
    const answered = new Promise<{ fault?: string }>((answer) =>
      this.#worker!.once('message', answer),
    );
    this.#worker.postMessage({ site: this.#pages.folder, root: this.#root });
    const { fault } = await answered;
    if (fault) throw new Error(fault);
    const old = this.#versions();
    const next = Number(old.at(-1)?.split('-').at(-1) ?? 0) + 1;
    mkdirSync(this.#folder, { recursive: true });
    renameSync(made, join(this.#folder, `index-${String(next).padStart(6, '0')}`));
    for (const folder of old.slice(0, -1)) rmSync(folder, { recursive: true, force: true });
  }

  /** Folders of the indexes made here, oldest first. */
  #versions(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => name.startsWith('index-'))
      .sort()
      .map((name) => join(this.#folder, name));
  }
}
