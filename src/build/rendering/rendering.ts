import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { buildMoment } from '../../lib/publication.ts';
import { withOwnPolicy } from '../page-policy.ts';
import { Threads } from '../../threads/threads.ts';
import type { Bundle, Page, Rendered } from './render-worker.ts';

/** Fewer pages than this are done before threads have begun. */
const worthIt = 2000;

/** Pages under way at once, for each thread: one is sent while another is rendered. */
const ahead = 4;

/**
 * How pages are rendered: those of a large site on all cores, where Astro by itself uses one, each
 * with a policy of its own. A thread loads the bundle that Astro has made. A page that it cannot
 * render, since it needs what only the main thread has (the list of pictures) or has failed, is
 * rendered by Astro itself, whose message is the one that is told.
 * @param cores how many threads; as many as there are cores unless said
 */
export function rendering(cores = availableParallelism()): AstroIntegration {
  return {
    name: 'rendering',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ build: { concurrency: cores * ahead } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => inThreads(own, cores));
      },
    },
  };
}

function inThreads(own: AstroPrerenderer, count: number): AstroPrerenderer {
  let threads: Threads<Page, Rendered> | undefined;
  return {
    ...own,
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      if (paths.length >= worthIt && count > 1)
        threads = new Threads(new URL('./render-worker.ts', import.meta.url), {
          count,
          workerData: bundleOf(own),
          // One moment for all: an embargo does not end between two of them.
          env: { ...process.env, NOW: buildMoment().toISOString() },
        });
      return paths;
    },
    async render(request, options) {
      const { route, component } = options.routeData;
      try {
        const rendered = await threads?.run({ url: request.url, route, component });
        if (rendered) return new Response(rendered.body, rendered);
      } catch {
        // Rendered below.
      }
      const result = await own.render(request, options);
      return withOwnPolicy(result instanceof Response ? result : result.response);
    },
    async teardown() {
      await threads?.close();
      await own.teardown?.();
    },
  };
}

/** What the default prerenderer of Astro 7.3 has after its setup, as far as threads need it. */
interface BuildApp {
  getOptions: () => {
    settings: { config: { outDir: URL }; scripts: unknown[] };
    allPages: Record<string, { key: string; styles: unknown[] }>;
  };
}

function bundleOf(prerenderer: AstroPrerenderer): Bundle {
  const { settings, allPages } = (prerenderer as unknown as { app: BuildApp }).app.getOptions();
  const folder = join(fileURLToPath(settings.config.outDir), '.prerender');
  const [entry] = globSync('prerender-entry*.mjs', { cwd: folder });
  if (entry === undefined) throw new Error(`Astro has left no bundle to render with in ${folder}.`);
  return {
    entry: pathToFileURL(join(folder, entry)).href,
    pages: Object.values(allPages).map(({ key, styles }) => ({ key, styles })),
    scripts: settings.scripts,
  };
}
