import type { APIRoute } from 'astro';
import { absoluteUrl } from '../lib/url.ts';

/**
 * Every crawler may read everything (RFC 9309). Pages that search engines should not show say so
 * themselves, for which they must be read. Crawlers ask for this file at the root of a host only.
 */
export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      '',
      `Sitemap: ${absoluteUrl('/sitemap.xml')}`,
      `Sitemap: ${absoluteUrl('/news-sitemap.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
