import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ViteUserConfig } from 'astro';
import sirv from 'sirv';
import { LiveIndex } from './live-index.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** How long a search waits for what was just written, when an older index could answer, and else. */
const patience = { withIndex: 4_000, without: 25_000 };

/** The file that every search reads first. */
const entryFile = '/pagefind-entry.json';

/**
 * Lets the search of the dev server find what is written now, drafts too, without a build.
 * @param root folder of the project
 */
export function liveSearch(root: string, base: string): Plugin {
  return {
    name: 'live-search',
    // The pages that are rendered for the index are nothing that the author has changed.
    config: () => ({ server: { watch: { ignored: ['**/.astro/search/**'] } } }),
    // A plugin, for Astro's own hook comes after its own answers. Astro takes the base path off
    // before, and lets other addresses through: those shall fail here as they will when published.
    configureServer: ({ middlewares, watcher, httpServer, config }) => {
      const index = new LiveIndex(root, (reason) =>
        config.logger.warn(`The search could not be brought up to date: ${reason}`),
      );
      // The author's files, and what Astro has read of them a moment later.
      const known = join(root, '.astro/data-store.json');
      watcher.on('all', (_event, path) => {
        if (isContent(root, path) || relative(known, path) === '') index.changed();
      });
      httpServer?.once('close', () => index.close());
      middlewares.use('/pagefind', async (request, response, next) => {
        if (!request.originalUrl?.startsWith(`${base}pagefind/`)) return next();
        if (request.url?.split('?')[0] === entryFile) {
          const { port } = httpServer!.address() as AddressInfo;
          const most = index.folders().length > 0 ? patience.withIndex : patience.without;
          await Promise.race([index.upToDate(`http://localhost:${port}${base}`), wait(most)]);
        }
        const serve = index.folders().reduceRight((otherwise: () => void, folder) => {
          // `dev`: looked up anew at each request, so that a build is seen at once.
          return () => sirv(folder, { dev: true })(request, response, otherwise);
        }, next);
        serve();
      });
    },
  };
}

/** Whether a file is one of the author's. */
export function isContent(root: string, path: string): boolean {
  return /^content[\\/]/.test(relative(root, path));
}
