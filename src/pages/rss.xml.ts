import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedItem } from '../feeds/feed-item.ts';
import { listReleases } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { site } from '../site.ts';

/** All releases with their full text, newest first (RSS 2.0). */
export const GET: APIRoute = async () => {
  const releases = await listReleases();
  return rss({
    title: `${site.ministry} – ${site.name}`,
    description: site.description,
    site: absoluteUrl('/'),
    items: await Promise.all(releases.map(feedItem)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${site.language}</language>` +
      `<atom:link href="${absoluteUrl('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
  });
};
