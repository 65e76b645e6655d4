import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readSettings } from '../../src/build/settings.ts';
import { siteServer } from '../../src/build/site-server.ts';

test('the server answers as a static host does', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'press-room-'));
  await mkdir(join(dist, 'about'));
  await writeFile(join(dist, 'about/index.html'), 'about');
  await writeFile(join(dist, '404.html'), 'no such page');
  const server = siteServer(dist, '/press/');
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  // As it is: `fetch` would make an address of it first.
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      get({ port, path }, (response) => {
        let body = '';
        response.on('data', (piece) => (body += String(piece)));
        response.on('end', () =>
          resolve(`${response.statusCode} ${response.headers.location ?? body}`),
        );
      }).on('error', reject);
    });
  try {
    expect(await ask('/press/about/')).toBe('200 about');
    expect(await ask('/press/about?q=1')).toBe('301 /press/about/?q=1');
    expect(await ask('/press/nothing/')).toBe('404 no such page');
    expect(await ask('/elsewhere')).toBe('302 /press/');
    // Neither another host nor an address that is none brings it down or leads away.
    for (const path of [
      '//evil.example/about',
      '//[',
      '//',
      '/%',
      '/%E0%A4%A',
      '/\\\\evil.example',
    ])
      expect(await ask(path)).toMatch(/^302 \/press\/$/);
    expect(await ask('/press/%')).toMatch(/^404 /);
    expect(await ask('/press/..%2f..%2fetc/passwd')).toMatch(/^404 /);
    // While a new site is swapped in there may be no page at all: the server stays.
    await rm(join(dist, '404.html'));
    expect(await ask('/press/nothing/')).toBe('404 Not found');
  } finally {
    server.close();
    await rm(dist, { recursive: true });
  }
});

test('a base path may be written with or without its slashes', () => {
  for (const path of ['press', '/press', 'press/', '/press/'])
    expect(readSettings({ BASE_PATH: path }).base).toBe('/press/');
  expect(readSettings({}).base).toBe('/');
  for (const path of ['..', '/../', '/a/../b/', '.', '/a b/', '/"><script>/', '/a?b', '/a#b'])
    expect(() => readSettings({ BASE_PATH: path })).toThrow('is not a path');
  for (const address of ['javascript:alert(1)', 'press.example', 'https://', 'file:///x'])
    expect(() => readSettings({ SITE_URL: address })).toThrow('is not an address');
  expect(() => readSettings({ SITE_URL: 'https://a.example/press/' })).toThrow(
    'Write SITE_URL=https://a.example, and BASE_PATH=/press/ for the path.',
  );
  for (const more of ['?a', '#b', '/"><script>'])
    expect(() => readSettings({ SITE_URL: `https://a.example${more}` })).toThrow('says more');
  expect(readSettings({ SITE_URL: 'https://a.example/' }).site).toBe('https://a.example');
  for (const port of ['abc', '0', '70000', '-1'])
    expect(() => readSettings({ PORT: port })).toThrow('is not a port');
});
