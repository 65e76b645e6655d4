import type { AstroIntegration } from 'astro';

/** Address of the page for authors, below the base path. */
const authorsPath = '/authors/';

/** Gives the dev server, and no build, the page that shows authors what they may write. */
export function authorsPage(): AstroIntegration {
  return {
    name: 'authors-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/authors', entrypoint: './src/desk/AuthorsPage.astro' });
        injectRoute({ pattern: '/authors/[file]', entrypoint: './src/desk/example-file.ts' });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`How to write a release: ${addressOf(address.port)}`);
      },
    },
  };
}

const addressOf = (port: number) =>
  `http://localhost:${port}${(process.env['BASE_PATH'] ?? '').replace(/\/$/, '')}${authorsPath}`;
