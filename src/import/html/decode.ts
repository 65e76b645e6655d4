import htmlEncodingSniffer from 'html-encoding-sniffer';
import { Refusal } from '../refusal.ts';

/**
 * The text of a page, in the encoding that it states or shows (WHATWG): UTF-8, EUC-KR, Windows-1252.
 */
export function decodeHtml(bytes: Uint8Array): string {
  return decodeAs(bytes, htmlEncodingSniffer(bytes, { defaultEncoding: likelyEncoding(bytes) }));
}

/** The encoding of a text that states none: UTF-8 if it can be, else Korean, else Western. */
export function likelyEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (canBe(bytes, 'utf-8')) return 'UTF-8';
  // Western texts have single letters above ASCII, Korean ones come in pairs.
  return canBe(bytes, 'euc-kr') && /[가-힣]{2}/.test(decodeAs(bytes, 'euc-kr'))
    ? 'EUC-KR'
    : 'windows-1252';
}

export function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new Refusal(
      `This page is in an encoding that is not known (${encoding}). Save it as UTF-8.`,
    );
  }
}

function canBe(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
