import type { StyleRole } from './docx/styles.ts';

/** The sign of a list before a paragraph: Word's own, or a typed one. */
export interface Marker {
  ordered: boolean;
  /** Of an ordered list. */
  number: number;
  /** Signs of one kind are of one level: `word 0`, `1.`, `-`. */
  kind: string;
}

/** What a reader knows of a block besides its words. */
export interface BlockData extends StyleRole {
  marker?: Marker;
  align?: 'right' | 'center';
  /** Id that the document gives it. */
  id?: string;
  /** Other names by which the document's own links know it. */
  names?: string[];
  /** Whether it stood in a box beside the text. */
  boxed?: true;
  /** Where it stands in the document. */
  place?: string;
}

/** Where readers put it on an element of HTML, as JSON. */
export const dataAttribute = 'dataImport';
