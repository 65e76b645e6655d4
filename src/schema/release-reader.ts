import { z } from 'astro/zod';
import { Threads } from '../threads/threads.ts';
import { checkEntry } from './check-entry.ts';
import type { Locate } from './check-yaml.ts';
import { knownId } from './known-ids.ts';
import { readRelease, type ReadRelease } from './read-release.ts';
import { releaseSchema, type ReferredCollection, type ReleaseData } from './release.ts';

/** What releases can refer to: ids by collection, `undefined` where it could not be read. */
export type Referred = Record<ReferredCollection, Set<string> | undefined>;

/** What a thread is given when it begins. */
export interface Reading {
  root: string;
  referred: Referred;
}

/** Reads releases, many of them on all cores. */
export class ReleaseReader {
  readonly #reading: Reading;
  readonly #schema: z.ZodType<ReleaseData>;
  readonly #aside: number;
  #asked = 0;
  #threads: Threads<string, Omit<ReadRelease, 'locate'>> | undefined;

  /** @param aside how many are read here first: as many are done before threads have begun */
  constructor(reading: Reading, aside = 200) {
    this.#reading = reading;
    this.#aside = aside;
    this.#schema = schemaFor(reading.referred);
  }

  /** @param file path below the project */
  async read(file: string): Promise<ReadRelease> {
    const { root } = this.#reading;
    if (++this.#asked <= this.#aside) return readRelease(root, file, this.#schema);
    this.#threads ??= new Threads(new URL('./release-reader-worker.ts', import.meta.url), {
      workerData: this.#reading,
    });
    return { ...(await this.#threads.run(file)), locate: locateIn(root, file) };
  }

  close(): Promise<void> | undefined {
    return this.#threads?.close();
  }
}

/** What the front matter of a release may hold. */
export function schemaFor(referred: Referred): z.ZodType<ReleaseData> {
  return releaseSchema({
    divisions: knownId('divisions', referred.divisions),
    series: knownId('series', referred.series),
    topics: knownId('topics', referred.topics),
  });
}

/** Reads the file again: places are asked for where something is wrong, and nowhere else. */
function locateIn(root: string, file: string): Locate {
  return (path) => checkEntry(root, file, z.unknown(), 'a release').checked.locate(path);
}
