import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Catalogue } from '../../src/lib/catalogue.ts';
import { LiveIndex } from '../../src/preview/live-index.ts';
import { RenderedPages } from '../../src/preview/rendered-pages.ts';
import { openSearch, release } from '../support/search-index.ts';

const ids = ['2020/old', '2021/middle', '2022/new'];
const pathOf = (id: string) => `/releases/${id}/`;

let root: string;
let server: Server;
let address: string;
/** Words of the releases as the server renders them, and the pages that it was asked for. */
let words: Record<string, string>;
let asked: string[];
let digests: Record<string, string>;

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'press-room-'));
  words = Object.fromEntries(ids.map((id) => [id, 'rendered']));
  digests = {};
  asked = [];
  for (const name of ['divisions', 'series', 'topics']) await write(`content/${name}.yaml`, '', 1);
  for (const [index, id] of ids.entries())
    await write(`content/releases/${id}/index.mdx`, 'Text', 10 + index);
  server = createServer((request, response) => {
    if (request.url === '/releases.json') response.end(JSON.stringify(catalogue()));
    else {
      const id = request.url!.slice('/releases/'.length, -1);
      asked.push(id);
      const found = words[id];
      response.writeHead(found === undefined ? 500 : 200).end(pageOf(found ?? ''));
    }
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true });
});

function catalogue(): Catalogue {
  const releases = ids.map((id) => ({ ...release(pathOf(id)), digest: digests[id] ?? 'first' }));
  return { releases: releases.toReversed() };
}

function pageOf(text: string): string {
  return `<html><body><article data-pagefind-body><h1>Title</h1><p>${text}</p></article></body></html>`;
}

/** Writes a file, so many minutes after the first day of 2020. */
async function write(file: string, text: string, minutes: number): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
  const time = new Date(Date.UTC(2020, 0, 1, 0, minutes));
  await utimes(join(root, file), time, time);
}

const pages = () => new RenderedPages(root, join(root, 'site'));
const kept = (id: string) => readFile(join(root, 'site/releases', id, 'index.html'), 'utf8');
const listed = async () =>
  (JSON.parse(await readFile(join(root, 'site/releases.json'), 'utf8')) as Catalogue).releases.map(
    ({ path }) => path,
  );
const always = () => true;

test('only what has changed is rendered again, after the server was stopped too', async () => {
  expect((await pages().refresh(address, always)).isComplete).toBe(true);
  expect(asked.splice(0)).toEqual(ids.toReversed());
  expect(await listed()).toEqual(ids.toReversed().map(pathOf));
  const still = await pages().refresh(address, always);
  expect(still).toEqual({ isComplete: true, isChanged: false });
  expect(asked).toEqual([]);

  await write('content/releases/2020/old/index.mdx', 'Other text', 20);
  await pages().refresh(address, always);
  // The file was changed, but Astro had not read it when its page was asked for.
  digests['2020/old'] = 'second';
  await pages().refresh(address, always);
  expect(asked).toEqual(['2020/old', '2020/old']);
});

test('the last build’s page is taken where it is newer than everything it was made from', async () => {
  for (const id of ids) await write(`dist/releases/${id}/index.html`, pageOf('built'), 11);
  await pages().refresh(address, always);
  expect(asked).toEqual(['2022/new', '2021/middle']);
  expect(await kept('2020/old')).toContain('built');

  await write('content/divisions.yaml', 'new: {}', 30);
  await rm(join(root, 'site'), { recursive: true });
  await pages().refresh(address, always);
  expect(await kept('2020/old')).toContain('rendered');
});

test('the newest come first when there is no time for all, and the others are not lost', async () => {
  let left = 1;
  expect((await pages().refresh(address, () => left-- > 0)).isComplete).toBe(false);
  expect(await listed()).toEqual([pathOf('2022/new')]);
  expect((await pages().refresh(address, always)).isComplete).toBe(true);
  expect(asked).toEqual(ids.toReversed());
  expect(await listed()).toHaveLength(3);
});

test('a release that cannot be rendered stays as it was, or is left out', async () => {
  delete words['2021/middle'];
  await pages().refresh(address, always);
  expect(await listed()).toEqual([pathOf('2022/new'), pathOf('2020/old')]);
  delete words['2022/new'];
  await write('content/releases/2022/new/index.mdx', 'Broken text', 20);
  await pages().refresh(address, always);
  expect(await kept('2022/new')).toContain('rendered');
});

test('an index is made anew beside the one that answers, whose files stay for who has begun', async () => {
  const faults: string[] = [];
  const index = new LiveIndex(root, (reason) => void faults.push(reason));
  expect(index.folders()).toEqual([]);
  await index.upToDate(address);
  const [first] = index.folders();

  words['2020/old'] = 'quixotic';
  digests['2020/old'] = 'second';
  index.changed();
  expect(index.folders()).toEqual([first]);
  await index.upToDate(address);
  expect(index.folders()).toHaveLength(2);
  expect(index.folders()[1]).toBe(first);
  await mkdir(join(root, 'served'));
  await cp(index.folders()[0]!, join(root, 'served/pagefind'), { recursive: true });
  const search = await openSearch(join(root, 'served'));
  expect((await search.ask('quixotic')).results.map(({ path }) => path)).toEqual([
    pathOf('2020/old'),
  ]);
  await search.close();
  index.close();
  expect(faults).toEqual([]);
});

test('an index that cannot be made is told, and the one before goes on answering', async () => {
  const faults: string[] = [];
  const index = new LiveIndex(root, (reason) => void faults.push(reason));
  await index.upToDate(address);
  const before = index.folders();
  index.changed();
  await index.upToDate(`${address}nowhere/`);
  expect(faults).toHaveLength(1);
  expect(index.folders()).toEqual(before);
  index.close();
});
