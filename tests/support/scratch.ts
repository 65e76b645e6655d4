import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** What systems of Linux keep in memory, as a folder. */
const memory = '/dev/shm';
/** Bytes that there must be room for: some tests make sites of their own. */
const room = 4e9;
/** The process that a folder is of is part of its name. */
const ours = /^press-room-tests-(\d+)-/;

/**
 * Lets the tests copy the project and its site, which they do some two hundred times, into memory where
 * there is room: copying takes a twentieth of the time there. A TMPDIR that is set is left as it is.
 * @returns removes what was copied
 */
export function scratchInMemory(): () => void {
  if (process.env['TMPDIR']) return () => undefined;
  try {
    for (const name of readdirSync(memory)) if (isLeft(name)) remove(join(memory, name));
    const { bavail, bsize } = statfsSync(memory);
    // How large the folder may grow says nothing of what is free.
    if (Math.min(bavail * bsize, process.availableMemory()) < room) return () => undefined;
    const folder = mkdtempSync(join(memory, `press-room-tests-${process.pid}-`));
    // Web servers, which are other users, look into it.
    chmodSync(folder, 0o755);
    process.env['TMPDIR'] = folder;
    return () => remove(folder);
  } catch {
    // There is none, or it is nobody's to write to.
    return () => undefined;
  }
}

/** Whether a run that could not tidy up has left it. */
function isLeft(name: string): boolean {
  const id = ours.exec(name)?.[1];
  if (id === undefined) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
