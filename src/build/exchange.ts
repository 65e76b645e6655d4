import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { ifPossible } from './if-possible.ts';

/** Number of Linux’s call `renameat2`, by the kind of processor. */
const renameat2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276 };

/** The folder that paths start from (`AT_FDCWD`), and the wish to exchange (`RENAME_EXCHANGE`). */
const program = 'exit(syscall($ARGV[0], -100, $ARGV[1], -100, $ARGV[2], 2) != 0)';

/**
 * Puts a folder in the place of another, which is removed. Linux exchanges them in one step, so that
 * there is no moment at which neither is there: Node has no such call, and Perl, which every usual
 * Linux brings along, has. Elsewhere there are two renames, some 30 µs apart.
 * @param next the folder that comes
 * @param current the folder that goes, if there is one
 * @param previous where it is in between, outside of Linux: `bringBack` finds it there
 */
export function putInPlace(next: string, current: string, previous: string): void {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(current) && exchanged(next, current)) {
    removeOld(next);
    return;
  }
  if (existsSync(current)) renameSync(current, previous);
  try {
    renameSync(next, current);
  } catch (error) {
    bringBack(current, previous);
    throw error;
  }
  removeOld(previous);
}

/** The new site is in its place: what is left of the old one hurts nobody. */
function removeOld(folder: string): void {
  ifPossible(`The last site could not be removed from ${basename(folder)}.`, () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

/** Puts a folder back that was taken away while nothing came in its place. */
export function bringBack(current: string, previous: string): void {
  if (!existsSync(current) && existsSync(previous)) renameSync(previous, current);
}

function exchanged(one: string, other: string): boolean {
  const call = process.platform === 'linux' && renameat2[process.arch];
  if (!call) return false;
  const { status } = spawnSync('perl', ['-e', program, String(call), one, other], {
    stdio: 'ignore',
  });
  return status === 0;
}
