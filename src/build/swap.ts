import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Builds a folder beside the one it will replace and swaps it in at the end: a failure at any
 * moment leaves the old one, or the next build brings it back.
 * @param root folder of the project
 * @param work fills the new folder
 * @throws BuildRunning when another build has not ended; and whatever `work` throws
 */
export async function swapIn(root: string, work: (next: string) => Promise<void>): Promise<void> {
  const dist = join(root, 'dist');
  const previous = join(root, 'dist.previous');
  const unlock = lock(join(root, 'dist.lock'));
  try {
    // A build that was cut off between its two renames left no dist/, but the one before it.
    if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
    // What builds that were cut off have left half done.
    for (const half of globSync('dist.next-*', { cwd: root }))
      rmSync(join(root, half), { recursive: true, force: true });
    const next = mkdtempSync(join(root, 'dist.next-'));
    try {
      await work(next);
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(dist)) renameSync(dist, previous);
      try {
        renameSync(next, dist);
      } catch (error) {
        if (existsSync(previous)) renameSync(previous, dist);
        throw error;
      }
      rmSync(previous, { recursive: true, force: true });
    } finally {
      rmSync(next, { recursive: true, force: true });
    }
  } finally {
    unlock();
  }
}

/** Another build of the same project has not ended. */
export class BuildRunning extends Error {}

/** Holds a file with our process number for as long as we build; gives the way to let it go. */
function lock(file: string): () => void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder))
      throw new BuildRunning(`Another build is running (process ${holder}). Wait until it ends.`);
    // Its build was cut off: the lock is nobody's.
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
