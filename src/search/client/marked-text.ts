const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/** An excerpt cut into its pieces: plain text, and the words that were searched for. */
export function piecesOf(excerpt: string): { text: string; marked: boolean }[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, index) => ({ text: decode(piece), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Text nodes and `<mark>` elements for an excerpt: markup is never handed to the HTML parser. */
export function markedText(excerpt: string): (Node | string)[] {
  return piecesOf(excerpt).map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity]!);
}
