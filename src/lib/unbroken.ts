/** What a figure is not parted from at the end of a line. */
const units =
  'trillion|billion|million|thousand|percent|percentage|basis|won|years?|months?|days?|people|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
const partings = new RegExp(
  [
    // 19.5 trillion, 12 December
    String.raw`(?<=\d) (?=(?:${units})\b)`,
    // KRW 367.9; H2 2021
    String.raw`(?<=\b(?:KRW|USD|EUR|JPY|[HQ][1-4])) (?=\d)`,
  ].join('|'),
  'g',
);

/** A text in which no line ends between a figure and its unit, or the day and its month. */
export function unbroken(text: string): string {
  return text.replace(partings, '\u00a0');
}

/** The same for HTML as Astro writes it: its texts and not its tags. */
export function unbrokenHtml(html: string): string {
  return html.replace(/<(?:[^>"]|"[^"]*")*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece : unbroken(piece),
  );
}
