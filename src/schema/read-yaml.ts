import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Mistake, Place } from './mistakes.ts';
import type { Span } from './yaml-offsets.ts';
import { proseMistakes, syntaxMistake } from './yaml-messages.ts';

/** A piece of YAML, read but not yet checked. */
export interface ReadYaml {
  document: Document;
  /** What keeps it from being read as its author meant it; with any, do not use the document. */
  mistakes: Mistake[];
  /** Where a piece of the YAML stands in its file; of several lines, the first is meant. */
  placeOf: (span: Span) => Place;
}

/**
 * Reads YAML, its faults of syntax told in an author's words.
 * @param file path of the file, for the places of mistakes
 * @param linesBefore lines of the file that stand before the YAML
 * @param top names of its fields, where they are known
 */
export function readYaml(
  text: string,
  file: string,
  linesBefore = 0,
  top: readonly string[] = [],
): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeOf = ({ offset, end }: Span): Place => {
    const { line, col } = lineCounter.linePos(offset);
    const place = { file, line: line + linesBefore, column: col };
    const length = text
      .slice(offset, end ?? offset)
      .split(/\r?\n/)[0]!
      .trimEnd().length;
    return length > 0 ? { ...place, length } : place;
  };
  // What follows the first fault of syntax is often its consequence only.
  const [first] = document.errors;
  const found = first ? [syntaxMistake(first, document, text, top)] : proseMistakes(document, text);
  const mistakes = found.map(({ message, ...span }) => ({ ...placeOf(span), message }));
  return { document, mistakes, placeOf };
}
