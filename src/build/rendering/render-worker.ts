/** Renders pages of Astro's bundle on a thread of its own, for `rendering.ts`. */
import { workerData } from 'node:worker_threads';
import { withOwnPolicy } from '../page-policy.ts';
import { answerTasks } from '../../threads/answer-tasks.ts';

/** What a thread is given when it begins. */
export interface Bundle {
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
}

/** A rendered page, in what passes from thread to thread. */
export interface Rendered {
  body: ArrayBuffer;
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

const { entry, pages, scripts } = workerData as Bundle;

// Astro keeps a list of the pictures that pages use, on the main thread: a page with one is its own.
Object.defineProperty(globalThis, 'astroAsset', {
  get() {
    throw new Error('A page with pictures is rendered by the main thread.');
  },
});

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

answerTasks(render, ({ body }: Rendered) => [body]);

async function render({ url, route, component }: Page): Promise<Rendered> {
  const { routeData } = app.manifest.routes.find(
    ({ routeData }) => routeData.route === route && routeData.component === component,
  )!;
  const response = await withOwnPolicy(await app.render(new Request(url), { routeData }));
  const body = await response.arrayBuffer();
  return { body, status: response.status, headers: [...response.headers] };
}

function fail({ message }: { message: string }): never {
  throw new Error(message);
}
