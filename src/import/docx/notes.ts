import { descendants, elements, type XmlElement } from '../xml.ts';
import { shortened } from '../../lib/words.ts';
import type { Findings } from '../findings.ts';
import { hasPicture } from './drawings.ts';
import { partBeside, relationsOf } from './parts.ts';
import { Places } from './places.ts';
import type { Piece } from './prepare.ts';
import { wordsOf } from './words.ts';

/** A note of a Word document, with the name of the part that it stands in. */
export interface WordNote extends Piece {
  part: string;
}

/** The footnotes and endnotes of a document, without the lines that Word draws above them. */
export function notesIn(
  parts: ReadonlyMap<string, XmlElement>,
  files: ReadonlyMap<string, Uint8Array>,
  main: string,
): WordNote[] {
  return ['footnote', 'endnote'].flatMap((kind) => {
    const part = partBeside(files, main, `${kind}s`);
    return elements(parts.get(part), `w:${kind}`)
      .filter(({ attributes }) => !/separator/i.test(attributes['w:type'] ?? ''))
      .map((content) => ({
        content,
        part,
        relations: relationsOf(files, part),
        places: new Places(`in ${kind === 'footnote' ? 'a footnote' : 'an endnote'}`),
      }));
  });
}

/**
 * Takes the marks of notes out of a body that have no words left, all of them hidden or deleted, and
 * those of notes that the document does not hold, which is told.
 */
export function dropEmptyNotes(
  body: XmlElement,
  notes: readonly WordNote[],
  findings: Findings,
): void {
  const held = notes
    .map(({ content }) => content)
    .filter((content) => wordsOf(content).trim() || hasPicture(content));
  const isEmpty = (node: XmlElement) =>
    /^w:(?:foot|end)noteReference$/.test(node.name) && !held.some((note) => isMarkOf(node, note));
  const visit = (parent: XmlElement, around = ''): void => {
    const words = parent.name === 'w:p' ? wordsOf(parent).trim() : around;
    for (const mark of elements(parent).filter(isEmpty))
      if (!notes.some(({ content }) => isMarkOf(mark, content)))
        findings.lose(
          'The mark of a note was left out: the document does not hold the note. Write it again.',
          `at “${shortened(words, 50).replace(/…$/, '')}”`,
        );
    parent.children = parent.children.filter((node) => typeof node === 'string' || !isEmpty(node));
    for (const part of elements(parent)) visit(part, words);
  };
  visit(body);
}

const isMarkOf = (mark: XmlElement, note: XmlElement) =>
  mark.name === `${note.name}Reference` && mark.attributes['w:id'] === note.attributes['w:id'];

/** The notes that a prepared body refers to, in the order in which mammoth writes them. */
export function inOrder(notes: readonly WordNote[], body: XmlElement): XmlElement[] {
  return [...descendants(body, 'w:footnoteReference', 'w:endnoteReference')].flatMap((mark) => {
    const note = notes.find(({ content }) => isMarkOf(mark, content));
    return note ? [note.content] : [];
  });
}
