import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes the file of a new release, and nothing over an old one.
 * @param id of the release: `2026/budget-proposal`
 * @returns path of the file below the project
 * @throws Error when something is there already
 */
export function writeDraft(root: string, id: string, text: string): string {
  const folder = join(root, 'content/releases', id);
  const year = dirname(folder);
  const isFirst = !existsSync(year);
  mkdirSync(year, { recursive: true });
  // Fails where there is one, whoever made it meanwhile.
  mkdirSync(folder);
  try {
    writeFileSync(join(folder, 'index.mdx'), text, { flag: 'wx' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (isFirst) rmdirSync(year);
    throw error;
  }
  return `content/releases/${id}/index.mdx`;
}
