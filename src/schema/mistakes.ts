/** A place in a file of the author's. */
export interface Place {
  /** Path of the file below the project, with forward slashes. */
  file: string;
  /** Line and column, both counted from 1; columns in UTF-16 units, as editors count them. */
  line: number;
  column: number;
  /** How much of the line is meant, in UTF-16 units; absent where only its beginning is known. */
  length?: number;
}

/** One mistake, and what to write instead. */
export interface Mistake extends Place {
  /** What is wrong and what to write, in whole sentences. */
  message: string;
  /** A warning stops nothing: the author may have meant it. Absent for an error. */
  severity?: Severity;
}

export type Severity = 'error' | 'warning';

/** Whether a mistake stops a build. */
export function isError({ severity }: Mistake): boolean {
  return severity !== 'warning';
}

/** Mistakes in the order in which an author mends them: by file, line and column. */
export function inOrder(mistakes: Mistake[]): Mistake[] {
  return mistakes.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** A mistake as one line that editors and terminals can open: `file:line:column  message`. */
export function inOneLine(mistake: Mistake): string {
  const { file, line, column, message } = mistake;
  return `${file}:${line}:${column}  ${isError(mistake) ? '' : 'Warning: '}${message}`;
}

/** How many mistakes, and how many warnings if there are any, for the closing line of a run. */
export function countOf(mistakes: Mistake[]): string {
  const errors = mistakes.filter(isError).length;
  const warnings = mistakes.length - errors;
  const counted = [
    ...(errors > 0 || warnings === 0 ? [errors === 1 ? '1 mistake' : `${errors} mistakes`] : []),
    ...(warnings > 0 ? [warnings === 1 ? '1 warning' : `${warnings} warnings`] : []),
  ];
  return counted.join(' and ');
}
