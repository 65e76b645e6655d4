import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { RSSFeedItem } from '@astrojs/rss';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { tags } from '../components/mdx/index.ts';
import { startOfDay } from '../lib/dates.ts';
import type { Release } from '../lib/releases.ts';
import { absoluteUrl } from '../lib/url.ts';
import { toFeedHtml } from './feed-html.ts';

const container = AstroContainer.create({
  renderers: await loadRenderers([getContainerRenderer()]),
});

/** A release as an item of a feed: full text, absolute addresses, an id that stays. */
export async function feedItem(release: Release): Promise<RSSFeedItem> {
  const address = absoluteUrl(release.path);
  const [attachment] = release.attachments;
  return {
    title: release.title,
    link: address,
    description: `${release.headline}. ${release.summary}`,
    pubDate: startOfDay(release.date),
    categories: [release.kindName, ...release.topics.map((topic) => topic.data.name)],
    content: await toFeedHtml(await textOf(release), address),
    // RSS 2.0 knows one enclosure an item; the others are linked in the text.
    ...(attachment && {
      enclosure: {
        url: absoluteUrl(attachment.path),
        length: attachment.bytes,
        type: attachment.mediaType,
      },
    }),
  };
}

/** The text of a release as HTML, without its page. */
async function textOf(release: Release): Promise<string> {
  const { Content } = await render(release.entry);
  return (await container).renderToString(Content, { props: { components: tags } });
}
