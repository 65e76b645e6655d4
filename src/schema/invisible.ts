import type { Mistake } from './mistakes.ts';

/** Characters that no XML document may hold (XML 1.0, 2.2): one would break every feed. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The invisible control characters of a text, which word processors leave behind. */
export function invisibleCharacters(file: string, text: string): Mistake[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(forbidden)].map((match) => ({
      file,
      line: index + 1,
      column: match.index + 1,
      message: `An invisible character stands here (${nameOf(match[0])}), as word processors leave behind. Delete it.`,
    })),
  );
}

/** Whether a text holds such a character, however it was written. */
export function hasInvisible(text: string): boolean {
  return text.search(forbidden) >= 0;
}

/** A character by its number in Unicode: U+200B. */
export function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
