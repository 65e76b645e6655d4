import { expect, test } from '@playwright/test';
import { headersOf } from '../../src/hosting/matching.ts';
import { foundServers, startServer, type RunningServer } from '../support/servers.ts';
import { release } from '../support/site.ts';
import { ask } from './ask.ts';
import { contentOf, files } from './files.ts';
import { deployedSite, type ServedFolder } from './site.ts';

test.describe.configure({ mode: 'default' });

const base = '/press/';
const below = (path: string) => base + path.slice(1);

for (const name of foundServers().filter((one) => one !== 'workerd'))
  test.describe(`${name}, under a base path`, () => {
    let site: ServedFolder;
    let server: RunningServer;
    test.beforeAll(async () => {
      site = await deployedSite(base);
      server = await startServer(name, site.folder, base);
    });
    test.afterAll(async () => {
      await server.stop();
      await site.remove();
    });

    test('files, folders and what is not there are answered as at the root', async () => {
      for (const path of files) {
        const { status, headers } = await ask(server, below(path));
        expect(status, path).toBe(200);
        for (const [header, value] of Object.entries(headersOf(path)))
          expect(headers[header.toLowerCase()], `${header} of ${path}`).toBe(value);
      }
      const folder = await ask(server, `${below(release).slice(0, -1)}?q=1`);
      expect(folder.headers.location).toBe(`${below(release)}?q=1`);
      const nothing = await ask(server, below('/nothing/'));
      expect(nothing.status).toBe(404);
      expect(nothing.body.equals(contentOf('/404.html'))).toBe(true);
    });
  });
