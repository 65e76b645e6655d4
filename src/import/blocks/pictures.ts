import type { Heading, Image, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Findings } from '../findings.ts';
import type { PictureFiles } from '../pictures.ts';
import { cleanLine } from './characters.ts';
import { captionLikeness, isNote, readCaption } from './captions.ts';
import { dataOf, wordsOf, type Tag } from './nodes.ts';
import { trimmed } from './phrasing.ts';

interface PictureContext {
  findings: Findings;
  pictures: PictureFiles;
}

/** Gives each picture a file beside the text, and a tag where it has a caption. */
export function placePictures(
  blocks: readonly RootContent[],
  context: PictureContext,
): RootContent[] {
  const separate = blocks.flatMap((block) => withFiles(block, context));
  const result: RootContent[] = [];
  for (let index = 0; index < separate.length; index += 1) {
    const block = separate[index]!;
    const image = pictureIn(block);
    if (!image) {
      result.push(block);
      continue;
    }
    const after = separate[index + 1];
    const before = result.at(-1);
    let caption: RootContent | undefined;
    if (captionLikeness(after, 'figure') === 'sure') {
      caption = after;
      index += 1;
    } else if (captionLikeness(before, 'figure') === 'sure') {
      caption = before;
      result.pop();
    }
    const notes: Paragraph[] = [];
    if (caption)
      for (let next = separate[index + 1]; isNote(next, new Set()); next = separate[index + 1]) {
        notes.push(next);
        index += 1;
      }
    result.push(caption ? figure(image, caption, notes) : block);
  }
  return result;
}

const pictureIn = (block: RootContent): Image | undefined =>
  block.type === 'paragraph' && block.children.length === 1 && block.children[0]!.type === 'image'
    ? block.children[0]
    : undefined;

/** A block with its pictures apart, each a paragraph of its own that leads to a file. */
function withFiles(block: RootContent, context: PictureContext): RootContent[] {
  if (block.type !== 'paragraph') {
    if (block.type === 'table' || block.type === 'heading') {
      const left = dropped(block, context);
      return wordsOf(left).trim() ? [left] : [];
    }
    if (!('children' in block)) return [block];
    const children = (block.children as RootContent[]).flatMap((child) =>
      withFiles(child, context),
    );
    const made = { ...block, children } as RootContent;
    return block.type === 'tag' && isEmptied(block, children)
      ? withoutCaption(block, children, context)
      : [made];
  }
  const result: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const close = () => {
    const children = trimmed(words);
    if (children.length > 0) result.push({ ...block, children });
    words = [];
  };
  for (const part of block.children.flatMap(unlinked))
    if (part.type !== 'image') words.push(part);
    else {
      const image = context.pictures.place(part, dataOf(block).place);
      if (!image) continue;
      close();
      result.push({ type: 'paragraph', children: [image] });
    }
  close();
  return result;
}

const holdsPicture = (node: Nodes): boolean =>
  node.type === 'image' || ('children' in node && node.children.some(holdsPicture));

/** Whether an author’s figure had a picture, and has none left. */
const isEmptied = (tag: Tag, left: RootContent[]) =>
  tag.name === 'Figure' && holdsPicture(tag) && !left.some(holdsPicture);

/** What is left of a figure without its picture; its caption describes nothing. */
function withoutCaption(
  { attributes: { caption } }: Tag,
  left: RootContent[],
  { findings }: PictureContext,
): RootContent[] {
  findings.lose(`The caption “${caption}” was left out with its picture.`);
  return left;
}

/** A picture that is a link is a picture. */
function unlinked(part: PhrasingContent): PhrasingContent[] {
  return (part.type === 'link' || part.type === 'strong' || part.type === 'emphasis') &&
    part.children.some(({ type }) => type === 'image')
    ? part.children
    : [part];
}

/** Pictures in a cell of a table or a heading have no place there: each is told with what is beside it. */
function dropped(block: Table | Heading, { findings }: PictureContext): RootContent {
  const where = block.type === 'heading' ? 'inside a heading' : 'inside a table';
  return losePictures(block, where, findings) ? withoutPictures(block) : block;
}

/** Tells of the pictures of a block that are left out with it. @returns whether it has any */
export function losePictures(block: RootContent, where: string, findings: Findings): boolean {
  const all = picturesIn(block);
  all.forEach(({ alt, beside }, index) => {
    const which = all.length > 1 ? `Picture ${index + 1} of ${all.length}` : 'A picture';
    const description = alt ? ` (“${alt}”)` : '';
    const words = beside ? `, beside “${beside}”,` : '';
    findings.lose(`${which} ${where}${description}${words} was left out.`, dataOf(block).place);
  });
  return all.length > 0;
}

/** The pictures below a node, with the words of their cell, else of their row or their heading. */
function picturesIn(node: Nodes, around = ''): { alt: string; beside: string }[] {
  if (node.type === 'image') return [{ alt: cleanLine(node.alt ?? ''), beside: around }];
  if (!('children' in node)) return [];
  const words = node.type === 'table' ? '' : beginning(cleanLine(wordsOf(node)));
  return node.children.flatMap((child) => picturesIn(child, words || around));
}

const beginning = (words: string) => (words.length > 60 ? `${words.slice(0, 60).trim()}…` : words);

function withoutPictures<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[])
    .filter(({ type }) => type !== 'image')
    .map((child) => withoutPictures(child));
  // No space is left where the picture was.
  const isLine = node.type === 'tableCell' || node.type === 'heading';
  return { ...node, children: isLine ? trimmed(children as PhrasingContent[]) : children } as Node;
}

function figure(image: Image, below: RootContent, notes: Paragraph[]): RootContent {
  const caption = readCaption(wordsOf(below), 'figure').words || wordsOf(below).trim();
  const picture: Paragraph = { type: 'paragraph', children: [image] };
  const { id, names } = dataOf(below);
  const tag: Tag = {
    type: 'tag',
    name: 'Figure',
    attributes: { caption },
    children: [picture, ...notes],
    data: { import: { ...(id && { id }), ...(names && { names }) } },
  };
  return tag;
}
