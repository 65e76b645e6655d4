/** A character of the screen, with its colour and weight as a class of `panel.css`. */
interface Cell {
  character: string;
  style: string;
}

/**
 * What a terminal shows in the end of what was written to it (ECMA-48): enough for our commands,
 * which move up and write anew what has been answered.
 */
export class Screen {
  readonly #lines: Cell[][] = [[]];
  #row = 0;
  #column = 0;
  #style = new Set<string>();

  write(text: string): void {
    const pieces = /\u001b\[([?\d;]*)([A-Za-z])|\u001b[()][A-Z0-9]|([^])/gu;
    for (const [, parameters = '', command, character] of text.matchAll(pieces))
      if (command) this.#obey(command, parameters);
      else if (character) this.#put(character);
  }

  /** Its lines as HTML, without those at the end that nothing stands in. */
  html(): string {
    const lines = this.#lines.map((line) => line.map(cellHtml).join('').trimEnd());
    while (lines.at(-1) === '') lines.pop();
    return lines.join('\n');
  }

  #put(character: string): void {
    if (character === '\r') this.#column = 0;
    else if (character === '\n') this.#row++;
    else if (character === '\b') this.#column--;
    else if (character >= ' ') {
      const line = this.#line();
      while (line.length < this.#column) line.push({ character: ' ', style: '' });
      line[this.#column++] = { character, style: [...this.#style].join(' ') };
    }
  }

  #line(): Cell[] {
    while (this.#lines.length <= this.#row) this.#lines.push([]);
    return this.#lines[this.#row]!;
  }

  #obey(command: string, parameters: string): void {
    const count = Number(parameters.split(';')[0]) || 1;
    if (command === 'A') this.#row = Math.max(0, this.#row - count);
    else if (command === 'B') this.#row += count;
    else if (command === 'C') this.#column += count;
    else if (command === 'D') this.#column = Math.max(0, this.#column - count);
    else if (command === 'G') this.#column = count - 1;
    else if (command === 'J') {
      this.#line().length = Math.min(this.#line().length, this.#column);
      this.#lines.length = this.#row + 1;
    } else if (command === 'K')
      this.#line().length = parameters === '2' ? 0 : Math.min(this.#line().length, this.#column);
    else if (command === 'm') this.#dress(parameters);
  }

  #dress(parameters: string): void {
    for (const code of parameters.split(';').map(Number))
      if (code === 0) this.#style.clear();
      else if (code in styles) this.#style.add(styles[code]!);
      else for (const style of endedBy(code)) this.#style.delete(style);
  }
}

const styles: Record<number, string> = {
  1: 'bold',
  2: 'dim',
  4: 'underlined',
  7: 'inverse',
  9: 'struck',
  31: 'red',
  32: 'green',
  33: 'yellow',
  34: 'blue',
  35: 'magenta',
  36: 'cyan',
  90: 'dim',
};

function endedBy(code: number): string[] {
  const ends: Record<number, string[]> = {
    22: ['bold', 'dim'],
    24: ['underlined'],
    27: ['inverse'],
    29: ['struck'],
    39: ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'dim'],
  };
  return ends[code] ?? [];
}

function cellHtml({ character, style }: Cell): string {
  const escaped = character.replace(/[&<]/g, (one) => (one === '&' ? '&amp;' : '&lt;'));
  return style ? `<span class="${style}">${escaped}</span>` : escaped;
}
