import type { Findings } from '../findings.ts';

/** The signs that Unicode has above and below the line; Markdown has no other way. */
const line = '0123456789+-=()n';
const signs = {
  sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ',
  sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ',
};
/** Read on the line as they are above it: the end of “1st”, a trade mark, a star. */
const quiet = /^(?:st|nd|rd|th|tm|sm|[^\p{L}\p{N}]+)$/iu;

/**
 * Words above or below the line as Unicode has them, “10⁻⁶” and “CO₂”. Without such signs they fall
 * onto the line, where “1,402” with a raised “a” is another word: that is told.
 * @param before the word that they stand behind
 * @returns undefined when they stay as they are
 */
export function offTheLine(
  words: string,
  kind: 'sup' | 'sub',
  { before, findings, place }: { before: string; findings: Findings; place: string },
): string | undefined {
  if (!words.trim()) return undefined;
  const moved = [...words].map((sign) => {
    // What stands between two notes, “1), 2)”, is read there as well.
    if (/[\s,·]/.test(sign)) return sign;
    return signs[kind][line.indexOf(/[−–]/.test(sign) ? '-' : sign)];
  });
  if (moved.every((sign) => sign !== undefined)) return moved.join('');
  if (!quiet.test(words))
    findings.doubt(
      `A ${kind === 'sup' ? 'raised' : 'lowered'} “${words}” stands on the line here: “${before}${words}”.`,
      place,
    );
  return undefined;
}

/** Words with their raised signs on the line, by which a note is found. */
export const onTheLine = (words: string) =>
  words.replace(/[⁰¹²³⁴-⁾ⁿ]/g, (sign) => line[signs.sup.indexOf(sign)] ?? sign);
