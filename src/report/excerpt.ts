import stringWidth from 'string-width';

/** Columns of a terminal that an excerpt may take. */
const widest = 92;
/** Columns that are shown before the place, where the line has to be cut. */
const before = 30;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A letter as a terminal shows it. */
interface Shown {
  /** Where it begins in the line, in UTF-16 units. */
  at: number;
  text: string;
  /** Columns of the terminal: two for a Hangul syllable. */
  width: number;
}

/**
 * A line and, under it, carets below the place that is meant. A long line is cut around it.
 * @param column place in the line, in UTF-16 units, counted from 1
 * @param length how much of the line is meant, in UTF-16 units
 */
export function excerpt(line: string, column: number, length = 1): string[] {
  const letters = lettersOf(line);
  const first = letters.findLastIndex(({ at }) => at <= column - 1);
  // The place may be behind the end, where something is missing.
  const start = column > line.length ? letters.length : Math.max(first, 0);
  const { from, to } = cut(letters, start);
  const shown = letters.slice(from, to);
  const opening = from > 0 ? '…' : '';
  const closing = to < letters.length ? '…' : '';
  const marked = letters.slice(start, to).filter(({ at }) => at < column - 1 + length);
  const indentation = ' '.repeat(opening.length + widthOf(letters.slice(from, start)));
  return [
    opening + shown.map(({ text }) => text).join('') + closing,
    indentation + '^'.repeat(Math.max(widthOf(marked), 1)),
  ];
}

function lettersOf(line: string): Shown[] {
  return [...graphemes.segment(line.trimEnd())].map(({ segment, index }) => {
    const text = visible(segment);
    return { at: index, text, width: stringWidth(text) };
  });
}

/** What a terminal would not show, or would obey, by a sign in its place. */
function visible(letter: string): string {
  if (letter === '\t') return '  ';
  return letter
    .replace(/[\0-\x1F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/^[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]$/u, '\uFFFD');
}

/** The letters around a place that fit. */
function cut(letters: Shown[], start: number): { from: number; to: number } {
  if (widthOf(letters) <= widest) return { from: 0, to: letters.length };
  let from = start;
  for (let width = 0; from > 0; from -= 1) {
    width += letters[from - 1]!.width;
    if (width > before) break;
  }
  // Where the rest is short, more of what stands before it has room.
  while (from > 0 && widthOf(letters.slice(from - 1)) <= widest - 1) from -= 1;
  // One column for each sign of what is left out.
  const room = widest - (from > 0 ? 1 : 0);
  if (widthOf(letters.slice(from)) <= room) return { from, to: letters.length };
  let to = from;
  for (let width = 0; to < letters.length; to += 1) {
    width += letters[to]!.width;
    if (width > room - 1) break;
  }
  return { from, to };
}

function widthOf(letters: Shown[]): number {
  return letters.reduce((sum, { width }) => sum + width, 0);
}
