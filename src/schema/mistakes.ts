/** A place in a file of the author's. */
export interface Place {
  /** Path of the file below the project, with forward slashes. */
  file: string;
  /** Line and column, both counted from 1. */
  line: number;
  column: number;
}

/** One mistake, and what to write instead. */
export interface Mistake extends Place {
  /** What is wrong and what to write, in whole sentences. */
  message: string;
}

/** Mistakes in the order in which an author mends them: by file, line and column. */
export function inOrder(mistakes: Mistake[]): Mistake[] {
  return mistakes.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** A mistake as one line that editors and terminals can open: `file:line:column  message`. */
export function inOneLine({ file, line, column, message }: Mistake): string {
  return `${file}:${line}:${column}  ${message}`;
}

/** How many mistakes, for the closing line of a run. */
export function countOf(mistakes: Mistake[]): string {
  return mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
}
