import { serveFolder } from '../support/site.ts';
import type { Engine } from './engine.ts';
import { systemFirefox } from './firefox.ts';
import { jobs, oldId } from './jobs.ts';
import { ownBrowsers } from './own.ts';
import { renamedSite } from './renamed-site.ts';
import { Visitor } from './visitor.ts';
import { systemWebKit } from './webkit.ts';

/** How the jobs went in one browser. */
export interface Visit {
  browser: string;
  /** Name with version and protocol; nothing where the browser could not be had. */
  engine?: string;
  /** What could not be done, with what was missing; nothing where it could. */
  jobs: { name: string; fault?: string; milliseconds: number }[];
}

/**
 * Does the jobs in Firefox and WebKit on the site in `dist/`: Playwright’s builds first, then the
 * system’s.
 * @param tell is told each job as it is done
 */
export async function visitAll(tell: (line: string) => void): Promise<Visit[]> {
  const [site, renamed] = await Promise.all([serveFolder('dist'), renamedSite()]);
  const visits: Visit[] = [];
  try {
    for (const browser of ['Firefox', 'WebKit']) {
      const engine = await startBrowser(browser, tell);
      const visit: Visit = { browser, ...(engine && { engine: engine.name }), jobs: [] };
      visits.push(visit);
      if (!engine) continue;
      tell(engine.name);
      const all = [...Object.entries(jobs), oldId] as const;
      for (const job of all) {
        const [name, work] = job;
        const began = performance.now();
        const address = job === oldId ? renamed.address : site.address;
        const fault = await work(new Visitor(engine, address)).then(
          () => undefined,
          (error: Error) => error.message,
        );
        const milliseconds = Math.round(performance.now() - began);
        visit.jobs.push({ name, milliseconds, ...(fault !== undefined && { fault }) });
        tell(`  ${fault === undefined ? '✓' : '✗'} ${name} (${milliseconds} ms) ${fault ?? ''}`);
      }
      await engine.close();
    }
  } finally {
    await Promise.all([site.close(), renamed.close()]);
  }
  return visits;
}

async function startBrowser(
  name: string,
  tell: (line: string) => void,
): Promise<Engine | undefined> {
  for (const candidate of [...ownBrowsers, systemFirefox, systemWebKit])
    if (candidate.name === name)
      try {
        const engine = await candidate.start();
        if (engine) return engine;
      } catch (error) {
        tell(`${name} does not start: ${(error as Error).message}`);
      }
  return undefined;
}
