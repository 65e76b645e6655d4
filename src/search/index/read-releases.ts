import { availableParallelism } from 'node:os';
import { Threads } from '../../threads/threads.ts';
import { prepareSynonyms } from '../words/synonyms.ts';
import { readRelease, type CatalogueRelease, type ReadRelease } from './read-release.ts';
import type { Readings } from './readings.ts';

/** Fewer releases than this are read before threads have begun. */
const worthIt = 300;

/** Releases that are read ahead of the one that is wanted. */
const ahead = 32;

/**
 * Reads the releases of a built site for the index, in their order; many of them on all cores.
 * @param dist folder of the built site
 * @param synonymGroups words and phrases that mean the same
 * @param readings of the last index, where there are any
 */
export async function* readReleases(
  dist: string,
  releases: CatalogueRelease[],
  synonymGroups: string[][],
  readings?: Readings,
): AsyncGenerator<ReadRelease> {
  const unread = releases.filter(({ path }) => !readings?.has(path));
  const anew = readAnew(dist, unread, synonymGroups);
  try {
    for (const release of releases) {
      const known = readings?.take(release.path);
      const read = known ?? (await anew.next()).value!;
      if (!known) readings?.put(release.path, read);
      yield read;
    }
  } finally {
    await anew.return(undefined);
  }
}

async function* readAnew(
  dist: string,
  releases: CatalogueRelease[],
  synonymGroups: string[][],
): AsyncGenerator<ReadRelease, undefined> {
  if (releases.length < worthIt) {
    const synonyms = prepareSynonyms(synonymGroups);
    for (const release of releases) yield await readRelease(dist, release, synonyms);
    return;
  }
  // One core is left to what is done with them.
  const threads = new Threads<CatalogueRelease, ReadRelease>(
    new URL('./read-release-worker.ts', import.meta.url),
    { count: Math.max(1, availableParallelism() - 1), workerData: { dist, synonymGroups } },
  );
  try {
    const reading: Promise<ReadRelease>[] = [];
    for (const release of releases) {
      const read = threads.run(release);
      // It is awaited in its turn.
      read.catch(() => undefined);
      reading.push(read);
      if (reading.length === ahead) yield await reading.shift()!;
    }
    for (const read of reading) yield await read;
  } finally {
    await threads.close();
  }
}
