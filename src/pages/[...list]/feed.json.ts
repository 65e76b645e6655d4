import type { APIRoute } from 'astro';
import { feedDocument } from '../../feeds/feed-document.ts';
import { feedRoutes as getStaticPaths, type FeedProps } from '../../feeds/routes.ts';

export { getStaticPaths };

/** The newest releases of a list with their full text (JSON Feed 1.1). */
export const GET: APIRoute<FeedProps> = async ({ props: { list } }) =>
  new Response((await feedDocument(list)).json1(), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
