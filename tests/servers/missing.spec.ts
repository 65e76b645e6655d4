import { expect, test } from '@playwright/test';
import { ofAll } from '../../src/hosting/rules.ts';
import { foundServers, startServer, type RunningServer } from '../support/servers.ts';
import { ask, isHost, plain, type Answered } from './ask.ts';
import { caching, contentOf } from './files.ts';
import { deployedSite, type ServedFolder } from './site.ts';

test.describe.configure({ mode: 'default' });

/** That an answer is the page of what is not found, whole. */
function isThePage({ status, headers, body }: Answered, path: string): void {
  expect(status, path).toBe(404);
  expect(body.equals(contentOf('/404.html')), path).toBe(true);
  expect(plain(headers['content-type']), path).toBe('text/html');
  expect(caching('/404.html'), path).toContain(headers['cache-control']);
  for (const [header, value] of Object.entries(ofAll))
    expect(headers[header.toLowerCase()], `${header} of ${path}`).toContain(value);
}

for (const name of foundServers())
  test.describe(`${name}, asked for what is not there`, () => {
    let site: ServedFolder;
    let server: RunningServer;
    test.beforeAll(async () => {
      site = await deployedSite();
      server = await startServer(name, site.folder);
    });
    test.afterAll(async () => {
      await server.stop();
      await site.remove();
    });

    test('it answers with the site’s own page, which nobody keeps', async () => {
      // `_headers` names programs one by one for this; the search asks past what a browser keeps.
      const paths = ['/nothing/', '/releases/2020/nothing', '/_astro/nothing.js', '/_headers/'];
      if (!isHost(name))
        paths.push('/pagefind/index/nothing.pf_index', '/pagefind/text/nothing.json');
      for (const path of paths) isThePage(await ask(server, path), path);
    });

    test('a folder without a page is not there', async () => {
      for (const path of ['/_astro/', '/pagefind/', '/.well-known/'])
        isThePage(await ask(server, path), path);
    });

    test('nor is a name longer than a disk can hold, which is 255 bytes', async () => {
      const syllables = encodeURIComponent('가').repeat(90);
      const long = [`/${'a'.repeat(256)}`, `/releases/${syllables}/`, `/${'a/'.repeat(2500)}`];
      for (const path of long) isThePage(await ask(server, path), path);
    });

    // A host's edge, which answers such requests, is not what runs here.
    if (!isHost(name))
      test('it answers with the whole page whatever a reader has kept, or wants a part of', async () => {
        const { etag, 'last-modified': modified } = (await ask(server, '/404.html')).headers;
        const conditions = {
          'If-None-Match': ['*', etag!],
          'If-Modified-Since': [modified!],
          'If-Match': ['"another"'],
          'If-Unmodified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT'],
          Range: ['bytes=0-9', 'bytes=9999999-'],
          'If-Range': [etag!],
        };
        for (const [header, values] of Object.entries(conditions))
          for (const value of values) {
            const asked = { [header]: value, ...(header === 'If-Range' && { Range: 'bytes=0-9' }) };
            const answer = await ask(server, '/nothing/', asked);
            isThePage(answer, `${header}: ${value}`);
            expect(answer.headers.vary).toBe('Accept-Encoding');
          }
      });
  });
