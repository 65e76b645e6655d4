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
  return excerpt
    .replace(/([^\p{L}\p{N}%;]+)<\/mark>/gu, '</mark>$1')
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, index) => ({ text: decode(piece), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Text nodes and `<mark>` elements for an excerpt: markup is never handed to the HTML parser. */
export function markedText(excerpt: string): (Node | string)[] {
  const pieces = piecesOf(excerpt).map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  // An excerpt is cut out of its text; only where a sentence begins or ends is that not to be seen.
  const before = /^[\p{Lu}\p{N}“]/u.test(excerpt.replace(/^<mark>/, '')) ? [] : ['… '];
  const after = /[.!?”]$/.test(excerpt) ? [] : [' …'];
  return [...before, ...pieces, ...after];
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity]!);
}
