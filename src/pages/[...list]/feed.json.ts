import type { APIRoute } from 'astro';
import { generateJsonFeed } from 'feedsmith';
import { feedDocument } from '../../feeds/feed-document.ts';
import { feedRoutes as getStaticPaths, type FeedProps } from '../../feeds/routes.ts';
import { site } from '../../site.ts';

export { getStaticPaths };

/** The newest releases of a list with their full text (JSON Feed 1.1). */
export const GET: APIRoute<FeedProps> = async ({ props }) => {
  const { list, folder, title, description, items } = await feedDocument(props.list);
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: list,
    feed_url: `${folder}feed.json`,
    language: site.language,
    authors: [{ name: site.ministry, url: site.official.address }],
    items: items.map(({ address, title, summary, content, published, updated, categories }) => ({
      id: address,
      url: address,
      title,
      summary,
      content_html: content,
      date_published: published,
      date_modified: updated,
      tags: categories,
    })),
  });
  // The writer leaves out a list of nothing, which the format wants to be there.
  const whole = items.length > 0 ? feed : Object.assign(feed as object, { items });
  return Response.json(whole, { headers: { 'Content-Type': 'application/feed+json' } });
};
