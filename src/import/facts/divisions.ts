import { readTelephone } from '../../lib/telephone.ts';
import { nearest } from '../../lib/words.ts';
import type { Known } from '../../desk/known.ts';

/** A division that a document names, and how. */
export interface FoundDivision {
  id: string;
  doubt?: string;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The division whose name stands in a text; the longest, where one name holds another. */
export function divisionIn(text: string, { divisions }: Known): FoundDivision | undefined {
  const words = ` ${plain(text)} `;
  const found = Object.entries(divisions)
    .filter(([id, { name }]) => id !== 'others' && words.includes(` ${plain(name)} `))
    .toSorted(([, a], [, b]) => b.name.length - a.name.length)[0];
  return found && { id: found[0] };
}

/**
 * The division that a text of its own means: by its name, by its bureau when that has one division,
 * or by the nearest name when it is misspelt.
 */
export function divisionNamed(text: string, known: Known): FoundDivision | undefined {
  const exact = divisionIn(text, known);
  if (exact) return exact;
  const all = Object.entries(known.divisions);
  const own = text.replace(/\(.*?\)|(?:tel|phone)?[.:]?\s*\+?[\d\s()-]{7,}/gi, '').trim();
  const other = all.find(([, { name }]) => plain(name) === plain(own));
  if (other) return { id: other[0] };
  const parts = own.split(/\s+[-–—/|]\s+|,\s*/).map((part) => part.trim());
  for (const part of [own, ...parts.toReversed()]) {
    const close = nearest(
      part,
      all.map(([, { name }]) => name),
    );
    const [id] = all.find(([, { name }]) => name === close) ?? [];
    if (id !== undefined && part.length > 5)
      return {
        id,
        doubt: `The document names the division “${part}”, which is nearest to “${close}”.`,
      };
  }
  const ofBureau = all.filter(([, { bureau }]) => bureau && plain(own).includes(plain(bureau)));
  return ofBureau.length === 1
    ? { id: ofBureau[0]![0], doubt: `The document names only the bureau, “${own}”.` }
    : undefined;
}

const telephone = /(?:\+\s?82|\(?0\d{1,2}\)?)[\s.)-]*(?:\(0\)\s*)?\d[\d\s.()-]{5,13}\d/g;

/** The telephone numbers in a text, as they should be written. */
export function telephonesIn(text: string): { written: string; number: string }[] {
  return [...text.matchAll(telephone)].flatMap(([written]) => {
    const read = readTelephone(written.replace(/\(0\)/, ''));
    return read ? [{ written, number: read.label.replaceAll('-', ' ') }] : [];
  });
}

/** The division that has a telephone number. */
export function divisionCalled(number: string, { divisions }: Known): string | undefined {
  const found = Object.entries(divisions).filter(
    ([, division]) => division.telephone !== undefined && isSame(division.telephone, number),
  );
  return found.length === 1 ? found[0]![0] : undefined;
}

export const isSame = (one: string, other: string) =>
  readTelephone(one)?.href === readTelephone(other)?.href;
