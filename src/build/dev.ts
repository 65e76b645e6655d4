/**
 * `npm run dev`: the site as it is being written, drafts and all, renewed as files are saved. The server is
 * a process of its own, `dev-site.ts`: Astro begins with none while a head cannot be read, so the server
 * begins again when it is mended.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beginAgain } from '../preview/begin-again.ts';

const site = fileURLToPath(new URL('./dev-site.ts', import.meta.url));

let code = beginAgain;
while (code === beginAgain) {
  const server = spawn(process.execPath, [site, ...process.argv.slice(2)], { stdio: 'inherit' });
  const stop = (signal: NodeJS.Signals) => void server.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const [ended] = (await once(server, 'exit')) as [number | null];
  process.off('SIGINT', stop).off('SIGTERM', stop);
  code = ended ?? 0;
}
process.exitCode = code;
