import { parse, renderSync, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { attributesOf, childrenOf, find, nameOf, isUnread } from './html.ts';

/** A piece of a release's page: markup that stays, or a place for other words. */
export type Piece = string | Place;

/** What stands in a place: the title of the release, its date (as attribute or in words), or text. */
export interface Place {
  kind: 'title' | 'day' | 'date' | 'text';
  /** The words of the real release, as HTML. */
  words: string;
}

/** Stands around the number of a place; no text holds it. */
const mark = '\u0001';

/** The article of a built release, cut up into what stays and what can be told otherwise. */
export function mouldOf(page: string): Piece[] {
  const article = find(parse(page) as Node, (node) => 'data-pagefind-body' in attributesOf(node));
  if (!article) throw new Error('A page has no text to make others from.');
  const places: Place[] = [];
  const placeFor = (place: Place) => `${mark}${places.push(place) - 1}${mark}`;

  function visit(node: Node, kind: Place['kind']): void {
    if (node.type === TEXT_NODE && node.value.trim())
      node.value = placeFor({ kind, words: node.value });
    if (isUnread(node)) return;
    const name = nameOf(node);
    if (name === 'time') {
      const { attributes } = node as ElementNode;
      attributes['datetime'] = placeFor({ kind: 'day', words: attributes['datetime'] ?? '' });
    }
    const inside = name === 'h1' ? 'title' : name === 'time' ? 'date' : kind;
    for (const child of childrenOf(node)) visit(child, inside);
  }
  visit(article, 'text');

  const html = renderSync(article as Parameters<typeof renderSync>[0]);
  return html.split(mark).map((piece, index) => (index % 2 ? places[Number(piece)]! : piece));
}
