/**
 * `npm test`: types, formatting and lint, then the built site under unit and browser tests, and on
 * real servers. Arguments go to Playwright: `npm test -- search` runs the tests whose file has that name.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureBrowser } from './support/browser.ts';
import { findServers } from './support/servers.ts';

// There the commands are files that only a shell finds.
const onWindows = process.platform === 'win32';
const words = process.argv.slice(2);

const checks: [name: string, script: string][] = [
  ['Types, formatting, lint', 'check'],
  ['Build', 'build'],
];

async function run(command: string, args: string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', shell: onWindows });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

await ensureBrowser();
// They are fetched while the checks run.
const isForAll = words.length === 0 || words.some((word) => word.includes('server'));
const servers = isForAll ? findServers() : Promise.resolve([]);
for (const [name, script] of checks) {
  console.log(`\n${name}`);
  const code = await run('npm', ['run', '--silent', script]);
  if (code !== 0) {
    // The tests, which do not run, count their own failures.
    console.log(`\n${name} failed\n0 passed, 1 failed`);
    process.exit(code);
  }
}
console.log('\nTests');
for (const missing of await servers) console.log(missing);
process.exit(await run('playwright', ['test', '--config', 'tests/playwright.config.ts', ...words]));
