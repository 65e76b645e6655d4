/**
 * `npm test`: types, formatting and lint, then the built site under unit and browser tests, and on
 * real servers. Arguments go to Playwright: `npm test -- search` runs the tests whose file has that name.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './support/browser.ts';
import { scratchInMemory } from './support/scratch.ts';
import { findServers } from './support/servers.ts';
import { isAsWritten, makeStand } from './support/stand.ts';

// There the commands are files that only a shell finds.
const onWindows = process.platform === 'win32';
const words = process.argv.slice(2);

/** What has to be right before the tests, with the scripts that run at once. */
const checks: [name: string, scripts: string[]][] = [
  ['Types of the content', ['sync']],
  ['Types, formatting, lint', ['check:types', 'check:style']],
  ['Build', ['build']],
];

/** Tests that hold for whatever a ministry writes, by the beginnings of their files' names. */
const ofAnyContent = ['contrast', 'every-page', 'every-release', 'unit/html'];

// Tests begin some hundred programs: each is compiled once (8 % of what a build of few releases takes).
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');

process.once('exit', scratchInMemory());
/** What runs now: it ends first, and with it this. */
const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (running.size === 0) process.exit(1);
    // Ctrl+C reaches all by itself.
    if (signal !== 'SIGINT') for (const child of running) child.kill(signal);
  });

async function run(command: string, args: string[], cwd = '.'): Promise<number> {
  const child = spawn(command, args, { cwd, stdio: 'inherit', shell: onWindows });
  running.add(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  running.delete(child);
  return code ?? 1;
}

await ensureBrowser();
// They are fetched while the checks run.
const isForAll = words.length === 0 || words.some((word) => word.includes('server'));
const servers = isForAll ? findServers() : Promise.resolve([]);
for (const [name, scripts] of checks) {
  console.log(`\n${name}`);
  const codes = await Promise.all(scripts.map((script) => run('npm', ['run', '--silent', script])));
  const code = codes.find((code) => code !== 0);
  if (code !== undefined) {
    // The tests, which do not run, count their own failures.
    console.log(`\n${name} failed\n0 passed, 1 failed`);
    process.exit(code);
  }
}
console.log('\nTests');
for (const missing of await servers) console.log(missing);
const test = (words: string[], cwd?: string) =>
  run('playwright', ['test', '--config', 'tests/playwright.config.ts', ...words], cwd);
if (isAsWritten()) process.exit(await test(words));

// Another ministry’s, or one release more: what holds for any content is asked of it, the rest of the
// program with the content that its tests were written for.
if (words.length === 0) {
  const code = await test(ofAnyContent);
  if (code !== 0) process.exit(code);
}
console.log('\nTests, with the content of the demonstration');
process.env['TEST_RESULTS'] = resolve('test-results');
const stand = makeStand();
process.once('exit', () => rmSync(stand, { recursive: true, force: true }));
process.exit((await run('npm', ['run', '--silent', 'build'], stand)) || (await test(words, stand)));
