/** Characters that are seen nowhere and found by no search: soft hyphens, zero-width spaces, marks. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** Signs of the fonts Symbol and Wingdings, which other fonts do not have. */
const privateUse = /[\uE000-\uF8FF]/g;

/** The bullets and signs that Word takes from these fonts, by their code there. */
const symbols: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF071': '□',
  '\uF0A8': '◻',
  '\uF0D8': '▶',
  '\uF0E0': '→',
  '\uF0FC': '✓',
  '\uF02D': '−',
};

/**
 * A piece of text with the characters that a word processor leaves behind put right: spaces of all
 * widths are ordinary ones, signs of its own fonts are those of Unicode.
 */
export function cleanText(text: string): string {
  return text
    .replace(privateUse, (sign) => symbols[sign] ?? '')
    .replace(unseen, '')
    .replace(/[\u000B\u2028]/g, '\n')
    .replace(/\u2029|\r\n?/g, '\n')
    .replace(control, '')
    .replace(/[^\S\n]+/g, ' ')
    .normalize('NFC');
}

/** The same in one line, for titles, captions and names. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
