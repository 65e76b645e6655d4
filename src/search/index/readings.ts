import { randomUUID } from 'node:crypto';
import {
  closeSync,
  globSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ReadRelease } from './read-release.ts';

/**
 * Where readings lie: the name of their file, and of each the key, its place in the file in bytes and
 * the sum of them: a machine that has lost its power may leave others.
 */
interface Places {
  file: string;
  places: Record<string, [key: string, start: number, length: number, sum: number]>;
}

const list = 'readings.json';

/**
 * What was read of releases for the last index, and what is read for this one: a release of which
 * nothing has changed is not read again. All lie in one file, each as JSON, for there are thousands.
 */
export class Readings {
  readonly #folder: string;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #last: (Places & { handle: number }) | undefined;
  readonly #next: Places & { handle: number; length: number };

  /**
   * @param folder that belongs to them
   * @param keys by path, `/releases/2020/budget/`: a key stands for all that a release is read from
   */
  constructor(folder: string, keys: ReadonlyMap<string, string>) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#keys = keys;
    this.#last = lastIn(folder);
    const file = `readings-${randomUUID()}.json`;
    this.#next = { file, places: {}, handle: openSync(join(folder, file), 'w'), length: 0 };
  }

  has(path: string): boolean {
    return this.#read(path) !== undefined;
  }

  /** @returns what was read of a release, which is there for the next index too; undefined if nothing was */
  take(path: string): ReadRelease | undefined {
    const bytes = this.#read(path);
    if (!bytes) return undefined;
    this.#write(path, bytes);
    return JSON.parse(bytes.toString('utf8')) as ReadRelease;
  }

  /** Remembers what was read of a release, if it can be known again. */
  put(path: string, read: ReadRelease): void {
    this.#write(path, Buffer.from(JSON.stringify(read)));
  }

  /** Ends it. @param isWhole whether the index was built: what was read for it replaces the last */
  close(isWhole: boolean): void {
    const { file, places, handle } = this.#next;
    closeSync(handle);
    if (this.#last) closeSync(this.#last.handle);
    if (isWhole) {
      const unfinished = join(this.#folder, `${file}.list`);
      writeFileSync(unfinished, JSON.stringify({ file, places } satisfies Places));
      renameSync(unfinished, join(this.#folder, list));
    }
    const kept = isWhole ? file : this.#last?.file;
    // What builds that were cut off have left, too.
    for (const other of globSync('readings-*', { cwd: this.#folder }))
      if (other !== kept) rmSync(join(this.#folder, other), { force: true });
  }

  /** @returns the bytes of what was read of a release, if they are as they were written */
  #read(path: string): Buffer | undefined {
    const [key, start, length, sum] = this.#last?.places[path] ?? [];
    if (!this.#last || key === undefined || key !== this.#keys.get(path)) return undefined;
    const bytes = Buffer.alloc(length!);
    readSync(this.#last.handle, bytes, 0, length!, start!);
    return crc32(bytes) === sum ? bytes : undefined;
  }

  #write(path: string, bytes: Buffer): void {
    const key = this.#keys.get(path);
    if (key === undefined) return;
    this.#next.places[path] = [key, this.#next.length, bytes.length, crc32(bytes)];
    this.#next.length += bytes.length;
    writeSync(this.#next.handle, bytes);
  }
}

function lastIn(folder: string): (Places & { handle: number }) | undefined {
  try {
    const last = JSON.parse(readFileSync(join(folder, list), 'utf8')) as Places;
    const ends = Object.values(last.places).map(([, start, length]) => start + length);
    if (statSync(join(folder, last.file)).size !== ends.reduce((a, b) => Math.max(a, b), 0))
      return undefined;
    return { ...last, handle: openSync(join(folder, last.file), 'r') };
  } catch {
    // There is none, or it was cut off: all is read again.
    return undefined;
  }
}
