/**
 * `npm test`: types, formatting and lint, then the built site under unit and browser tests.
 * Arguments go to Playwright: `npm test -- search` runs the tests whose file has that name.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './support/browser.ts';

// There the commands are files that only a shell finds.
const onWindows = process.platform === 'win32';

const steps: [name: string, command: string, args: string[]][] = [
  ['Types, formatting, lint', 'npm', ['run', '--silent', 'check']],
  ['Build', 'npm', ['run', '--silent', 'build']],
  [
    'Tests',
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
  ],
];

await ensureBrowser();
for (const [name, command, args] of steps) {
  console.log(`\n${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: onWindows });
  if (status !== 0) {
    // The last step counts its own failures.
    if (command === 'npm') console.log(`\n${name} failed\n0 passed, 1 failed`);
    process.exit(status ?? 1);
  }
}
