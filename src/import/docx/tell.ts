import type { Root } from 'hast';
import { shortened } from '../../lib/words.ts';
import type { Findings } from '../findings.ts';
import { hrefOf } from '../html/hast-text.ts';
import { tellOfReview } from '../review.ts';
import { child, descendants, type XmlElement } from '../xml.ts';
import { wordsOf } from './words.ts';

/**
 * Words that mammoth has passed over: what we handed to it and what came of it must have the same
 * letters, and figures with their signs. Notes come behind the text.
 */
export function tellOfLostWords(given: string, made: Root, findings: Findings): void {
  const signs = (text: string) => [...text.replace(/[^\p{L}\p{N}%+−±△▲▽▼]/gu, '')];
  const [before, after] = [signs(given), signs(withoutMarks(made))];
  const at = before.findIndex((sign, index) => sign !== after[index]);
  if (at < 0) return;
  const passage = before.slice(at, at + 40).join('');
  findings.lose(
    `Words of the document could not be read, from “${passage}…” on (without spaces). Compare the text with the document.`,
  );
}

/** The words of a text without the numbers of its notes, and the arrows that lead back to them. */
function withoutMarks(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const leads = node.type === 'element' ? [hrefOf(node), node.properties['id']] : [];
  if (leads.some((name) => /-(?:foot|end)note-ref-/.test(String(name)))) return '';
  return node.children.map(withoutMarks).join('');
}

/** Tells how many tracked changes were accepted, and how many comments left out. */
export function tellOfChanges(
  text: readonly XmlElement[],
  comments: XmlElement | undefined,
  findings: Findings,
): void {
  const count = (piece: XmlElement, ...names: string[]) => [...descendants(piece, ...names)].length;
  const changes = text.reduce(
    (sum, piece) => sum + count(piece, 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellDel'),
    0,
  );
  tellOfReview({ changes, comments: comments ? count(comments, 'w:comment') : 0 }, findings);
}

/** Tells of a field that was left out. @param place where it stands */
export function tellOfPlaceholder(field: XmlElement, findings: Findings, place: string): void {
  const content = child(field, 'w:sdtContent');
  const words = content ? wordsOf(content).trim() : '';
  if (words)
    findings.lose(
      `A field that nobody has filled in, “${shortened(words, 60)}”, was left out.`,
      place,
    );
}

/**
 * Tells of words in white on white paper: whoever set them so wanted nobody to see them. In tables and
 * boxes they stand on a colour.
 */
export function tellOfWhite(paragraph: XmlElement, findings: Findings): void {
  // Words pasted from a page have a white ground of their own.
  const isShaded = (properties: XmlElement | undefined) =>
    [
      child(properties, 'w:shd')?.attributes['w:fill'],
      child(properties, 'w:highlight')?.attributes['w:val'],
    ].some((colour) => !/^(?:auto|none|white|f{6})$/i.test(colour ?? 'none'));
  if (isShaded(child(paragraph, 'w:pPr'))) return;
  const words = [...descendants(paragraph, 'w:r')]
    .filter((run) => {
      const format = child(run, 'w:rPr');
      return (
        /^f{6}$/i.test(child(format, 'w:color')?.attributes['w:val'] ?? '') && !isShaded(format)
      );
    })
    .map(wordsOf)
    .join('')
    .trim();
  if (words)
    findings.doubt(
      `“${shortened(words, 60)}” stands in white on white in the document, where nobody sees it. Here it is text: take it out if nobody shall read it.`,
    );
}
