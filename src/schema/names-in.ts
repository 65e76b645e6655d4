import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readAuthorsFile } from './read-file.ts';
import type { ReferredCollection } from './release.ts';

/**
 * The ids of a collection with the names that they stand for, for editors to offer. What cannot be
 * read is left out: its mistakes are told where it is checked.
 * @param root folder of the project
 */
export function namesIn(root: string, collection: ReferredCollection): Map<string, string> {
  const file = `content/${collection}.yaml`;
  if (!existsSync(join(root, file))) return new Map();
  const document = parseDocument(readAuthorsFile(root, file).text);
  const entries: unknown = document.errors.length > 0 ? {} : document.toJS();
  return new Map(
    Object.entries((entries ?? {}) as Record<string, { name?: unknown } | null>).map(
      ([id, entry]) => [id, String(entry?.name ?? id)],
    ),
  );
}
