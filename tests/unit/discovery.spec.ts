import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtPages, isIndexable, isMoved, type BuiltPage } from '../support/dist.ts';

const origin = 'https://press-room.example';
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const tag = (name: string, xml: string) =>
  [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, value]) => value!);

test('the sitemap lists the pages that search engines may show, and no other', () => {
  const listed = tag('loc', read('sitemap.xml'));
  const indexable = builtPages().filter(isIndexable);
  expect(listed.toSorted()).toEqual(indexable.map(({ path }) => origin + path).toSorted());
  expect(indexable.length).toBeLessThan(builtPages().length);
});

test('the sitemap dates pages by their content, not by the build', () => {
  const urls = tag('url', read('sitemap.xml'));
  const release = urls.find((url) => url.includes('3rd-ministerial-meeting-on-industrial'))!;
  expect(tag('lastmod', release)).toEqual(['2020-09-21']);
  const days = urls.flatMap((url) => tag('lastmod', url));
  expect(days.length).toBeGreaterThan(60);
  expect(days.toSorted().at(-1)).toBe('2023-11-15');
});

test('robots.txt lets everybody read and names both sitemaps', () => {
  const robots = read('robots.txt');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
  expect([...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address)).toEqual([
    `${origin}/sitemap.xml`,
    `${origin}/news-sitemap.xml`,
  ]);
});

/** Pages that nothing links to, by intent: the host and an e-mail service lead to them. */
const unlinked = ['/404.html', '/unsubscribed/'];

test('every page can be reached by links from home, and every list in two clicks', () => {
  const pages = new Map(builtPages().map((page) => [page.path, page]));
  const clicks = new Map([['/', 0]]);
  for (const [path, distance] of clicks)
    for (const target of linksOf(pages.get(path)!))
      if (pages.has(target) && !clicks.has(target)) clicks.set(target, distance + 1);

  const orphans = [...pages.values()].filter((page) => !isMoved(page) && !clicks.has(page.path));
  expect(orphans.map(({ path }) => path)).toEqual(unlinked.filter((path) => pages.has(path)));

  const lists = [...pages.keys()].filter((path) =>
    /^\/(?:releases\/(?:\d{4}\/)?|(?:kinds|topics|divisions|series)\/[^/]+\/)$/.test(path),
  );
  expect(lists.length).toBeGreaterThan(30);
  expect(lists.filter((path) => clicks.get(path)! > 2)).toEqual([]);
});

/** Paths of the pages of this site that a page links to; the map grows while it is walked. */
function linksOf({ path, html }: BuiltPage): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, href]) => new URL(href!.replaceAll('&amp;', '&'), origin + path))
    .filter((address) => address.origin === origin)
    .map((address) => address.pathname);
}
