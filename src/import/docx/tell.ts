import type { Findings } from '../findings.ts';
import { descendants, type XmlElement } from '../xml.ts';

/**
 * Words that mammoth has passed over: what we handed to it and what came of it must have the same
 * letters. Notes come behind the text.
 */
export function tellOfLostWords(given: string, made: string, findings: Findings): void {
  const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, '')];
  const [before, after] = [letters(given), letters(made)];
  const at = before.findIndex((letter, index) => letter !== after[index]);
  if (at < 0) return;
  const passage = before.slice(at, at + 40).join('');
  findings.lose(
    `Words of the document could not be read, from “${passage}…” on (without spaces). Compare the text with the document.`,
  );
}

/** Tells how many tracked changes were accepted, and how many comments left out. */
export function tellOfChanges(
  text: readonly XmlElement[],
  comments: XmlElement | undefined,
  findings: Findings,
): void {
  const changes = text.flatMap((piece) => [
    ...descendants(piece, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellDel'),
  ]).length;
  if (changes > 0)
    findings.doubt(
      `The document holds ${count(changes, 'tracked change')}. The text is taken as if all were accepted.`,
    );
  const left = comments ? [...descendants(comments, 'w:comment')].length : 0;
  if (left > 0)
    findings.lose(
      `${count(left, 'comment')} in the margin ${left === 1 ? 'was' : 'were'} left out.`,
    );
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
