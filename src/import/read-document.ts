import type { Root as Hast } from 'hast';
import type { FactLine } from './facts/fact-lines.ts';

/** A picture that came inside a document. */
export interface EmbeddedPicture {
  bytes: Uint8Array;
  /** Media type that the document states. */
  type: string;
}

/** A document as its reader hands it on: everything as HTML, what is not its text apart. */
export interface ReadDocument {
  tree: Hast;
  /** Lines that stand above or below every page: the ministry's name, a contact, a date. */
  pageLines: string[];
  /** Facts that the document states as such, outside its text. */
  facts: FactLine[];
  /** Where it was saved from. */
  source?: string | undefined;
  /** Title of the document's properties or of a page's head: the last resort. */
  ownTitle?: string | undefined;
  /** By the address that the tree has for them. */
  pictures: Map<string, EmbeddedPicture>;
}
