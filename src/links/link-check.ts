import { Threads } from '../threads/threads.ts';
import type { Mistake } from '../schema/mistakes.ts';

/** A built site whose links are checked. */
export interface Checked {
  /** Folder of the project. */
  root: string;
  /** Folder of the built site. */
  dist: string;
  /** Where it will be: `https://press.ministry.example` */
  site: string;
  /** The path under it: `/press/` */
  base: string;
}

/** What was found in a built site. */
export interface FoundLinks {
  /** Links that lead nowhere. */
  mistakes: Mistake[];
  /** Public addresses that are not there. */
  broken: string[];
}

/**
 * Follows every link of a built site, and looks for every address of the ledger, on a thread of its
 * own: the search index is built meanwhile.
 */
export async function checkLinks(checked: Checked): Promise<FoundLinks> {
  const worker = new URL('./link-check-worker.ts', import.meta.url);
  const threads = new Threads<Checked, FoundLinks>(worker, { count: 1 });
  try {
    return await threads.run(checked);
  } finally {
    await threads.close();
  }
}
