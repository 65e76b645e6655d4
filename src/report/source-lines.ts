import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../schema/mistakes.ts';
import { readAuthorsFile } from '../schema/read-file.ts';

/** The line of a file that a place is in; undefined when there is none. */
export type SourceLine = (place: Place) => string | undefined;

/**
 * Finds the lines of the author's files, each file read once.
 * @param root folder of the project
 */
export function sourceLines(root: string): SourceLine {
  const files = new Map<string, string[]>();
  return ({ file, line }) => {
    let lines = files.get(file);
    if (!lines) {
      // Of a place in the built site no line is shown: what lies in dist/ is the site before it.
      const isThere = file.startsWith('content/') && existsSync(join(root, file));
      lines = isThere ? readAuthorsFile(root, file).text.split(/\r?\n/) : [];
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}
