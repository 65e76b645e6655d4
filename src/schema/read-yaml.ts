import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Mistake, Place } from './mistakes.ts';
import { proseMistakes, syntaxMistake } from './yaml-messages.ts';

/** A piece of YAML, read but not yet checked. */
export interface ReadYaml {
  document: Document;
  /** What keeps it from being read as its author meant it; with any, do not use the document. */
  mistakes: Mistake[];
  /** Where an offset of the YAML stands in its file. */
  placeOf: (offset: number) => Place;
}

/**
 * Reads YAML, its faults of syntax told in an author's words.
 * @param file path of the file, for the places of mistakes
 * @param linesBefore lines of the file that stand before the YAML
 */
export function readYaml(text: string, file: string, linesBefore = 0): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + linesBefore, column: col };
  };
  // What follows the first fault of syntax is often its consequence only.
  const [first] = document.errors;
  const found = first ? [syntaxMistake(first, document, text)] : proseMistakes(document);
  const mistakes = found.map(({ offset, message }) => ({ ...placeOf(offset), message }));
  return { document, mistakes, placeOf };
}
