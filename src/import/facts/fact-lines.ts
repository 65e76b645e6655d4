import type { RootContent } from 'mdast';

/** A fact that a document states under a name: “Division: Tax Policy Division”. */
export interface FactLine {
  label: string;
  value: string;
  /** The links in the value: attached files. */
  links?: { words: string; url: string }[];
  /** Whether it stood among the words of the text, as a line of its own. */
  inText?: true;
  /** The section that it was read from, which stays where it cannot be taken as a fact. */
  blocks?: RootContent[];
}
