import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Imported } from './convert.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes the folder of a release: whole or not at all. It is made elsewhere in the project and moved
 * to its place at the end, where nothing may lie yet.
 * @param root folder of the project
 * @returns path of the folder below the project
 */
export function writeRelease(root: string, { id, files }: Imported): string {
  const folder = `content/releases/${id}`;
  const target = join(root, folder);
  const workshop = join(root, '.astro');
  mkdirSync(workshop, { recursive: true });
  const made = mkdtempSync(join(workshop, 'import-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(made, name), bytes);
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(target) || existsSync(`${target}.mdx`))
      throw new Refusal(`${folder} is there already. Nothing was overwritten.`);
    renameSync(made, target);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}
