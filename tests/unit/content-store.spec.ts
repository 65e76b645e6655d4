import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepContentStore } from '../../src/build/content-store.ts';

const store = '.astro/cache/data-store.json';
let root: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-store-'));
  write('src/schema/release.ts', 'export const longest = 100;');
  write('content/topics.yaml', 'growth: { name: Growth }');
  write('content/releases/2020/budget.mdx', 'A text.');
  write(store, '[]');
  keepContentStore(root);
});
test.afterEach(() => rmSync(root, { recursive: true }));

test('what Astro remembers of an unknown program is forgotten, once', () => {
  expect(existsSync(join(root, store))).toBe(false);
  write(store, '[]');
  keepContentStore(root);
  expect(existsSync(join(root, store))).toBe(true);
});

test('a changed text is Astro’s to know', () => {
  write(store, '[]');
  write('content/releases/2020/budget.mdx', 'Another text.');
  keepContentStore(root);
  expect(existsSync(join(root, store))).toBe(true);
});

for (const file of ['src/schema/release.ts', 'content/topics.yaml', 'package-lock.json'])
  test(`what is remembered is forgotten with a change of ${file}`, () => {
    write(store, '[]');
    write(file, 'changed');
    keepContentStore(root);
    expect(existsSync(join(root, store))).toBe(false);
  });
