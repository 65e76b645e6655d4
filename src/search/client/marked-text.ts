import { joinAtDots } from '../middle-dots.ts';

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/**
 * An excerpt cut into its pieces: plain text, and the words that were searched for. Punctuation
 * that the engine takes for a part of a word stands outside the mark.
 */
export function piecesOf(excerpt: string): { text: string; marked: boolean }[] {
  return joinAtDots(excerpt.replace(/([^\p{L}\p{N}%;]+)<\/mark>/gu, '</mark>$1'))
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, index) => ({ text: decode(piece), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/**
 * Text nodes and `<mark>` elements for an excerpt: markup is never handed to the HTML parser.
 * @param heading left out where the excerpt begins with it: it stands above already
 */
export function markedText(excerpt: string, heading?: string): (Node | string)[] {
  const pieces = withoutStart(piecesOf(excerpt), `${heading && joinAtDots(heading)}. `);
  const first = pieces[0]?.text ?? '';
  // An excerpt is cut out of its text; only where a sentence begins or ends is that not to be seen.
  const before = /^[\p{Lu}\p{N}“]/u.test(first) ? [] : ['… '];
  const after = /[.!?”]$/.test(excerpt) ? [] : [' …'];
  return [...before, ...pieces.map(toNode), ...after];
}

function toNode({ text, marked }: { text: string; marked: boolean }): Node | string {
  if (!marked) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** Pieces without the text they begin with, if they do. */
export function withoutStart(
  pieces: { text: string; marked: boolean }[],
  start: string,
): { text: string; marked: boolean }[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (!whole.startsWith(start)) return pieces;
  let left = start.length;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity]!);
}
