import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { headersOf } from '../../src/hosting/matching.ts';
import { isCompressible, sentAs } from '../../src/hosting/media-types.ts';
import { immutable } from '../../src/hosting/rules.ts';
import { errorsOf, field, found, title } from '../support/search.ts';
import { changed, deploy } from '../support/deploy.ts';
import { foundServers, startServer, type RunningServer } from '../support/servers.ts';
import { release } from '../support/site.ts';
import { ask, askRaw, isHost, plain } from './ask.ts';
import { caching, contentOf, files, hiddenFiles, pagefindFiles, plan } from './files.ts';
import { deployedSite, secret, type ServedFolder } from './site.ts';

// One after the other: the servers share the machine with the browser tests.
test.describe.configure({ mode: 'default' });

for (const name of foundServers())
  test.describe(name, () => {
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

    test('every kind of file has its headers, type and content', async () => {
      for (const path of files) {
        const { status, headers, body } = await ask(server, path);
        expect(status, path).toBe(200);
        expect(body.equals(contentOf(path)), `${path} is as it was built`).toBe(true);
        for (const [header, value] of Object.entries(headersOf(path)))
          if (header !== 'Cache-Control')
            expect(headers[header.toLowerCase()], `${header} of ${path}`).toBe(value);
        expect(caching(path), `caching of ${path}`).toContain(headers['cache-control']);
        // Hosts that do not know a type say none, and `nosniff` holds.
        if (!isHost(name) || !path.includes('.pf_'))
          expect(plain(headers['content-type']), `type of ${path}`).toBe(plain(sentAs(path)));
      }
    });

    test('texts are sent compressed to whoever takes it, and as they are to others', async () => {
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const path of files.filter(isCompressible))
        for (const [encoding, decompress] of Object.entries(unpack)) {
          // What is too small to gain is sent as it is.
          const { headers, body } = await ask(server, path, { 'Accept-Encoding': encoding });
          const isPacked = headers['content-encoding'] === encoding;
          const isExpected = !isHost(name) || sentAs(path).startsWith('text/html');
          if (isExpected && contentOf(path).length > 2000)
            expect(isPacked, `${path} in ${encoding}`).toBe(true);
          // A host's edge adds it; what runs here is what lies behind the edge.
          if (isPacked && !isHost(name)) expect(headers.vary).toBe('Accept-Encoding');
          const content = isPacked ? decompress(body) : body;
          expect(content.equals(contentOf(path)), `${path} in ${encoding}`).toBe(true);
        }
      const { headers } = await ask(server, release, { 'Accept-Encoding': 'identity' });
      expect(headers['content-encoding']).toBeUndefined();
      if (!isHost(name)) expect(headers.vary).toBe('Accept-Encoding');
    });

    test('what asks for others, a proxy or a CDN, gets texts compressed too', async () => {
      const sent = async (encoding: string, version?: string) => {
        const asked = { 'Accept-Encoding': encoding, Via: '1.1 cdn.example' };
        return /^content-encoding: (.*?)\r/im.exec(
          await askRaw(server, release, asked, version),
        )?.[1];
      };
      for (const encoding of ['br', 'gzip']) expect(await sent(encoding)).toBe(encoding);
      // As nginx does for those behind it.
      if (!isHost(name)) expect(await sent('gzip', '1.0')).toBe('gzip');
    });

    test('a page that has not changed is not sent again', async () => {
      for (const path of [release, '/pagefind/pagefind-entry.json', plan])
        for (const encoding of ['br', 'identity']) {
          const asked = { 'Accept-Encoding': encoding };
          const { etag } = (await ask(server, path, asked)).headers;
          expect(etag, path).toBeTruthy();
          const again = await ask(server, path, { ...asked, 'If-None-Match': etag! });
          expect(again.status, path).toBe(304);
          expect(again.body).toHaveLength(0);
          expect(caching(path)).toContain(again.headers['cache-control']);
          const other = await ask(server, path, { ...asked, 'If-None-Match': '"another"' });
          expect(other.status, path).toBe(200);
        }
    });

    test('a folder leads to its address with the final slash, on the same host', async () => {
      const without = release.slice(0, -1);
      const proxied = { Host: 'press.ministry.example', 'X-Forwarded-Proto': 'https' };
      for (const query of ['', '?q=1&r=%20'])
        for (const headers of [{}, proxied]) {
          const { status, headers: sent } = await ask(server, without + query, headers);
          expect([301, 307, 308]).toContain(status);
          expect(sent.location).toBe(release + query);
        }
      for (const path of ['//about', '//press.example/%2e%2e', '/%5cpress.example', '//search/..'])
        expect(await askRaw(server, path), path).not.toMatch(/^location: *(?:\/\/|\/\\|https?:)/im);
    });

    test('a part of a PDF can be asked for', async () => {
      const whole = contentOf(plan);
      const { status, headers, body } = await ask(server, plan, { Range: 'bytes=100-299' });
      // A server may send the whole (RFC 9110, 14.2); Cloudflare's edge cuts it out.
      if (isHost(name)) expect([200, 206]).toContain(status);
      else expect(status).toBe(206);
      if (status === 206) {
        expect(headers['content-range']).toBe(`bytes 100-299/${whole.length}`);
        expect(body.equals(whole.subarray(100, 300))).toBe(true);
        const beyond = await ask(server, plan, { Range: `bytes=${whole.length}-` });
        expect(beyond.status).toBe(416);
        const last = await ask(server, plan, { Range: 'bytes=-7' });
        expect(last.body.equals(whole.subarray(-7))).toBe(true);
      } else expect(body.equals(whole)).toBe(true);
    });

    test('nothing outside the site can be read, and no hidden file', async () => {
      const ways = [
        ...['/../secret.txt', '/about/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'],
        ...['/..%5csecret.txt', '/%252e%252e/secret.txt', '//secret.txt', '/./../secret.txt'],
        ...['/about/%2e%2e%2f%2e%2e%2fsecret.txt', '/..;/secret.txt', '/%c0%ae%c0%ae/secret.txt'],
        ...[
          '/secret.txt%00.html',
          '/\u0000/../secret.txt',
          '/../../../../etc/passwd',
          '\\..\\secret.txt',
        ],
        ...['/_astro/../../secret.txt', '/_astro../secret.txt', 'http://localhost/../secret.txt'],
      ];
      // A host serves what it is given, and a build holds no hidden file but those to be found.
      if (isHost(name)) expect(hiddenFiles()).toEqual(['.well-known/security.txt']);
      else
        ways.push(
          ...['/.env', '/.git/config', '/%2eenv', '/about/../.env', '/.git%2fconfig'],
          ...['/.well-known/../.env', '/.well-known/.env'],
        );
      for (const way of ways) {
        const said = await askRaw(server, way);
        expect(said, way).not.toContain(secret);
        expect(said, way).not.toContain('root:');
        // Refused, led elsewhere, or hung up on.
        if (said) expect(said.split('\r\n')[0], way).toMatch(/^HTTP\/1\.1 (?:30\d|40\d)/);
      }
      // What the ways above would have found.
      expect(readFileSync(join(site.folder, '../secret.txt'), 'utf8')).toBe(secret);
      expect(readFileSync(join(site.folder, '.env'), 'utf8')).toBe(secret);
    });

    test('only reading is possible, and HEAD tells what GET would', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
        expect([400, 403, 405, 501], method).toContain(
          (await ask(server, release, {}, method)).status,
        );
      for (const path of [release, plan, '/nothing/']) {
        const asked = { 'Accept-Encoding': 'identity' };
        const got = { ...(await ask(server, path, asked)).headers };
        for (const moving of ['date', 'transfer-encoding']) delete got[moving];
        const head = await ask(server, path, asked, 'HEAD');
        expect(head.body).toHaveLength(0);
        if (isHost(name)) delete got['content-length'];
        expect(head.headers).toMatchObject(got);
      }
    });

    test('browsers are told to stay with https by https only', async () => {
      const strict = async (headers: Record<string, string>) =>
        (await ask(server, '/', headers)).headers['strict-transport-security'];
      expect(await strict({ 'X-Forwarded-Proto': 'https' })).toBe('max-age=31536000');
      // A host is reached by https alone.
      if (!isHost(name)) expect(await strict({})).toBeUndefined();
    });

    test('readers search, and no policy is in their way', async ({ page }) => {
      const errors = errorsOf(page);
      const refused: string[] = [];
      page.on('console', (said) => {
        if (/Content Security Policy|Trusted|Permissions/i.test(said.text()))
          refused.push(said.text());
      });
      await page.goto(`${server.address}/search/?q=microbiome`);
      await expect(found(page).getByRole('heading')).toHaveText(title);
      await field(page).fill('Fitch');
      await expect(found(page).first()).toContainText('Fitch');
      await page.goto(server.address + release);
      await page.getByRole('link', { name: 'Cite' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect({ errors, refused }).toEqual({ errors: [], refused: [] });
    });

    // A host puts a new deployment in place by itself.
    if (!isHost(name))
      test('a page that was open when the site was deployed anew searches on', async ({ page }) => {
        await page.goto(`${server.address}/search/?q=microbiome`);
        await expect(found(page).getByRole('heading')).toHaveText(title);
        const before = pagefindFiles(site.folder);
        await deploy(site.folder);
        await field(page).fill('Fitch');
        await expect(found(page).getByRole('heading', { name: changed })).toBeVisible();
        // What browsers keep for ever is never another file of the same name.
        for (const [path, content] of pagefindFiles(site.folder))
          if (headersOf(path)['Cache-Control'] === immutable)
            expect(before.get(path) ?? content, path).toBe(content);
      });
  });
