/** The signs that Unicode has above and below the line; Markdown has no other way. */
const line = '0123456789+-=()n';
const above = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const below = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** Words above the line: “1)” is “¹⁾”; undefined where Unicode has no such sign. */
export const raisedWords = (words: string) => inSigns(words, above);

/** The same below the line: “2” is “₂”. */
export const loweredWords = (words: string) => inSigns(words, below);

/** Words with their raised signs on the line, by which a note is found. */
export const onTheLine = (words: string) =>
  words.replace(/[⁰¹²³⁴-⁾ⁿ]/g, (sign) => line[above.indexOf(sign)] ?? sign);

function inSigns(words: string, signs: string): string | undefined {
  const moved = [...words].map((sign) => {
    // What stands between two notes, “1), 2)”, is read there as well.
    if (/[\s,·]/.test(sign)) return sign;
    return signs[line.indexOf(/[−–]/.test(sign) ? '-' : sign)];
  });
  return moved.every((sign) => sign !== undefined) ? moved.join('') : undefined;
}
