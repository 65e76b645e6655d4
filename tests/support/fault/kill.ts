import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** How a build ended that was to be killed. */
export interface Killed {
  /** Milliseconds that it ran. */
  ran: number;
  /** Whether it ended by itself before its moment came. */
  finished: boolean;
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** Begins a build, in a group of its own: its helpers die with it, as when a machine is switched off. */
function begin(root: string): ChildProcess {
  return spawn(process.execPath, ['src/build/build.ts'], {
    cwd: root,
    detached: true,
    // The same moment for all: two builds of the same files are then equal.
    env: { ...process.env, NOW: '2026-11-27T09:00:00+09:00', GITHUB_ACTIONS: '' },
  });
}

/**
 * Builds, and kills the build after some time.
 * @param after milliseconds, or what says that the moment has come; infinite to let it end
 */
export async function buildAndKill(
  root: string,
  after: number | (() => boolean),
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<Killed> {
  const started = performance.now();
  const child = begin(root);
  const killed: Killed = { ran: 0, finished: false, code: null, signal: null, output: '' };
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (piece) => (killed.output += String(piece)));
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  if (after !== Infinity) {
    const moment =
      typeof after === 'number' ? wait(after) : until(() => child.exitCode !== null || after());
    const first = await Promise.race([ended.then(() => 'ended'), moment]);
    killed.finished = first === 'ended';
    // The group, not the process alone.
    if (!killed.finished) process.kill(-child.pid!, signal);
  }
  [killed.code, killed.signal] = await ended;
  killed.ran = performance.now() - started;
  return killed;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(1);
}
