import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
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
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const ask = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    const place = response.headers.get('location');
    return `${response.status} ${place ?? (await response.text())}`;
  };
  try {
    expect(await ask('/press/about/')).toBe('200 about');
    expect(await ask('/press/about?q=1')).toBe('301 /press/about/?q=1');
    expect(await ask('/press/nothing/')).toBe('404 no such page');
    expect(await ask('/elsewhere')).toBe('302 /press/');
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
  for (const port of ['abc', '0', '70000', '-1'])
    expect(() => readSettings({ PORT: port })).toThrow('is not a port');
});
