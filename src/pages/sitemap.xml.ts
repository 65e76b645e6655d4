import type { APIRoute } from 'astro';
import { sitemap } from '../machine/sitemap.ts';

/** Every page that search engines may show. */
export const GET: APIRoute = async () =>
  new Response(await sitemap(), { headers: { 'Content-Type': 'application/xml' } });
