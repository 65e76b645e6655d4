import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, dirname } from 'node:path';
import { SettingsMistake } from './settings.ts';

/** Another build of the same project has not ended. */
export class BuildRunning extends Error {}

/** Milliseconds that pass at most until a new lock holds its number. */
const unwritten = 1000;

/**
 * Holds a file with our process number for as long as we build. Behind the number stands what tells
 * our process from a later one that gets the same, where the system says it.
 * @returns the way to let it go
 * @throws BuildRunning when the build that holds it has not ended
 * @throws SettingsMistake when it cannot be written
 */
export function lock(file: string): () => void {
  const own = [process.pid, startOf(process.pid)].join(' ').trimEnd();
  try {
    writeFileSync(file, own, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, error);
    const [holder = '', start] = readFileSync(file, 'utf8').trim().split(' ');
    const written = statSync(file).mtimeMs;
    // Cut off before it wrote its number, or just about to.
    const isHeld =
      Number(holder) > 0
        ? isRunning(Number(holder), start, written)
        : Date.now() - written < unwritten;
    if (isHeld)
      throw new BuildRunning(
        `Another build is running (process ${holder || 'unknown'}). Wait until it ends. If you know that none is running, delete the file ${basename(file)} and build again.`,
      );
    // Its build was cut off: the lock is nobody's.
    writeFileSync(file, own);
  }
  return () => rmSync(file, { force: true });
}

/** Of the folder of the project, since the lock is the first that a build writes there. */
function unwritable(file: string, error: unknown): SettingsMistake {
  // “EACCES: permission denied, open '…'”: the system’s own words.
  const [, why] = /: (.*?),/.exec((error as Error).message) ?? [];
  return new SettingsMistake(
    `The folder ${dirname(file)} cannot be written to (${why}), and a build writes ${basename(file)} and dist/ there. Give the user who builds the right to write to it, and room on the disk.`,
  );
}

/**
 * Whether a build has not ended.
 * @param start what its lock says of its beginning, if anything
 * @param written when its lock was written
 */
function isRunning(pid: number, start: string | undefined, written: number): boolean {
  // In a container, numbers are few and come again.
  if (pid === process.pid) return false;
  const found = startOf(pid);
  if (start !== undefined && found !== undefined) return start === found;
  const booted = Date.now() - uptime() * 1000;
  return written > booted && exists(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's, which we may not end.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, on Linux: the boot, and clock ticks since then (proc(5), field 22). No two
 * processes of one number have the same.
 * @returns undefined where the system does not say it, or there is no such process
 */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, before the last parenthesis, may hold anything.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // It has ended, and nobody has asked how: a container's first process never does.
    if (state === 'Z') return 'ended';
    return `${boot}/${rest[18]}`;
  } catch {
    return undefined;
  }
}
