import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteServer } from '../../src/build/site-server.ts';

/** Port of the built site that the browser tests read. */
export const port = Number(process.env['TEST_PORT'] ?? 43117);

/** The release that the tests read. */
export const release = '/releases/2020/3rd-ministerial-meeting-on-industrial-innovation/';

/** One page of each kind. */
export const kindsOfPage = {
  home: '/',
  'list of releases': '/releases/',
  'list of a topic': '/topics/government-bonds/',
  series: '/series/ministerial-meeting-on-the-economy/',
  'index of a group': '/divisions/',
  'release with charts': '/releases/2021/2021-supplementary-budget-proposal/',
  release,
  'citing a release': `${release}cite/`,
  search: '/search/',
  subscribe: '/subscribe/',
  unsubscribed: '/unsubscribed/',
  'standing page': '/accessibility/',
  'page not found': '/no-such-page/',
};

/** A folder served as a static host would, with its address. */
interface Served {
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as a static host would.
 * @param headers what the host adds to every answer
 * @param base path the site is deployed under
 */
export async function serveFolder(
  folder: string,
  headers: Record<string, string> = {},
  base = '/',
): Promise<Served> {
  const server = siteServer(folder, base);
  const added = new Map(Object.entries(headers));
  server.prependListener('request', (_, response) => response.setHeaders(added));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A copy of the built site that a test may break, with its address. */
export async function brokenSite(damage: (dist: string) => Promise<void>): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'press-room-'));
  cpSync('dist', folder, { recursive: true });
  await damage(folder);
  const { address, close } = await serveFolder(folder);
  return {
    address,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
