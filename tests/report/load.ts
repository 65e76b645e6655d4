import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { startServer, type ServerName } from '../support/servers.ts';
import { release } from '../support/site.ts';

/** What a server bore. */
export interface Load {
  perSecond: number;
  /** Milliseconds within which 99 of 100 answers were there. */
  p99: number;
  /** Answers that were none: broken connections, and statuses of 400 and more. */
  errors: number;
}

/** Milliseconds in the units that wrk writes. */
const units: Record<string, number> = { us: 0.001, ms: 1, s: 1000 };

export const load = {
  /** What is asked for, by what it is called. */
  paths(folder: string): [what: string, path: string][] {
    const [index] = globSync('pagefind/index/*.pf_index', { cwd: folder }).sort();
    return [
      ['a release', release],
      ['a file of the search index', `/${index!}`],
    ];
  },

  /**
   * Asks a server as fast as it answers, in Brotli, by Debian's wrk.
   * @throws Error when wrk is not there
   */
  async of(name: ServerName, folder: string, path: string): Promise<Load> {
    const server = await startServer(name, folder);
    try {
      const words = ['-t1', '-c50', '-d8s', '--latency', '-H', 'Accept-Encoding: br'];
      return readWrk(execFileSync('wrk', [...words, server.address + path], { encoding: 'utf8' }));
    } finally {
      await server.stop();
    }
  },
};

/**
 * Reads what wrk says.
 * @throws Error when it is not what wrk says
 */
export function readWrk(said: string): Load {
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1];
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  if (!perSecond || !p99) throw new Error(`wrk did not measure: ${said}`);
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said);
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(said);
  const counts = [...(broken?.slice(1) ?? []), ...(refused?.slice(1) ?? [])];
  return {
    perSecond: Number(perSecond),
    p99: Number(p99) * units[unit!]!,
    errors: counts.reduce((sum, count) => sum + Number(count), 0),
  };
}
