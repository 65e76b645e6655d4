/** A document that is not imported: its message says why and what to do instead. */
export class Refusal extends Error {
  /** Where in the document, counted from 1, if it is one place of a text file. */
  readonly at: { line: number; column: number } | undefined;

  constructor(message: string, at?: { line: number; column: number }) {
    super(message);
    this.at = at;
  }
}
