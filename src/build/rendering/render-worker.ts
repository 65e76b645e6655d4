/** Renders pages of Astro's bundle on a thread of its own, for `rendered-in-threads.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { isPage, withOwnHashes } from '../page-policy.ts';
import { answerTasks } from '../../threads/answer-tasks.ts';
import { digestOnce, loadOnce, PlainResponse, type PageMap } from './short-cuts.ts';

/** What a thread is given when it begins. */
export interface Bundle {
  /** Folder that the site is written to. */
  folder: string;
  /** Where the site will be: `https://press.ministry.example/press/` */
  site: string;
  /** Address of the module that Astro has bundled the pages into. */
  entry: string;
  /** The styles of each page of Astro's, by its key. */
  pages: { key: string; styles: unknown[] }[];
  /** Scripts that integrations add to every page. */
  scripts: unknown[];
}

/** A page or a file to be rendered. */
export interface Page {
  /** Below the address of the site. */
  address: string;
  /** Path of the file that it becomes, below the folder of the site. */
  file: string;
  /** Astro's route, and the module that it is in. */
  route: string;
  component: string;
}

/** What Astro's bundle offers for rendering, as far as it is needed here. */
interface BuildApp {
  manifest: {
    routes: { routeData: { route: string; component: string } }[];
    pageMap: PageMap;
  };
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
}

const { folder, site, entry, pages, scripts } = workerData as Bundle;

// Astro keeps a list of the pictures that pages use, on the main thread: a page with one is its own.
Object.defineProperty(globalThis, 'astroAsset', {
  get() {
    throw new Error('A page with pictures is rendered by the main thread.');
  },
});

globalThis.Response = PlainResponse;
crypto.subtle.digest = digestOnce(crypto.subtle.digest.bind(crypto.subtle));

/** The folder that was written to last. */
let last: string | undefined;

const { app } = (await import(entry)) as { app: BuildApp };
loadOnce(app.manifest.pageMap);
app.setInternals({
  pagesByKeys: new Map(pages.map((page) => [page.key, page])),
  entrySpecifierToBundleMap: new Map(),
});
app.setOptions({
  settings: { scripts },
  // What a page has to say is said where Astro renders it again.
  logger: { options: { destination: { write: fail } } },
});

answerTasks(async (group: Page[]): Promise<number[]> => {
  const failed: number[] = [];
  for (const [number, page] of group.entries())
    if (!(await isRendered(page).catch(() => false))) failed.push(number);
  return failed;
});

/** @returns whether the page was rendered and its file written */
async function isRendered({ address, file, route, component }: Page): Promise<boolean> {
  const { routeData } = app.manifest.routes.find(
    ({ routeData }) => routeData.route === route && routeData.component === component,
  )!;
  const response = await app.render(new Request(new URL(address, site)), { routeData });
  const made = response instanceof PlainResponse ? response.content : undefined;
  if (response.status !== 200 || (made === undefined && response.body === null)) return false;
  const content = isPage(response)
    ? withOwnHashes(await response.text())
    : (made ?? new Uint8Array(await response.arrayBuffer()));
  write(join(folder, file), content);
  return true;
}

function write(path: string, content: string | Uint8Array): void {
  const parent = dirname(path);
  if (parent !== last) mkdirSync(parent, { recursive: true });
  last = parent;
  writeFileSync(path, content);
}

function fail({ message }: { message: string }): never {
  throw new Error(message);
}
