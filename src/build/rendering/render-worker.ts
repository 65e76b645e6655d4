/** Renders pages of Astro's bundle on a thread of its own, for `rendering.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { isPage, withOwnHashes } from '../page-policy.ts';
import { answerTasks } from '../../threads/answer-tasks.ts';

/** What a thread is given when it begins. */
export interface Bundle {
  /** Folder that the site is written to. */
  folder: string;
  /** Address of the module that Astro has bundled the pages into. */
  entry: string;
  /** The styles of each page of Astro's, by its key. */
  pages: { key: string; styles: unknown[] }[];
  /** Scripts that integrations add to every page. */
  scripts: unknown[];
}

/** A page to be rendered: its address, and Astro's route with the file it is in. */
export interface Page {
  url: string;
  route: string;
  component: string;
  /** Path of the file that it becomes, below the folder of the site; without it the answer has its bytes. */
  file?: string | undefined;
}

/** A rendered page, in what passes from thread to thread; without a body it has been written. */
export interface Rendered {
  body: ArrayBuffer | null;
  status: number;
  headers: [name: string, value: string][];
}

/** What Astro's bundle offers for rendering, as far as it is needed here. */
interface BuildApp {
  manifest: { routes: { routeData: { route: string; component: string } }[] };
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
}

const { folder, entry, pages, scripts } = workerData as Bundle;

// Astro keeps a list of the pictures that pages use, on the main thread: a page with one is its own.
Object.defineProperty(globalThis, 'astroAsset', {
  get() {
    throw new Error('A page with pictures is rendered by the main thread.');
  },
});

/** The folder that was written to last. */
let made: string | undefined;

const { app } = (await import(entry)) as { app: BuildApp };
app.setInternals({
  pagesByKeys: new Map(pages.map((page) => [page.key, page])),
  entrySpecifierToBundleMap: new Map(),
});
app.setOptions({
  settings: { scripts },
  // What a page has to say is said where Astro renders it again.
  logger: { options: { destination: { write: fail } } },
});

answerTasks(render, ({ body }: Rendered) => (body ? [body] : []));

async function render({ url, route, component, file }: Page): Promise<Rendered> {
  const { routeData } = app.manifest.routes.find(
    ({ routeData }) => routeData.route === route && routeData.component === component,
  )!;
  const response = await app.render(new Request(url), { routeData });
  const { status } = response;
  const headers = [...response.headers];
  if (file === undefined || status !== 200) {
    const body = isPage(response)
      ? new TextEncoder().encode(withOwnHashes(await response.text())).buffer
      : await response.arrayBuffer();
    return { body, status, headers };
  }
  const content = isPage(response)
    ? withOwnHashes(await response.text())
    : new Uint8Array(await response.arrayBuffer());
  write(join(folder, file), content);
  return { body: null, status, headers };
}

/** Here and at once: through the main thread and its queue it takes twice as long, measured. */
function write(path: string, content: string | Uint8Array): void {
  const parent = dirname(path);
  if (parent !== made) mkdirSync(parent, { recursive: true });
  made = parent;
  writeFileSync(path, content);
}

function fail({ message }: { message: string }): never {
  throw new Error(message);
}
