import { copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { precompress } from '../../src/hosting/precompress.ts';

let last: string;
let next: string;
test.beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'press-room-precompress-'));
  for (const folder of [(last = join(root, 'last')), (next = join(root, 'next'))])
    mkdirSync(folder);
  for (const name of ['reused.html', 'anew.html', 'damaged.html']) {
    await writeFile(join(last, name), `${name} `.repeat(1000));
    // Both begin long ago, as a site does that is built now and then.
    await utimes(join(last, name), 1_600_000_000, 1_600_000_000);
  }
  await precompress(last);
});
test.afterEach(() => rm(join(last, '..'), { recursive: true }));

/** What a server makes the ETag of a file of, its time in seconds and its size; and which file it is. */
function stateOf(path: string): { etag: string; inode: number } {
  const { ino, mtimeMs, size } = statSync(path);
  return { etag: `${Math.trunc(mtimeMs / 1000)}-${size}`, inode: ino };
}

test('a compressed file has the time of its original', () => {
  for (const ending of ['.br', '.gz'])
    expect(stateOf(join(last, `reused.html${ending}`)).etag).toMatch(/^1600000000-/);
});

test('a page that is used again keeps its compressed files, and one that is made anew gets new ones', async () => {
  for (const name of ['reused.html', 'damaged.html']) linkSync(join(last, name), join(next, name));
  copyFileSync(join(last, 'anew.html'), join(next, 'anew.html'));
  await writeFile(join(last, 'damaged.html.gz'), Buffer.alloc(60));
  // Whole, and of another page.
  copyFileSync(join(last, 'anew.html.br'), join(last, 'damaged.html.br'));
  expect(await precompress(next, '**/*.*', last)).toBe(6);
  for (const ending of ['.br', '.gz']) {
    const [reused, anew] = ['reused.html', 'anew.html'].map((name) => name + ending);
    expect(stateOf(join(next, reused!))).toEqual(stateOf(join(last, reused!)));
    expect(stateOf(join(next, anew!)).etag).not.toBe(stateOf(join(last, anew!)).etag);
    expect(stateOf(join(next, `damaged.html${ending}`)).etag).toMatch(/^1600000000-/);
  }
  const page = await readFile(join(next, 'damaged.html'));
  expect(gunzipSync(await readFile(join(next, 'damaged.html.gz'))).equals(page)).toBe(true);
});
