import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedFolder, feedLength } from '../../feeds/feeds.ts';
import { fullText } from '../../feeds/full-text.ts';
import { markedTitle } from '../../feeds/marked-title.ts';
import { feedRoutes as getStaticPaths, type FeedProps } from '../../feeds/routes.ts';
import { startOfDay } from '../../lib/dates.ts';
import type { Release } from '../../lib/releases.ts';
import { absoluteUrl, url } from '../../lib/url.ts';
import { site } from '../../site.ts';
import { text } from '../../text.ts';

export { getStaticPaths };

/** The newest releases of a list with their full text (RSS 2.0). */
export const GET: APIRoute<FeedProps> = async ({ props: { list } }) => {
  const self = absoluteUrl(`${feedFolder(list)}rss.xml`);
  return rss({
    title: text.feedTitle(list.title),
    description: text.listSummary(list.title, list.releases.length),
    site: absoluteUrl(list.path),
    stylesheet: url('/feed.css'),
    items: await Promise.all(list.releases.slice(0, feedLength).map(toItem)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${site.language}</language>` +
      `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
  });
};

async function toItem(release: Release): Promise<RSSFeedItem> {
  const [attachment] = release.attachments;
  return {
    title: markedTitle(release),
    link: absoluteUrl(release.path),
    description: `${release.headline}. ${release.summary}`,
    pubDate: startOfDay(release.date),
    categories: [release.kindName, ...release.topics.map((topic) => topic.data.name)],
    content: await fullText(release),
    // RSS 2.0 knows one enclosure an item; the others are linked from the release.
    ...(attachment && {
      enclosure: {
        url: absoluteUrl(attachment.path),
        length: attachment.bytes,
        type: attachment.mediaType,
      },
    }),
  };
}
