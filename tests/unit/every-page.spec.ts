import { expect, test } from '@playwright/test';
import { parse, renderSync, type Node } from 'ultrahtml';
import { querySelector, querySelectorAll } from 'ultrahtml/selector';
import { site } from '../../src/site.ts';
import { builtPages, isMoved } from '../support/dist.ts';

const pages = builtPages()
  .filter((page) => !isMoved(page))
  .map(({ path, html }) => ({ path, page: parse(html) as Node }));

/** Names and addresses of the links in a part of a page, in their order. */
function linksIn(page: Node, part: string): string[] {
  return querySelectorAll(page, `${part} a`).map((link) =>
    `${link.attributes['href']} ${renderSync(link).replace(/<[^>]*>/g, '')}`.replace(/\s+/g, ' '),
  );
}

test('menu and footer are the same on every page, in the same order (WCAG 3.2.3, 3.2.6)', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const part of ['#main-menu', '.site-footer']) {
    const first = linksIn(pages[0]!.page, part);
    expect(first.length).toBeGreaterThan(3);
    for (const { path, page } of pages) expect(linksIn(page, part), path).toEqual(first);
  }
});

test('every page names its language, and itself as no other does (WCAG 2.4.2, 3.1.1)', () => {
  const titles = pages.flatMap(({ path, page }) => {
    expect(querySelector(page, 'html').attributes['lang'], path).toBe(site.language);
    expect(querySelectorAll(page, 'h1'), path).toHaveLength(1);
    // Two releases may have one title, which is their authors’.
    if (/^\/releases\/\d{4}\/[^/]+\//.test(path)) return [];
    return [renderSync(querySelector(page, 'title')).replace(/<[^>]*>/g, '')];
  });
  // Two numbered pages of one list: each is told apart.
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('no link opens a window, and nothing takes the focus by itself (WCAG 3.2.1, 3.2.5)', () => {
  for (const { path, page } of pages) {
    expect(querySelectorAll(page, '[target]'), path).toEqual([]);
    // Where a dialog begins, once the reader has opened it, is another matter.
    const inDialogs = querySelectorAll(page, 'dialog:not([open]) [autofocus]');
    expect(querySelectorAll(page, '[autofocus]'), path).toHaveLength(inDialogs.length);
  }
});

test('nothing plays, blinks or refreshes (WCAG 1.2, 1.4.2, 2.2, 2.3)', () => {
  const moving = ['audio', 'video', 'iframe', 'object', 'embed', 'canvas', 'marquee', 'blink'];
  for (const { path, page } of pages) {
    for (const name of moving) expect(querySelectorAll(page, name), path).toEqual([]);
    const refreshing = querySelectorAll(page, 'meta').filter(
      (meta) => meta.attributes['http-equiv'] === 'refresh',
    );
    expect(refreshing, path).toEqual([]);
  }
});

test('every picture and every chart has words in its place (WCAG 1.1.1)', () => {
  let charts = 0;
  for (const { path, page } of pages) {
    for (const image of querySelectorAll(page, 'img'))
      expect(image.attributes['alt'], `${path} ${image.attributes['src']}`).toMatch(/\S/);
    for (const chart of querySelectorAll(page, '[role="img"]')) {
      charts++;
      for (const id of chart.attributes['aria-labelledby']!.split(' '))
        expect(renderSync(querySelector(page, `#${id}`)).replace(/<[^>]*>/g, ''), path).toMatch(
          /\w{3}/,
        );
    }
  }
  expect(charts).toBeGreaterThan(3);
});
