/** Characters of an address that are repeated to the reader at most. */
const longest = 60;

/**
 * A part of an address, to be repeated to the reader: on one line, shortened, without what cannot
 * be seen or turns the direction of the text around it (Unicode general categories Cc and Cf).
 */
export function legible(part: string): string {
  const characters = [...part.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')];
  return characters.length > longest
    ? `${characters.slice(0, longest).join('')}…`
    : characters.join('');
}
