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
/** Pages that are not for search engines, which is what the category then finds fault with. */
const unlisted = ['citing a release', 'search', 'unsubscribed', 'page not found'];

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
    for (const [kind, path] of Object.entries(kindsOfPage)) {
      const report = join(folder, 'report.json');
      const wanted = categories.filter((name) => name !== 'seo' || !unlisted.includes(kind));
      const { code, output } = await watched(
        'npx',
        [
          '--yes',
          version,
          address + path,
          '--quiet',
          '--output=json',
          `--output-path=${report}`,
          `--only-categories=${wanted.join(',')}`,
          '--chrome-flags=--headless --no-sandbox --disable-gpu',
          // The page of an address that leads nowhere has that status.
          ...(kind === 'page not found' ? ['--ignore-status-code'] : []),
        ],
        process.cwd(),
        { CHROME_PATH: chosenBrowser().executablePath ?? chromium.executablePath() },
      );
      if (code !== 0) throw new Error(output);
      const { categories: scores } = JSON.parse(await readFile(report, 'utf8')) as {
        categories: Record<string, { score: number }>;
      };
      const points = wanted.map((name) => Math.round(scores[name]!.score * 100));
      rows.push({
        area: 'Fast',
        what: `Lighthouse, phone: ${kind}`,
        target: wanted.map(() => '100').join(' · '),
        measured: points.join(' · '),
        met: points.every((point) => point === 100),
      });
    }
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}
