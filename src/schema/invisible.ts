import type { Mistake } from './mistakes.ts';

/** Characters that no XML document may hold (XML 1.0, 2.2): one would break every feed. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Characters that are not seen and split words, so that no search finds them, or turn the order of
 * letters around: soft hyphens, spaces without width, marks of direction, of the file's beginning.
 */
const unseen = /[\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** What programs write for a letter that they could not read. */
const lost = '\uFFFD';

const misplaced = new RegExp(`${forbidden.source}|${unseen.source}|${lost}`, 'g');

/** The invisible characters of a text, which word processors leave behind, and lost letters. */
export function invisibleCharacters(file: string, text: string): Mistake[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(misplaced)].map((match) => ({
      file,
      line: index + 1,
      column: match.index + 1,
      message:
        match[0] === lost
          ? 'A letter was lost here when the file was converted. Write it anew.'
          : `An invisible character stands here (${nameOf(match[0])}), as word processors leave behind. Delete it.`,
    })),
  );
}

/** Marks that turn the order of letters around, of what stands behind the text too (UAX #9). */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Whether a text holds a character that no XML may hold, half of one, or one that turns letters
 * around, however it was written.
 */
export function hasInvisible(text: string): boolean {
  return text.search(forbidden) >= 0 || turning.test(text) || !text.isWellFormed();
}

/** A character by its number in Unicode: U+200B. */
export function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
