import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployedSite } from '../servers/site.ts';
import { findServers, serverNames } from '../support/servers.ts';
import { load, type Load } from './load.ts';
import type { Measurement, Row } from './row.ts';

/** What Playwright's JSON reporter writes, as far as it is read. */
interface Suite {
  title: string;
  suites?: Suite[];
  specs?: { ok: boolean }[];
}

/** Each server over the built site: headers, compression, caching, refusals, search in a browser. */
export const servers: Measurement = async () => {
  const missing = await findServers();
  const folder = mkdtempSync(join(tmpdir(), 'press-room-report-'));
  const file = join(folder, 'report.json');
  try {
    const words = ['test', '--config', 'tests/playwright.config.ts', '--project', 'servers'];
    try {
      execFileSync('playwright', [...words, '--reporter', 'json'], {
        stdio: 'ignore',
        shell: process.platform === 'win32',
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      });
    } catch {
      // Some have failed: the file says which.
    }
    const { suites } = JSON.parse(readFileSync(file, 'utf8')) as { suites: Suite[] };
    return serverNames.map((name): Row => {
      const specs = suites
        .flatMap(within)
        .filter(({ title }) => title === name)
        .flatMap(specsOf);
      const passed = specs.filter(({ ok }) => ok).length;
      return {
        area: 'Locked',
        what: `Headers, compression, caching, refusals and search on ${name}`,
        target: 'every check passes',
        measured:
          specs.length > 0
            ? `${passed} of ${specs.length}`
            : (missing.find((line) => line.includes(name)) ?? 'not tried'),
        met: specs.length > 0 && passed === specs.length,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A group of tests with all groups in it. */
function within(suite: Suite): Suite[] {
  return [suite, ...(suite.suites ?? []).flatMap(within)];
}

/** Its own tests and those of the groups in it. */
function specsOf(suite: Suite): { ok: boolean }[] {
  return within(suite).flatMap(({ specs = [] }) => specs);
}

/** What readers ask for most, on this machine, which sends and asks at once. */
export const loads: Measurement = async () => {
  await findServers();
  const site = await deployedSite();
  try {
    const rows: Row[] = [];
    // What others did on the machine at the same time is a part of what was measured.
    const busy = `load average ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores before`;
    for (const [what, path] of load.paths(site.folder)) {
      const nginx = await load.of('nginx', site.folder, path);
      const caddy = await load.of('Caddy', site.folder, path);
      rows.push({
        area: 'Fast',
        what: `nginx, ${what}, 50 connections for 8 s on this machine’s loopback`,
        target: '≥ 2,000 requests/s, p99 ≤ 100 ms, no error',
        measured: `${inWords(nginx)}; ${busy}`,
        peers: `Caddy ${inWords(caddy)}`,
        met: nginx.perSecond >= 2000 && nginx.p99 <= 100 && nginx.errors === 0,
      });
    }
    return rows;
  } finally {
    await site.remove();
  }
};

function inWords({ perSecond, p99, errors }: Load): string {
  const rate = Math.round(perSecond).toLocaleString('en-GB');
  return `${rate} requests/s, p99 ${p99.toFixed(1)} ms, ${errors} errors`;
}
