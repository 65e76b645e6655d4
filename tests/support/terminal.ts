import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine can give a command a terminal: `script` of util-linux does. */
export const hasTerminal = existsSync('/usr/bin/script') && process.platform === 'linux';

export const columns = 100;
export const rows = 40;

/** Keys as a terminal sends them. */
export const enter = '\r';
export const down = '\u001b[B';
export const controlC = '\u0003';

/** How long a command may take to answer a key, and how long it is quiet when it has. Milliseconds. */
const patience = 20_000;
const quiet = 400;

/**
 * Runs a command in a terminal of its own and types when it waits.
 * @param keys typed one after the other, each when the screen has changed and come to rest
 * @returns how it ended, and everything that it has written, with its control characters
 */
export async function inTerminal(
  root: string,
  command: string,
  keys: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const sized = `stty cols ${columns} rows ${rows}; ${command}`;
  const terminal = spawn('script', ['-qec', sized, '/dev/null'], {
    cwd: root,
    env: { ...process.env, TERM: 'xterm-256color', ...environment },
  });
  let said = '';
  terminal.stdout.on('data', (piece) => (said += String(piece)));
  const ended = new Promise<number | null>((done) => terminal.on('exit', done));
  let seen = 0;
  for (const key of keys) {
    await rest(() => said.length, seen);
    seen = said.length;
    terminal.stdin.write(key);
  }
  return { code: await ended, said };
}

/** Waits until there is more than there was, and no more comes. */
async function rest(length: () => number, before: number): Promise<void> {
  const end = Date.now() + patience;
  for (let last = before; length() === before || length() !== last;) {
    if (Date.now() > end) throw new Error('The command does not answer.');
    last = length();
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
}
