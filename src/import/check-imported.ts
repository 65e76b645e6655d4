import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../schema/check-content.ts';
import type { Mistake } from '../schema/mistakes.ts';
import type { Imported } from './convert.ts';

/**
 * What the site’s own check finds in an imported release, before anything is written: it is laid
 * beside copies of the other releases, elsewhere.
 * @param root folder of the project
 */
export async function checkImported(
  root: string,
  { id, files }: Pick<Imported, 'id' | 'files'>,
): Promise<Mistake[]> {
  const copy = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    for (const path of globSync(
      ['content/*.yaml', 'content/ledger/*', 'content/releases/**/*.mdx'],
      { cwd: root },
    )) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      cpSync(join(root, path), join(copy, path));
    }
    const folder = `content/releases/${id}`;
    if (existsSync(join(copy, folder))) throw new Error(`${folder} is taken.`);
    mkdirSync(join(copy, folder), { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(copy, folder, name), bytes);
    // Mistakes that were there before are not the document’s.
    return (await checkContent(copy)).filter(({ file }) => file.startsWith(`${folder}/`));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
