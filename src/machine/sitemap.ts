import { startOfDay, startOfDayText } from '../lib/dates.ts';
import { pageCount, pagePath } from '../lib/list-addresses.ts';
import { listGroups } from '../lib/lists.ts';
import { getStandingPages } from '../lib/pages.ts';
import { lastChange, listReleases, type Release } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';
import { text } from '../text.ts';
import { toXml } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Milliseconds: Google takes news of the last two days only. */
const newsAge = 2 * 24 * 60 * 60 * 1000;

interface Page {
  path: `/${string}`;
  /** Day of the last change, which the content alone says; absent where it says nothing. */
  changed?: string | undefined;
}

/** Every page that search engines may show, with the day it last changed (sitemaps.org 0.9). */
export async function sitemap(): Promise<string> {
  return toXml({
    urlset: {
      '@_xmlns': namespace,
      url: (await pages()).map(({ path, changed }) => ({
        loc: absoluteUrl(path),
        ...(changed && { lastmod: changed }),
      })),
    },
  });
}

async function pages(): Promise<Page[]> {
  const releases = await listReleases();
  const groups = await listGroups();
  return [
    { path: '/', changed: newest(releases) },
    ...releases.map((release) => ({ path: release.path, changed: lastChange(release) })),
    ...groups
      .flatMap(({ lists }) => lists)
      .flatMap((list) => {
        const changed = newest(list.releases);
        return Array.from({ length: pageCount(list) }, (_, index) => ({
          path: pagePath(list.path, index + 1),
          changed,
        }));
      }),
    ...groups
      .filter(({ id }) => id !== 'all' && id !== 'years')
      .map(({ id, lists }) => ({
        path: `/${id}/` as const,
        changed: newest(lists.flatMap((list) => list.releases)),
      })),
    ...(await getStandingPages()).map(({ path }) => ({ path })),
    { path: '/subscribe/' },
  ];
}

function newest(releases: Release[]): string | undefined {
  const [first, ...rest] = releases.map(lastChange);
  return rest.reduce((last, day) => (day > last! ? day : last), first);
}

/**
 * The releases of the last two days for news search (Google’s news sitemap). Mostly there are none,
 * and Google asks for an empty file then.
 * @param now moment of the build
 */
export async function newsSitemap(now: Date): Promise<string> {
  const fresh = (await listReleases()).filter(({ date }) => {
    const age = now.getTime() - startOfDay(date).getTime();
    return age >= 0 && age <= newsAge;
  });
  return toXml({
    urlset: {
      '@_xmlns': namespace,
      '@_xmlns:news': newsNamespace,
      url: fresh.map(({ path, title, date }) => ({
        loc: absoluteUrl(path),
        'news:news': {
          'news:publication': { 'news:name': text.siteName, 'news:language': site.language },
          'news:publication_date': startOfDayText(date),
          'news:title': title,
        },
      })),
    },
  });
}
