import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { cut } from './markers.ts';
import { dataOf, wordsOf, type Tag } from './nodes.ts';
import { trimmed } from './phrasing.ts';

/** Paragraphs in a style of quotations, and those that begin with the sign of a note. */
export function makeAsides(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let quote: Paragraph[] = [];
  const close = () => {
    if (quote.length > 0) result.push(quotation({ type: 'blockquote', children: quote }));
    quote = [];
  };
  for (const block of blocks)
    if (block.type === 'paragraph' && dataOf(block).role === 'quote') quote.push(block);
    else {
      close();
      if (block.type === 'blockquote') result.push(quotation(block));
      else if (block.type === 'paragraph' && wordsOf(block).startsWith('※'))
        result.push(note(block));
      else result.push(block);
    }
  close();
  return result;
}

/** A quotation whose last line says whose it is has a tag of its own. */
function quotation(quote: Blockquote): RootContent {
  const last = quote.children.at(-1);
  const by =
    last?.type === 'paragraph' ? /^\s*[—–―-]{1,2}\s*(\S.*)$/.exec(wordsOf(last))?.[1] : undefined;
  if (!by || quote.children.length < 2) return quote;
  const tag: Tag = {
    type: 'tag',
    name: 'Quotation',
    attributes: { by: by.trim() },
    children: quote.children.slice(0, -1),
  };
  return tag;
}

function note(paragraph: Paragraph): RootContent {
  const children = trimmed(cut(paragraph.children, 1));
  const tag: Tag = {
    type: 'tag',
    name: 'Note',
    attributes: {},
    children: [{ ...paragraph, children }],
  };
  return tag;
}
