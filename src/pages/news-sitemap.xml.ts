import type { APIRoute } from 'astro';
import { buildMoment } from '../lib/publication.ts';
import { newsSitemap } from '../machine/sitemap.ts';

/** The releases of the last two days. */
export const GET: APIRoute = async () =>
  new Response(await newsSitemap(buildMoment()), {
    headers: { 'Content-Type': 'application/xml' },
  });
