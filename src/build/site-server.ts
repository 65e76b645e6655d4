import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

/** Media types that sirv does not know: those of citations. */
const mediaTypes: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
};

/**
 * A server of a built site that answers as a static host does: folders by their `index.html`, with
 * a redirect to the address with its final slash, anything unknown by the site's own 404 page.
 * @param dist folder of the built site
 * @param base path the site is deployed under, with slashes at both ends
 */
export function siteServer(dist: string, base = '/'): Server {
  // `dev`: files are looked up anew at each request, so that a rebuilt site is served at once.
  const files = sirv(dist, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const mediaType = mediaTypes[extname(path)];
      if (mediaType) response.setHeader('Content-Type', mediaType);
    },
  });

  return createServer((request, response) => {
    // Behind a host of its own, for “//” at the beginning would name one, which may be none.
    const asked = new URL(`http://localhost/${request.url}`);
    const pathname = asked.pathname.replace(/^\/+/, '/');
    const { search } = asked;
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
