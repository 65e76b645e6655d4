/** `npm run preview`: serves `dist/` and prints the address. */
import { existsSync } from 'node:fs';
import { siteServer } from './site-server.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const askedPort = process.env['PORT'];
const firstPort = Number(askedPort ?? 4321);

if (!existsSync('dist/index.html')) {
  console.error('There is no site in dist/ yet. Build it with: npm run build');
  process.exit(1);
}

const server = siteServer('dist', base);
let port = firstPort;
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  // A port that is taken is no reason to fail, unless that very one was asked for.
  if (taken && askedPort === undefined && port < firstPort + 20) {
    server.listen(++port);
    return;
  }
  console.error(
    taken ? `Port ${port} is in use. Choose another: PORT=8080 npm start` : error.message,
  );
  process.exit(1);
});
server.on('listening', () => console.log(`The press room is at http://localhost:${port}${base}`));
server.listen(port);
