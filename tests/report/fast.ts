import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { budgets, firstRoundTrip, spentIn } from '../../src/build/budgets.ts';
import { watched } from '../bench/scale/run.ts';
import { chosenBrowser } from '../support/browser.ts';
import { kindsOfPage, serveFolder } from '../support/site.ts';
import type { Measurement, Row } from './row.ts';

/** Bytes of releases, and of each kind of page. */
export const fast: Measurement = () => Promise.resolve([wholeReleases(), budget()]);

/** Lighthouse for each kind of page, as on a phone: some twenty seconds each. */
export const lighthouse: Measurement = () => scoresOf(lighthouseVersion);

/** Not a package of the project: 150 of its own would come along. Fetched when it is measured. */
const lighthouseVersion = 'lighthouse@13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/**
 * The page of an address that leads nowhere is measured twice: at its own address, and as readers meet it,
 * where the browser itself logs its status as an error.
 */
const lost = 'page not found, for an address that leads nowhere';
const pages = {
  ...kindsOfPage,
  'page not found': '/404.html',
  [lost]: kindsOfPage['page not found'],
};
/** Pages that are not for search engines, which is what the category then finds fault with. */
const unlisted = ['citing a release', 'search', 'unsubscribed', 'page not found', lost];

/** What is read of Lighthouse's report. */
interface LighthouseReport {
  finalDisplayedUrl: string;
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    {
      score: number | null;
      details?: { items: { sourceLocation?: { url: string }; description?: string }[] };
    }
  >;
}

function wholeReleases(): Row {
  const sizes = globSync('dist/releases/[0-9]*/*/index.html').map(
    (file) => gzipSync(readFileSync(file), { level: 9 }).length,
  );
  const most = Math.max(...sizes);
  return {
    area: 'Fast',
    what: 'HTML, CSS and script of a release, gzip',
    target: `${firstRoundTrip} B`,
    measured: `${most} B at most in ${sizes.length} releases, one request`,
    met: most <= firstRoundTrip,
  };
}

function budget(): Row {
  const over = spentIn('dist').filter(({ spent, bytes }) => spent > bytes);
  return {
    area: 'Fast',
    what: 'Budget of each kind of page and file; the build fails over it',
    target: 'none over it',
    measured: `${over.length} of ${budgets.length} over it`,
    met: over.length === 0,
  };
}

/** One row for each kind of page. */
async function scoresOf(version: string): Promise<Row[]> {
  const { address, close } = await serveFolder('dist');
  const folder = await mkdtemp(join(tmpdir(), 'press-room-lighthouse-'));
  const rows: Row[] = [];
  try {
    for (const [kind, path] of Object.entries(pages)) {
      const wanted = categories.filter((name) => name !== 'seo' || !unlisted.includes(kind));
      const look = () =>
        reportOf(version, address + path, kind, wanted, join(folder, 'report.json'));
      const reports = [await look()];
      // Lighthouse advises the median of several runs, for what else a machine does slows a page down.
      if (pointsOf(reports[0]!, 'performance') < 100) reports.push(await look(), await look());
      const inOrder = reports.toSorted(
        (a, b) => pointsOf(a, 'performance') - pointsOf(b, 'performance'),
      );
      rows.push(rowOf(kind, wanted, inOrder[Math.floor(inOrder.length / 2)]!, reports.length));
    }
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

async function reportOf(
  version: string,
  address: string,
  kind: string,
  wanted: string[],
  report: string,
): Promise<LighthouseReport> {
  const { code, output } = await watched(
    'npx',
    [
      '--yes',
      version,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${wanted.join(',')}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu',
      // The page of an address that leads nowhere has that status.
      ...(kind === lost ? ['--ignore-status-code'] : []),
    ],
    process.cwd(),
    { CHROME_PATH: chosenBrowser().executablePath ?? chromium.executablePath() },
  );
  if (code !== 0) throw new Error(output);
  return JSON.parse(await readFile(report, 'utf8')) as LighthouseReport;
}

const pointsOf = ({ categories }: LighthouseReport, name: string) =>
  Math.round(categories[name]!.score * 100);

function rowOf(kind: string, wanted: string[], report: LighthouseReport, runs: number): Row {
  const points = wanted.map((name) => pointsOf(report, name));
  const isOnlyItsStatus = kind === lost && failedIn(report).every((id) => isOwnStatus(report, id));
  const median = runs > 1 ? ` (median of ${runs} runs)` : '';
  return {
    area: 'Fast',
    what: `Lighthouse, phone: ${kind}`,
    target: wanted.map(() => '100').join(' · ') + (kind === lost ? ', but for its status' : ''),
    measured:
      points.join(' · ') + median + (isOnlyItsStatus ? ': the browser logs its status 404' : ''),
    met: isOnlyItsStatus || points.every((point) => point === 100),
  };
}

/** Audits that cost the page points. */
function failedIn({ categories, audits }: LighthouseReport): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
}

/** Whether all that an audit finds is the status of the page itself. */
function isOwnStatus({ audits, finalDisplayedUrl }: LighthouseReport, id: string): boolean {
  const items = audits[id]?.details?.items ?? [];
  return (
    id === 'errors-in-console' &&
    items.every(
      ({ sourceLocation, description }) =>
        sourceLocation?.url === finalDisplayedUrl && description?.includes('404'),
    )
  );
}
