import type { RootContent } from 'mdast';
import { readTree } from '../../markdown/read-tree.ts';
import { dataOf, wordsOf } from '../blocks/nodes.ts';
import { cleanLine } from '../blocks/characters.ts';
import type { Findings } from '../findings.ts';
import { Refusal } from '../refusal.ts';
import { withLinkedAddresses } from './addresses.ts';
import { readersWords, writeMdx } from './mdx.ts';

/**
 * Writes a text, reads it as the site will, and holds it against the document: nothing may differ. A
 * passage that does is told, and left to the author; the others are written.
 */
export function writeBody(text: readonly RootContent[], findings: Findings): string {
  const blocks = withLinkedAddresses(text);
  const body = writeMdx(blocks);
  if (readsTheSame(body, blocks)) return body;
  const notes = blocks.filter(({ type }) => type === 'footnoteDefinition');
  const kept = blocks.filter((block) => {
    const alone = block.type === 'footnoteDefinition' ? [block] : [block, ...notes];
    const isSame = readsTheSame(writeMdx(alone), alone);
    if (!isSame)
      findings.lose(
        `A passage could not be written so that it reads the same. Write it into the file yourself: “${quoted(block)}”.`,
        dataOf(block).place,
      );
    return isSame;
  });
  const rest = writeMdx(kept);
  if (kept.length > 0 && readsTheSame(rest, kept)) return rest;
  throw new Refusal(
    'The text of this document cannot be written so that it reads the same. That is a fault of the import. Please report it, and copy the text into a new release: npm run new.',
  );
}

function quoted(block: RootContent): string {
  const words = cleanLine(wordsOf(block));
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

function readsTheSame(body: string, blocks: readonly RootContent[]): boolean {
  try {
    const { children } = readTree(body);
    return readersWords(children) === readersWords(blocks);
  } catch {
    // What is no MDX reads like nothing.
    return false;
  }
}
