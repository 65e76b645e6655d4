import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { buildMoment } from '../../lib/publication.ts';
import { withOwnPolicy } from '../page-policy.ts';
import { Threads } from '../../threads/threads.ts';
import { fileOf, releaseOf, siteKeyOf, withoutReused } from './last-build.ts';
import type { Bundle, Page, Rendered } from './render-worker.ts';

/** How a build shares its work. */
interface Sharing {
  /** How many threads; as many as there are cores unless said. */
  cores?: number;
  /** From how many pages on: fewer are done before threads have begun. */
  from?: number;
}

/** Pages under way at once, for each thread: those of the next release are there when one is done. */
const ahead = 24;

/**
 * How pages are rendered: none of a release that the last build has made of the same; those of a large
 * site on all cores, where Astro by itself uses one; each with a policy of its own. A thread loads the bundle that Astro has made. A page that it cannot
 * render, since it needs what only the main thread has (the list of pictures) or has failed, is
 * rendered by Astro itself, whose message is the one that is told.
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
      'astro:config:setup': ({ config: { root, site, base }, updateConfig }) => {
        // Before anything is read: what is saved meanwhile is the next build's.
        siteKey = siteKeyOf(fileURLToPath(root), [site, base]);
        updateConfig({ build: { concurrency: cores * ahead } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => inThreads(own, { cores, from }, config, siteKey));
      },
    },
  };
}

function inThreads(
  own: AstroPrerenderer,
  { cores, from }: Required<Sharing>,
  config: AstroConfig,
  siteKey: string,
): AstroPrerenderer {
  const base = config.base.replace(/\/$/, '');
  let threads: Threads<Page, Rendered> | undefined;
  return {
    ...own,
    async getStaticPaths() {
      const [root, next] = [fileURLToPath(config.root), fileURLToPath(config.outDir)];
      const paths = byRelease(withoutReused(root, next, await own.getStaticPaths(), siteKey));
      if (paths.length >= from && cores > 1)
        threads = new Threads(new URL('./render-worker.ts', import.meta.url), {
          count: cores,
          workerData: bundleOf(own),
          // One moment for all: an embargo does not end between two of them.
          env: { ...process.env, NOW: buildMoment().toISOString() },
        });
      return paths;
    },
    async render(request, options) {
      const { route, component } = options.routeData;
      const path = new URL(request.url).pathname.slice(base.length);
      const release = releaseOf(path);
      try {
        const file = release && plainFileOf(path, options.routeData);
        const rendered = await threads?.run({ url: request.url, route, component, file }, release);
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

/** The file of a path, where that is plain to see; undefined leaves it to Astro. */
function plainFileOf(pathname: string, route: { type: string }): string | undefined {
  return /^[\w./-]+$/.test(pathname) ? fileOf({ pathname, route }) : undefined;
}

/** Pages and files of a release one after the other, where Astro has all of one route: each is read once. */
function byRelease<Path extends { pathname: string }>(paths: Path[]): Path[] {
  const groups = Map.groupBy(paths, ({ pathname }) => releaseOf(pathname));
  return [...groups.values()].flat();
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
  const folder = fileURLToPath(settings.config.outDir);
  const bundle = join(folder, '.prerender');
  const [entry] = globSync('prerender-entry*.mjs', { cwd: bundle });
  if (entry === undefined) throw new Error(`Astro has left no bundle to render with in ${bundle}.`);
  return {
    folder,
    entry: pathToFileURL(join(bundle, entry)).href,
    pages: Object.values(allPages).map(({ key, styles }) => ({ key, styles })),
    scripts: settings.scripts,
  };
}
