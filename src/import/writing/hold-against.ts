import type { RootContent } from 'mdast';
import { readTree } from '../../markdown/read-tree.ts';
import { Refusal } from '../refusal.ts';
import { readersWords } from './mdx.ts';

/** Reads what was written as the site will, and holds it against the document: nothing may differ. */
export function holdAgainst(body: string, blocks: readonly RootContent[]): void {
  const { children } = readTree(body);
  const written = readersWords(children);
  const meant = readersWords(blocks);
  if (written === meant) return;
  const at = [...meant].findIndex((character, index) => character !== [...written][index]);
  const passage = meant.slice(Math.max(0, at - 30), at + 30);
  throw new Refusal(
    `A passage of this document cannot be written so that it reads the same: “…${passage}…”. That is a fault of the import. Please report it, and change the passage to import the document now.`,
  );
}
