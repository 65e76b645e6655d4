import type { Mistake } from '../schema/mistakes.ts';
import type { Found } from './found.ts';

/** Gives what was found in a text its place: line and column, and how much of the line is meant. */
export function placedIn(file: string, text: string, found: Found[]): Mistake[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return found.map(({ start, end, message, severity }) => {
    const line = starts.findLastIndex((begin) => begin <= start);
    const [piece = ''] = text.slice(start, end).split(/\r?\n/);
    return {
      file,
      line: line + 1,
      column: start - starts[line]! + 1,
      length: Math.max(piece.trimEnd().length, 1),
      message,
      ...(severity && { severity }),
    };
  });
}
