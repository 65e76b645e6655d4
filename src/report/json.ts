import { inOrder, isError, type Mistake, type Severity } from '../schema/mistakes.ts';
import { sourceLines } from './source-lines.ts';

/** A mistake as programs read it. */
interface Told {
  file: string;
  line: number;
  column: number;
  severity: Severity;
  message: string;
  /** The line of the file, without its end; null where there is none. */
  source: string | null;
}

/**
 * Mistakes as a JSON array (RFC 8259), for editors and other programs.
 * @param root folder of the project
 */
export function inJson(root: string, mistakes: Mistake[]): string {
  const lineOf = sourceLines(root);
  const told = inOrder(mistakes).map((mistake): Told => {
    const { file, line, column, message } = mistake;
    const severity = isError(mistake) ? 'error' : 'warning';
    return { file, line, column, severity, message, source: lineOf(mistake) ?? null };
  });
  return JSON.stringify(told, null, 2);
}
