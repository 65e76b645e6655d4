import { mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ReadRelease } from '../../src/search/index/read-release.ts';
import { Readings } from '../../src/search/index/readings.ts';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-room-readings-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

const budget = '/releases/2020/budget/';
const bonds = '/releases/2021/bonds/';
const keys = new Map([
  [budget, 'a'],
  [bonds, 'b'],
]);

function reading(path: string): ReadRelease {
  const text = { path, title: 'Budget – “2020”', headline: '', date: '2020-01-02', sections: [] };
  return {
    entry: { url: path, text, pdfs: [] },
    content: 'budget',
    words: [['budget', 'budget', 1]],
  };
}

/** An index that reads both. */
function readBoth(isWhole = true): void {
  const readings = new Readings(folder, keys);
  for (const path of [budget, bonds]) if (!readings.take(path)) readings.put(path, reading(path));
  readings.close(isWhole);
}

test('a release of which nothing has changed is not read again, one that has is', () => {
  readBoth();
  const readings = new Readings(folder, new Map([...keys, [bonds, 'another']]));
  expect(readings.take(budget)).toEqual(reading(budget));
  expect(readings.take(bonds)).toBeUndefined();
  expect(readings.take('/releases/2022/new/')).toBeUndefined();
  readings.put(bonds, reading(bonds));
  readings.close(true);

  // What was taken is there for the one after it, too.
  const next = new Readings(folder, new Map([...keys, [bonds, 'another']]));
  expect([budget, bonds].map((path) => next.take(path))).toEqual([reading(budget), reading(bonds)]);
  next.close(true);
});

test('an index that was not finished leaves what was there, and nothing of its own', async () => {
  readBoth();
  const before = await readdir(folder);
  readBoth(false);
  expect(await readdir(folder)).toEqual(before);
});

test('a file that was cut off is not believed', async () => {
  readBoth();
  const [file] = (await readdir(folder)).filter((name) => name.startsWith('readings-'));
  await truncate(join(folder, file!), 10);
  const readings = new Readings(folder, keys);
  expect(readings.has(budget)).toBe(false);
  readings.close(true);
});

/** The file that holds what was read. */
async function readingsFile(): Promise<string> {
  return join(
    folder,
    (await readdir(folder)).find((name) => name.startsWith('readings-'))!,
  );
}

test('what a power cut has damaged is read again, and is whole for the index after it', async () => {
  readBoth();
  const file = await readingsFile();
  // Of the second release only.
  const handle = await open(file, 'r+');
  const { size } = await handle.stat();
  await handle.write(Buffer.alloc(10), 0, 10, size - 20);
  await handle.close();
  const readings = new Readings(folder, keys);
  expect([budget, bonds].map((path) => readings.has(path))).toEqual([true, false]);
  expect(readings.take(bonds)).toBeUndefined();
  readings.put(bonds, reading(bonds));
  expect(readings.take(budget)).toEqual(reading(budget));
  readings.close(true);
  const next = new Readings(folder, keys);
  expect([budget, bonds].map((path) => next.take(path))).toEqual([reading(budget), reading(bonds)]);
  next.close(true);
});

test('of a file that holds nothing but zeros, nothing is believed', async () => {
  readBoth();
  const file = await readingsFile();
  await writeFile(file, Buffer.alloc((await stat(file)).size));
  const readings = new Readings(folder, keys);
  expect([budget, bonds].map((path) => readings.take(path))).toEqual([undefined, undefined]);
  readings.close(false);
});
