/**
 * Korean texts join equals with a middle dot: “AI·semiconductor”. The search engine takes the whole
 * for one word, so the index and queries have a space after such a dot, and what is shown has not.
 */
const between = /(?<=\S)([\u00b7\u2027\u30fb])(?=\S)/gu;
const parted = /(?<=\S)([\u00b7\u2027\u30fb]) (?=\S)/gu;

/** Text whose words on both sides of a middle dot are words of their own. */
export function partAtDots(text: string): string {
  return text.replace(between, '$1 ');
}

/** The text as it was before `partAtDots`. */
export function joinAtDots(text: string): string {
  return text.replace(parted, '$1');
}
