// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bundling } from './src/build/bundling.ts';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { devServer } from './src/build/dev-server.ts';
import { rendering } from './src/build/rendering/rendering.ts';
import { readSettings } from './src/build/settings.ts';
import { authorsPage } from './src/desk/authors-page.ts';
import { processor } from './src/markdown/processor.ts';

const settings = readSettings();

export default defineConfig({
  site: settings.site,
  base: settings.base,
  // With the project, not in node_modules/: two copies of the project do not share it.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  // A picture in the sizes that a text shows it in, on one pixel and on two.
  image: { layout: 'constrained', breakpoints: [400, 700, 1050, 1400] },
  markdown: { processor, syntaxHighlight: false },
  integrations: [mdx({ optimize: true }), devServer(), authorsPage(), rendering()],
  security: { csp: contentSecurityPolicy(settings.base) },
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/build/log-in-words.ts' },
  // The extension for editors reads from `.astro/collections/` what the front matter may hold.
  experimental: { contentIntellisense: true },
  vite: bundling,
});
