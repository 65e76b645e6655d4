import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inTerminal } from '../overlay/in-terminal.ts';
import { MistakesOverlay } from '../overlay/overlay.ts';
import { ContentCheck } from '../preview/content-check.ts';
import { isContent, liveSearch } from '../preview/live-search.ts';
import { textsInWords } from '../preview/texts-in-words.ts';

/**
 * What the dev server does besides Astro's: shows the author's mistakes after each change, and lets
 * the search find what is written now.
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
          vite: {
            plugins: [liveSearch(root, config.base), textsInWords(root)],
            // A file is read when it is written to its end. Editors empty it first, and what follows within
            // 50 ms is no change of its own: one save in six was never shown on a busy machine.
            server: { watch: { awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } } },
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        const overlay = new MistakesOverlay(server, root);
        const tell = inTerminal(root, logger);
        const check = new ContentCheck(root, ({ mistakes = [], fault }) => {
          if (fault) logger.error(`The content could not be checked: ${fault}`);
          tell(mistakes);
          overlay.show(mistakes);
        });
        const request = () => {
          overlay.wait();
          check.request();
        };
        request();
        server.watcher.on('all', (_event, path) => {
          if (isContent(root, path)) request();
        });
        server.httpServer?.once('close', () => check.close());
      },
    },
  };
}
