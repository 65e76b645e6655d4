/** Keeps count of where in a document a reader is, for messages. */
export class Places {
  #heading = '';
  #paragraph = 0;
  #table = 0;

  heading(words: string): void {
    this.#heading = words.trim();
    this.#paragraph = 0;
  }

  paragraph(): void {
    this.#paragraph += 1;
  }

  table(): void {
    this.#table += 1;
  }

  /** “after the heading “Agenda”, paragraph 3”. */
  get here(): string {
    const count = `paragraph ${Math.max(1, this.#paragraph)}`;
    return this.#heading ? `after the heading “${this.#heading}”, ${count}` : count;
  }

  get hereTable(): string {
    return `table ${Math.max(1, this.#table)} of the document`;
  }
}
