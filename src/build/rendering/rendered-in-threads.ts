import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { buildMoment } from '../../lib/publication.ts';
import { Threads } from '../../threads/threads.ts';
import { fileOf, releaseOf, type KeyedPath } from './last-build.ts';
import type { Bundle, Page } from './render-worker.ts';

/** A path as Astro's prerenderer lists it. */
interface RoutePath extends KeyedPath {
  route: { type: string; route: string; component: string };
}

/** Groups that a thread has: those that it answers together, and as many that it need not wait for. */
const ahead = 16;

/**
 * Renders pages and files on threads, which load the bundle that Astro has made and write what they
 * render: a message for each, to and from the main thread, would cost more than many a file takes.
 * @param prerenderer Astro's own, after its setup
 * @returns what is left to Astro: what threads could not render, since it needs what only the main
 * thread has (the list of pictures) or is at fault, and what it writes in a way of its own
 */
export async function withoutRendered<Path extends RoutePath>(
  prerenderer: AstroPrerenderer,
  paths: Path[],
  { base, site, publicDir }: AstroConfig,
  cores: number,
): Promise<Path[]> {
  // One that lies in public/ as well is Astro's to tell of; the error pages have names of their own.
  const inPublic = new Set(globSync('**/*', { cwd: publicDir }).map((file) => `/${file}`));
  const isPlain = (path: Path) =>
    /^\/(?!404|500)[\w./-]*$/.test(path.pathname) && !inPublic.has(fileOf(path));
  const left = paths.filter((path) => !isPlain(path));
  // Of one release or one list, one after the other: what has been read of it is still there.
  // The largest first: no thread begins with all feeds when the other has done all else.
  const groups = [...Map.groupBy(paths.filter(isPlain), groupOf).values()]
    .sort((a, b) => b.length - a.length)
    .values();
  const threads = new Threads<Page[], number[]>(new URL('./render-worker.ts', import.meta.url), {
    count: cores,
    workerData: bundleOf(prerenderer, new URL(base, site).href),
    // One moment for all: an embargo does not end between two of them.
    env: { ...process.env, NOW: buildMoment().toISOString() },
  });
  const renderGroups = async () => {
    for (const group of groups) {
      const failed = await threads.run(group.map(pageOf)).catch(() => [...group.keys()]);
      left.push(...failed.map((number) => group[number]!));
    }
  };
  try {
    await Promise.all(Array.from({ length: cores * ahead }, renderGroups));
  } finally {
    await threads.close();
  }
  return left;
}

/** What a path is rendered with: the rest of its release, or of its list; all feeds, which share texts. */
function groupOf({ pathname }: RoutePath): string {
  if (/\/(?:rss\.xml|atom\.xml|feed\.json)$/.test(pathname)) return 'feeds';
  return releaseOf(pathname) ?? pathname.split('/', 3).join('/');
}

function pageOf(path: RoutePath): Page {
  const { route, component } = path.route;
  return { address: path.pathname.slice(1), file: fileOf(path), route, component };
}

/** What the default prerenderer of Astro 7.3 has after its setup, as far as threads need it. */
interface BuildApp {
  getOptions: () => {
    settings: { config: { outDir: URL }; scripts: unknown[] };
    allPages: Record<string, { key: string; styles: unknown[] }>;
  };
}

function bundleOf(prerenderer: AstroPrerenderer, site: string): Bundle {
  const { settings, allPages } = (prerenderer as unknown as { app: BuildApp }).app.getOptions();
  const folder = fileURLToPath(settings.config.outDir);
  const bundle = join(folder, '.prerender');
  const [entry] = globSync('prerender-entry*.mjs', { cwd: bundle });
  if (entry === undefined) throw new Error(`Astro has left no bundle to render with in ${bundle}.`);
  return {
    folder,
    site,
    entry: pathToFileURL(join(bundle, entry)).href,
    pages: Object.values(allPages).map(({ key, styles }) => ({ key, styles })),
    scripts: settings.scripts,
  };
}
