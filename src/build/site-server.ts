import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from '../hosting/matching.ts';
import { sentAs } from '../hosting/media-types.ts';
import { ofAll, revalidated } from '../hosting/rules.ts';

/**
 * A server of a built site that answers as a static host does: folders by their `index.html`, with
 * a redirect to the address with its final slash, anything unknown by the site's own 404 page, all
 * with the headers of `hosting/rules.ts`.
 * @param dist folder of the built site
 * @param base path the site is deployed under, with slashes at both ends
 */
export function siteServer(dist: string, base = '/'): Server {
  // `dev`: files are looked up anew at each request, so that a rebuilt site is served at once.
  const files = sirv(dist, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeaders(new Map(Object.entries(headersOf(path))));
      response.setHeader('Content-Type', sentAs(path));
    },
  });

  return createServer((request, response) => {
    response.setHeaders(new Map(Object.entries({ ...ofAll, 'Cache-Control': revalidated })));
    const address = `http://localhost${request.url}`;
    if (!URL.canParse(address)) {
      response.writeHead(400).end();
      return;
    }
    const asked = new URL(address);
    // A redirect to an address with two slashes would name another host.
    const pathname = asked.pathname.replace(/^\/+/, '/');
    const { search } = asked;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!pathname.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const inside = pathname.slice(base.length);
    if (inside && !inside.endsWith('/') && existsSync(join(dist, inside, 'index.html'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    request.url = `/${inside}${search}`;
    files(request, response, async () => {
      const page = await readFile(join(dist, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    });
  });
}
