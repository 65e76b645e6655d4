import type { Findings } from '../findings.ts';
import type { WordMarker } from './numbering.ts';

/** Tells where a document counts in another way than its release. */
export class NumberDoubts {
  #findings: Findings;
  /** It is told once that letters of lists become figures. */
  #lettered = false;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** @param place where the paragraph of the number stands */
  ofMarker(
    { ordered, decimal, plain, label }: WordMarker,
    isHeading: boolean,
    place: string,
  ): void {
    if (isHeading && plain)
      this.#findings.doubt(
        `Word does not number this heading in figures. It reads “${label}” here: write it as Word shows it.`,
        place,
      );
    if (isHeading || !ordered || decimal || this.#lettered) return;
    this.#lettered = true;
    this.#findings.doubt(
      'Lists that Word numbers with letters or Roman numerals are numbered 1, 2, 3 here.',
      place,
    );
  }
}
