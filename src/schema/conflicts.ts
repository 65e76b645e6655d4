import type { Mistake } from './mistakes.ts';

/** A text without what git has left in it where it could not unite two versions. */
export interface WithoutConflicts {
  /** The first of the two versions, every line where it was. */
  text: string;
  mistakes: Mistake[];
}

/**
 * Tells where git has left two versions of a passage, and takes the first, so that the other
 * mistakes of the file are found in the same run.
 */
export function withoutConflicts(file: string, text: string): WithoutConflicts {
  if (!/^<{7} /m.test(text)) return { text, mistakes: [] };
  const mistakes: Mistake[] = [];
  let side: 'both' | 'first' | 'other' = 'both';
  const lines = text.split('\n').map((line, index) => {
    const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.exec(line)?.[0][0];
    if (marker === '<') {
      side = 'first';
      const message =
        'Two versions of a passage stand here, which git could not unite. Keep one of them, and delete the lines that begin with “<<<<<<<”, “=======” and “>>>>>>>”.';
      mistakes.push({ file, line: index + 1, column: 1, length: line.trimEnd().length, message });
      return '';
    }
    if (side === 'both') return line;
    if (marker === '>') side = 'both';
    else if (marker) side = 'other';
    else if (side === 'first') return line;
    return '';
  });
  return { text: lines.join('\n'), mistakes };
}
