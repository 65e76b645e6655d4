import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** What systems of Linux keep in memory, as a folder. */
const memory = '/dev/shm';
/** Bytes of room that it must have: tests leave little behind, and some make sites of their own. */
const room = 4e9;

/**
 * Lets the tests copy the project and its site, which they do some two hundred times, into memory where
 * there is room: copying takes a twentieth of the time there. A TMPDIR that is set is left as it is.
 * @returns removes what was copied
 */
export function scratchInMemory(): () => void {
  if (process.env['TMPDIR'] || !hasRoom()) return () => undefined;
  const folder = mkdtempSync(join(memory, 'press-room-tests-'));
  // Web servers, which are other users, look into it.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > room;
  } catch {
    return false;
  }
}
