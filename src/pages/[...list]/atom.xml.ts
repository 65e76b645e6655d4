import type { APIRoute } from 'astro';
import { feedDocument } from '../../feeds/feed-document.ts';
import { feedRoutes as getStaticPaths, type FeedProps } from '../../feeds/routes.ts';

export { getStaticPaths };

/** The newest releases of a list with their full text (Atom, RFC 4287). */
export const GET: APIRoute<FeedProps> = async ({ props: { list } }) =>
  new Response((await feedDocument(list)).atom1(), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
