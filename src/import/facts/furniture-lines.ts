import type { Table } from 'mdast';
import { cleanLine } from '../blocks/characters.ts';
import { wordsOf } from '../blocks/nodes.ts';
import { site } from '../../site.ts';

const furniture = [
  /^(?:press|news|media) ?(?:release|room|center)s?$/,
  /^(?:for )?(?:immediate )?(?:press )?release$/,
  // “Press release”, “reference”, “explanation”, often with a space between any two.
  /^보\s*도\s*(?:참\s*고\s*|설\s*명\s*|해\s*명\s*)?자\s*료$/,
  /^for immediate release\b.{0,40}$/,
  /^english$/,
  /^[#*\s]+$/,
  /^[-–—\s([]*ends?[-–—\s)\]]*$/,
  /^[-–—_=*·\s]+$/,
  // The fields of a page’s number may be empty.
  /^page(?: \d+)?(?: ?(?:of|\/)(?: ?\d+)?)?$/,
  /^\d+ ?(?:of|\/) ?\d+$/,
  /^[-–—]\s*\d+\s*[-–—]$/,
];

/** A number alone may be that of a page, or what the line above it promises. */
export const isBareNumber = (words: string) => /^[\d.,\s]*\d[\d.,\s]*$/.test(words);

/** The words of the cells of a table that hold any. */
export const cellsOf = ({ children }: Table): string[] =>
  children.flatMap((row) => row.children.map((cell) => cleanLine(wordsOf(cell)))).filter(Boolean);

/** Whether a table is a letterhead, and nothing else. */
export const isFurnitureTable = (table: Table) => cellsOf(table).every(isFurniture);

/** Lines that say whose paper it is, and nothing of the release. */
export function isFurniture(words: string): boolean {
  const plain = words.toLowerCase().trim();
  const names = [
    site.ministry,
    site.abbreviation,
    site.country,
    site.name,
    `${site.ministry}, ${site.country}`,
  ].map((name) => name.toLowerCase());
  const own = plain.replace(/[()]/g, '').trim();
  return (
    plain === '' ||
    names.includes(own) ||
    names.some((name) => own === `${name} press release`) ||
    own === `${site.ministry} ${site.abbreviation}`.toLowerCase() ||
    furniture.some((pattern) => pattern.test(plain))
  );
}
