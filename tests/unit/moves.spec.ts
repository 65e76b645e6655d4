import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site } from '../../src/site.ts';
import { crawl } from '../support/moves/crawl.ts';

const home = { origin: site.address, base: '/' };

test('every address of the site is found by a file server without rules, slashes and all', () => {
  const { files, own, faults } = crawl({ dist: 'dist', ...home });
  expect(files).toBeGreaterThan(400);
  expect(own).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
});

test('an address that such a server does not find is told', () => {
  const dist = mkdtempSync(join(tmpdir(), 'press-room-'));
  cpSync('dist/about', join(dist, 'about'), { recursive: true });
  writeFileSync(
    join(dist, 'index.html'),
    `<a href="/about">a</a><a href="about/">b</a><a href="/none/">c</a> ${site.address}/none.pdf`,
  );
  rmSync(join(dist, 'about/index.html'));
  writeFileSync(join(dist, 'about/index.html'), '<a href="/press/">d</a>');
  try {
    expect(crawl({ dist, ...home }).faults).toEqual([
      'about/index.html: /press/ is not there',
      'index.html: /about lacks its final slash',
      'index.html: /none/ is not there',
      `index.html: ${site.address}/none.pdf is not there`,
    ]);
    expect(crawl({ dist, ...home, base: '/press/' }).faults).toContain(
      'index.html: /about is outside of /press/',
    );
  } finally {
    rmSync(dist, { recursive: true });
  }
});
