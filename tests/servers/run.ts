/**
 * `npm run test:servers`: the built site on nginx, Caddy and Cloudflare's workerd. Debian's are
 * installed where that can be; what is not tried is said.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBrowser } from '../support/browser.ts';
import { findServers } from '../support/servers.ts';

const shell = process.platform === 'win32';
const run = (command: string, words: string[]) => {
  const { status } = spawnSync(command, words, { stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
};

await ensureBrowser();
for (const missing of await findServers()) console.log(missing);
if (!existsSync('dist/_headers')) run('npm', ['run', '--silent', 'build']);
run('playwright', [
  ...['test', '--config', 'tests/playwright.config.ts', '--project', 'servers'],
  ...process.argv.slice(2),
]);
