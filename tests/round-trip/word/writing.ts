import type { FootnoteDefinition, Nodes, Root } from 'mdast';

/** Where numbered and dashed lists are described in the document. */
export const numberedLists = 'numbered';
export const dashedLists = 'dashed';

/** A document in the making: what its parts have to know of each other. */
export class Writing {
  /** Where the pictures of the text lie. */
  readonly folder: string;
  /** Ids that links of the text lead to: the only headings of which Word keeps a name. */
  readonly linkedTo: ReadonlySet<string>;
  /** Whether captions are numbered, units on a line of their own, and sections “Heading 2”. */
  readonly formal: boolean;
  readonly #notes: string[];
  #lists = 0;
  #tables = 0;
  /** The last numbered list of the outermost level, and its next number. */
  #last = { list: 0, next: 1 };

  constructor(root: Root, folder: string, formal: boolean) {
    this.folder = folder;
    this.formal = formal;
    this.#notes = [...all(root, 'footnoteDefinition')].map(({ identifier }) => identifier);
    const links = [...all(root, 'link')].filter(({ url }) => url.startsWith('#'));
    this.linkedTo = new Set(links.map(({ url }) => url.slice(1)));
  }

  /** The number of a footnote, from 1. */
  footnote(identifier: string): number {
    return this.#notes.indexOf(identifier) + 1;
  }

  /** The list that items belong to: that of the last one when the numbers go on, else a new one. */
  list(start: number, items: number): number {
    const list = start !== 1 && start === this.#last.next ? this.#last.list : ++this.#lists;
    if (start !== 1 && list !== this.#last.list)
      throw new Error(`The list that begins with ${start} goes on with none.`);
    this.#last = { list, next: start + items };
    return list;
  }

  /** A list inside of another. */
  innerList(): number {
    return ++this.#lists;
  }

  /** The number of the next table. */
  table(): number {
    return ++this.#tables;
  }
}

/** The notes of a text. */
export function footnotesIn(root: Root): FootnoteDefinition[] {
  return [...all(root, 'footnoteDefinition')];
}

function* all<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): Generator<Extract<Nodes, { type: Type }>> {
  if (node.type === type) yield node as Extract<Nodes, { type: Type }>;
  if ('children' in node) for (const child of node.children) yield* all(child, type);
}
