import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * A server of a built site that answers as a static host does: folders by their `index.html`,
 * anything unknown by the site's own 404 page with status 404.
 * @param dist folder of the built site
 * @param base path the site is deployed under, with slashes at both ends
 */
export function siteServer(dist: string, base = '/'): Server {
  // `dev`: files are looked up anew at each request, so that a rebuilt site is served at once.
  const files = sirv(dist, { dev: true, etag: true });

  return createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    });
  });
}
