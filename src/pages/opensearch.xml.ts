import type { APIRoute } from 'astro';
import { openSearch } from '../machine/open-search.ts';

/** How a browser adds this site’s search to its own. */
export const GET: APIRoute = () =>
  new Response(openSearch(), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
