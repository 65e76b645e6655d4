import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import sirv from 'sirv';
import { faultInWords } from './last-fault.ts';
import { checkContent } from '../schema/check-content.ts';
import { inTerminal } from '../overlay/in-terminal.ts';
import { MistakesOverlay } from '../overlay/overlay.ts';

/**
 * What the dev server does besides Astro's: shows the author's mistakes after each change, and lets
 * the search read the index of the last build.
 */
export function devServer(): AstroIntegration {
  let root = '';
  return {
    name: 'dev-server',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command !== 'dev') return;
        updateConfig({
          // With 'always' Astro's dev server wants a slash after the names of attachments too.
          trailingSlash: 'ignore',
          vite: { plugins: [lastIndex(root, config.base)] },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        const overlay = new MistakesOverlay(server, root);
        const tell = inTerminal(root, logger);
        let last = 0;
        const report = async () => {
          const own = (last += 1);
          overlay.wait();
          const mistakes = await checkContent(root).catch((fault: unknown) => {
            logger.error(`The content could not be checked: ${faultInWords(fault)}`);
            return [];
          });
          // Of several changes at once, the last check knows all.
          if (own !== last) return;
          tell(mistakes);
          overlay.show(mistakes);
        };
        void report();
        server.watcher.on('all', (_event, path) => {
          if (path.replaceAll('\\', '/').includes('/content/')) void report();
        });
      },
    },
  };
}

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Serves the search index of the last build, and nothing else of it; there may be none. */
function lastIndex(root: string, base: string): Plugin {
  // `dev`: looked up anew at each request, so that a build is seen at once.
  const files = sirv(join(root, 'dist/pagefind'), { dev: true });
  return {
    name: 'last-index',
    // A plugin, for the hook above comes after Astro's own answers. Astro takes the base path off
    // before, and lets other addresses through: those shall fail here as they will when published.
    configureServer: ({ middlewares }) => {
      middlewares.use('/pagefind', (request, response, next) => {
        if (request.originalUrl?.startsWith(`${base}pagefind/`)) files(request, response, next);
        else next();
      });
    },
  };
}
