import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../schema/check-content.ts';
import { inOneLine } from '../schema/mistakes.ts';

/** Shows the author's mistakes while the dev server runs, after each change of the content. */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const report = async () => {
          for (const mistake of await checkContent(root)) logger.error(inOneLine(mistake));
        };
        void report();
        server.watcher.on('all', (_event, path) => {
          if (path.replaceAll('\\', '/').includes('/content/')) void report();
        });
      },
    },
  };
}
