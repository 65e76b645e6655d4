import { withoutConflicts } from './conflicts.ts';
import { readAuthorsFile, type ReadFile } from './read-file.ts';

/**
 * Reads a file of the author's as it can be checked: as UTF-8 whatever it was saved as, and one
 * version of what git could not unite. Both are told.
 * @param root folder of the project
 * @param file path below it
 */
export function readWhole(root: string, file: string): ReadFile {
  const read = readAuthorsFile(root, file);
  const { text, mistakes } = withoutConflicts(file, read.text);
  return { text, mistakes: [...read.mistakes, ...mistakes] };
}
