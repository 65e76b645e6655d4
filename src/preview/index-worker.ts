/** The thread that builds the search index of the dev server, so that no page waits for it. */
import { parentPort } from 'node:worker_threads';
import { siteSynonyms } from '../build/search-modules.ts';
import { buildIndex } from '../search/build-index.ts';

parentPort!.on('message', async ({ site, root }: { site: string; root: string }) => {
  try {
    parentPort!.postMessage({ count: await buildIndex(site, siteSynonyms(root)) });
  } catch (error) {
    parentPort!.postMessage({ fault: String(error) });
  }
});
