import { codePoint } from 'dingbat-to-unicode';
import type { XmlElement } from '../xml.ts';

/** Signs of Wingdings as most fonts have them, where Unicode’s own sign for it is in hardly any. */
const common: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x73: '◆',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xfb: '✗',
  0xfd: '☒',
  0xfe: '☑',
};

/** Codes that mean something only in one font. Word moves the signs of its fonts to F000–F0FF. */
const isPrivate = (code: number) => code >= 0xe000 && code <= 0xf8ff;

/** The sign of Unicode for one of a font; undefined when none is known. */
export function signOf(font: string, code: number): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = (/^wingdings$/i.test(font) && common[own]) || codePoint(font, own)?.string;
  if (known) return known;
  const isSign = code >= 0x20 && code <= 0x10ffff && !isPrivate(code);
  return isSign ? String.fromCodePoint(code) : undefined;
}

/** What Word shows for `<w:sym w:font="Symbol" w:char="F061"/>`, “α”; undefined when unknown. */
export function symbol({ attributes }: XmlElement): string | undefined {
  return signOf(attributes['w:font'] ?? '', parseInt(attributes['w:char'] ?? '', 16));
}
