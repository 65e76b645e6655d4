import { shortened } from '../../lib/words.ts';

/** Letters of a paragraph by which it is found in a document. */
const recognizable = 50;

/** Knows where in a document a reader is, for messages: by words, which a search in Word finds. */
export class Places {
  #heading = '';
  #paragraph = '';
  #table = 0;
  #beginning: string;

  /** @param beginning where a reader is before the first words */
  constructor(beginning = 'at the beginning') {
    this.#beginning = beginning;
  }

  heading(words: string): void {
    this.#heading = words.trim();
    this.#paragraph = '';
  }

  paragraph(words: string): void {
    const line = words.trim().replace(/\s+/g, ' ');
    // Without the sign that it goes on, which a search would look for.
    this.#paragraph = shortened(line, recognizable).replace(/…$/, '');
  }

  table(): void {
    this.#table += 1;
  }

  /** “below the heading “Agenda”, at “The plan has three parts””. */
  get here(): string {
    const parts = [
      this.#heading && `below the heading “${this.#heading}”`,
      this.#paragraph && `at “${this.#paragraph}”`,
    ];
    return parts.filter(Boolean).join(', ') || this.#beginning;
  }

  get hereTable(): string {
    return `table ${Math.max(1, this.#table)} of the document`;
  }
}
