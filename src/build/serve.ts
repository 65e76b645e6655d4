/** `npm run preview`: serves `dist/` as a static host does, and prints the address. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const firstPort = Number(process.env['PORT'] ?? 4321);

if (!existsSync('dist/index.html')) {
  console.error('There is no site in dist/ yet. Build it with: npm run build');
  process.exit(1);
}

// `dev`: files are looked up anew at each request, so that a rebuilt site is served at once.
const files = sirv('dist', { dev: true, etag: true });

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (!path.startsWith(base)) {
    response.writeHead(302, { Location: base }).end();
    return;
  }
  request.url = `/${path.slice(base.length)}`;
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync('dist/404.html'));
  });
});

// A port that is taken is no reason to fail: the next one is as good, unless one was asked for.
let port = firstPort;
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || process.env['PORT'] || port > firstPort + 20) {
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another: PORT=8080 npm start` : error.message,
    );
    process.exit(1);
  }
  server.listen(++port);
});
server.on('listening', () => console.log(`The press room is at http://localhost:${port}${base}`));
server.listen(port);
