import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Packages keep what they make here, and whoever installs anew throws it away. */
const folder = 'node_modules/.cache';

/** A folder in it, of what belongs together. */
type Kind = 'previews' | 'pdf-texts';

/** Milliseconds. What no build has used for so long is thrown away. */
const longest = 30 * 24 * 60 * 60 * 1000;

/**
 * What takes long to make and is the same whenever it is made of the same: taken from an earlier
 * build, or made and kept for the next.
 * @param inputs everything that the bytes depend on
 */
export async function kept(
  kind: Kind,
  inputs: unknown,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  // Only a project has such a folder, and knows the versions of what it is made with.
  if (!existsSync('package.json')) return make();
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
  const file = join(folder, kind, key);
  const before = await readFile(file).then(undamaged, () => undefined);
  if (before) {
    const now = new Date();
    await utimes(file, now, now).catch(() => {
      // It may be thrown away sooner.
    });
    return before;
  }
  const made = await make();
  await keep(file, made).catch(() => {
    // A folder that nobody may write to costs time and nothing else.
  });
  return made;
}

/** Throws away what no build has used for 30 days: a press room is built for years. */
export function forgetUnused(now = Date.now()): void {
  const kinds: Kind[] = ['previews', 'pdf-texts'];
  for (const name of globSync(
    kinds.map((kind) => `${kind}/*`),
    { cwd: folder },
  )) {
    const file = join(folder, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - used > longest) rmSync(file, { force: true });
  }
}

let versions: Record<string, string> | undefined;

/**
 * The exact version of a package, which stands for all that it does: one of a thing's inputs.
 * @returns undefined outside of a project
 */
export function versionOf(name: string): string | undefined {
  if (!existsSync('package.json')) return undefined;
  versions ??= (
    JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }
  ).devDependencies;
  return versions[name];
}

/** Bytes before the content: its sum, for a machine that has lost its power may leave another. */
const sumLength = 4;

/** @returns the content of a file that was kept, if it is as it was written */
function undamaged(file: Buffer): Uint8Array<ArrayBuffer> | undefined {
  if (file.length <= sumLength) return undefined;
  const content = new Uint8Array(file.subarray(sumLength));
  return file.readUInt32BE() === crc32(content) ? content : undefined;
}

/** Another build may be reading: a file is there whole or not at all. */
async function keep(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32BE(crc32(content));
  await writeFile(unfinished, Buffer.concat([sum, content]));
  await rename(unfinished, file);
}
