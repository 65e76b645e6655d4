import type { APIRoute } from 'astro';
import { favicon } from '../machine/favicon.ts';

/** The mark of the site in tabs and bookmarks. */
export const GET: APIRoute = () =>
  new Response(favicon(), { headers: { 'Content-Type': 'image/svg+xml' } });
