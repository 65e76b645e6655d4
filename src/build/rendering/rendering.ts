import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { withOwnPolicy } from '../page-policy.ts';
import { siteKeyOf, withoutReused } from './last-build.ts';
import { withoutRendered } from './rendered-in-threads.ts';

/** How a build shares its work. */
interface Sharing {
  /** How many threads; as many as there are cores unless said. */
  cores?: number;
  /** From how many pages on: fewer are done before threads have begun. */
  from?: number;
}

/**
 * How pages are rendered: none of a release that the last build has made of the same; those of a large
 * site on all cores, where Astro by itself uses one; each with a policy of its own. What threads cannot
 * render is left to Astro, whose message is the one that is told.
 */
export function rendering({
  cores = availableParallelism(),
  from = 2000,
}: Sharing = {}): AstroIntegration {
  let config: AstroConfig;
  let siteKey: string;
  return {
    name: 'rendering',
    hooks: {
      'astro:config:setup': ({ config: { root, site, base } }) => {
        // Before anything is read: what is saved meanwhile is the next build's.
        siteKey = siteKeyOf(fileURLToPath(root), [site, base]);
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => withThreads(own, { cores, from }, config, siteKey));
      },
    },
  };
}

function withThreads(
  own: AstroPrerenderer,
  { cores, from }: Required<Sharing>,
  config: AstroConfig,
  siteKey: string,
): AstroPrerenderer {
  return {
    ...own,
    async getStaticPaths() {
      const all = await own.getStaticPaths();
      // Of two pages at one address Astro tells, and stops.
      if (new Set(all.map(({ pathname }) => pathname.replace(/\/$/, ''))).size < all.length)
        return all;
      const [root, next] = [fileURLToPath(config.root), fileURLToPath(config.outDir)];
      const paths = withoutReused(root, next, all, siteKey);
      return paths.length >= from && cores > 1 ? withoutRendered(own, paths, config, cores) : paths;
    },
    async render(request, options) {
      const result = await own.render(request, options);
      return withOwnPolicy(result instanceof Response ? result : result.response);
    },
  };
}
