/** `npm run preview`: serves `dist/` and prints the address. */
import { existsSync } from 'node:fs';
import { inWordsOnly } from './in-words-only.ts';
import { readSettings, type Settings } from './settings.ts';
import { siteServer } from './site-server.ts';

/** Ports from this one on are tried when none was asked for. */
const firstPort = 4321;

await inWordsOnly(() => serve(readSettings()));

function serve({ base, port: askedPort }: Settings): void {
  if (!existsSync('dist/index.html'))
    stop('There is no site in dist/ yet. Build it with: npm run build');
  const server = siteServer('dist', base);
  let port = askedPort ?? firstPort;
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    // A port that is taken is no reason to fail, unless that very one was asked for.
    if (taken && askedPort === undefined && port < firstPort + 20) server.listen(++port);
    else
      stop(taken ? `Port ${port} is in use. Choose another: PORT=8080 npm start` : error.message);
  });
  server.on('listening', () => console.log(`The press room is at http://localhost:${port}${base}`));
  server.listen(port);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
