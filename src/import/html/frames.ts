import type { Element, Root } from 'hast';
import type { Blockquote, Paragraph, RootContent } from 'mdast';
import type { State } from 'hast-util-to-mdast';
import { dataAttribute, type BlockData } from '../block-data.ts';
import { cleanLine } from '../blocks/characters.ts';
import { isBold, isTable, wordsOf, type Tag } from '../blocks/nodes.ts';
import { fieldOf } from '../facts/labels.ts';
import { cellsOf, elementsOf, rowsOf } from './cells.ts';
import { elementsIn, textOf } from './hast-text.ts';

/** A frame with more words than this is a page of text, not an aside. */
const longestNote = 1500;

/**
 * What a `<figure>` holds: a quotation with whose it is, else pictures or a table, whose caption is
 * a paragraph beside them as in other documents.
 */
export function figureBlocks(state: State, figure: Element, place: string): RootContent[] {
  const caption = elementsOf(figure).find(({ tagName }) => tagName === 'figcaption');
  const [first, ...below] = caption ? captionParts(state, caption) : [];
  const words = first ? wordsOf(first).trim() : '';
  const others = { ...figure, children: figure.children.filter((child) => child !== caption) };
  const content = state.toFlow(state.all(others) as never) as RootContent[];
  const quote = content.find((block): block is Blockquote => block.type === 'blockquote');
  if (quote && words) {
    const quotation: Tag = {
      type: 'tag',
      name: 'Quotation',
      attributes: { by: cleanLine(words) },
      children: quote.children,
    };
    return content.map((block) => (block === quote ? quotation : block));
  }
  if (!words) return content;
  const { id } = figure.properties;
  const known = { role: 'caption', place, ...(typeof id === 'string' && { id, names: [id] }) };
  const line = {
    type: 'paragraph',
    children: [{ type: 'text', value: words }],
    data: { import: known },
  } as Paragraph;
  // A table is captioned above, a picture below.
  return content.some(isTable) ? [line, ...content, ...below] : [...content, line, ...below];
}

/** The words of a caption, and the paragraphs below them if there are any. */
function captionParts(state: State, caption: Element): RootContent[] {
  return state.toFlow(state.all(caption) as never) as RootContent[];
}

/**
 * An aside is a note; a heading or words in bold at its beginning are its title. One that holds what
 * has its place in the text alone is a part of that.
 */
export function noteOf(state: State, element: Element): RootContent[] {
  const content = state.toFlow(state.all(element) as never) as RootContent[];
  const [first, ...rest] = content;
  const isTitled = first !== undefined && rest.length > 0 && isTitle(first);
  const children = isTitled ? rest : content;
  if (children.length === 0 || children.some(({ type }) => !inNotes.includes(type))) return content;
  const attributes: Record<string, string> = isTitled ? { title: cleanLine(wordsOf(first)) } : {};
  const note: Tag = { type: 'tag', name: 'Note', attributes, children };
  return [note];
}

const inNotes = ['paragraph', 'list', 'blockquote'];

const isTitle = (block: RootContent) =>
  block.type === 'heading' || (block.type === 'paragraph' && isBold(block));

/**
 * Whether a table is only a frame around an aside: one cell, a line in bold, and a text below it; in
 * the midst of a longer text, since pages and titles are framed too.
 */
export function isNoteFrame(table: Element, whole: Element | Root): boolean {
  const rows = rowsOf(table);
  const [cell, ...more] = rows.length === 1 ? cellsOf(rows[0]!.element) : [];
  if (!cell || more.length > 0) return false;
  const [first, second, ...rest] = elementsOf(cell).filter((block) => textOf(block) !== '');
  if (first?.tagName !== 'p' || !isBoldLine(first) || !second || isBoldLine(second)) return false;
  if ([first, second, ...rest].some(isHeading)) return false;
  if ([...elementsIn(cell)].some(({ tagName }) => tagName === 'table')) return false;
  const words = textOf(table);
  const text = textOf(whole);
  return (
    words.length < Math.min(longestNote, text.length / 2) &&
    text.indexOf(words) > 200 &&
    fieldOf(textOf(second).split(':')[0]!) === undefined
  );
}

function isBoldLine(block: Element): boolean {
  return block.children.every(
    (child) =>
      (child.type === 'element' && ['strong', 'b'].includes(child.tagName)) || textOf(child) === '',
  );
}

function isHeading({ tagName, properties }: Element): boolean {
  const data = properties[dataAttribute];
  const role = typeof data === 'string' ? (JSON.parse(data) as BlockData).role : undefined;
  return /^h[1-6]$/.test(tagName) || role === 'heading' || role === 'caption';
}
