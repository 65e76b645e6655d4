import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../schema/check-content.ts';
import { inOneLine } from '../schema/mistakes.ts';

/** What the dev server does besides Astro's: shows the author's mistakes after each change. */
export function devServer(): AstroIntegration {
  let root = '';
  return {
    name: 'dev-server',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // With 'always' Astro's dev server wants a slash after the names of attachments too.
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
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
