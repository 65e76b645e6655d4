import type { APIRoute } from 'astro';
import { generateAtomFeed } from 'feedsmith';
import { feedDocument, type FeedItem } from '../../feeds/feed-document.ts';
import { feedRoutes as getStaticPaths, type FeedProps } from '../../feeds/routes.ts';
import { url } from '../../lib/url.ts';
import { site } from '../../site.ts';

export { getStaticPaths };

/** The newest releases of a list with their full text (Atom, RFC 4287). */
export const GET: APIRoute<FeedProps> = async ({ props }) => {
  const { list, folder, title, description, updated, items } = await feedDocument(props.list);
  const feed = generateAtomFeed(
    {
      id: list,
      title: { value: title },
      subtitle: { value: description },
      updated,
      authors: [{ name: site.ministry, uri: site.official.address }],
      links: [
        { rel: 'alternate', href: list },
        { rel: 'self', href: `${folder}atom.xml` },
      ],
      entries: items.map(toEntry),
    },
    { stylesheets: [{ href: url('/feed.css'), type: 'text/css' }] },
  );
  return new Response(withoutIndent(feed), { headers: { 'Content-Type': 'application/atom+xml' } });
};

function toEntry({ address, title, summary, content, published, updated, categories }: FeedItem) {
  return {
    id: address,
    // Text and no HTML: a reader shows “<3%” as it is.
    title: { value: title },
    links: [{ href: address }],
    summary: { value: summary },
    content: { value: content, type: 'html' },
    categories: categories.map((name) => ({ term: name, label: name })),
    published,
    updated,
  };
}

/** Without the breaks that the writer puts around words in CDATA: they would be part of them. */
function withoutIndent(xml: string): string {
  return xml.replace(/>\s+(?=<!\[CDATA\[)/g, '>').replace(/\]\]>\s+(?=<\/)/g, ']]>');
}
