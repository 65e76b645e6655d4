import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from './mistakes.ts';

/** A file of the author's, as text. */
export interface ReadFile {
  /** Without the byte order mark that some editors put before it. */
  text: string;
  mistakes: Mistake[];
}

const remedy =
  'Save it as UTF-8: in Word as “Plain text” with that encoding, in Notepad by “Save as”, “Encoding”.';

/**
 * Reads a file of the author's, which must be UTF-8 (RFC 3629). One in another encoding is told,
 * and read in the likeliest, so that its other mistakes are found in the same run.
 * @param root folder of the project
 * @param file path below it
 */
export function readAuthorsFile(root: string, file: string): ReadFile {
  const bytes = readFileSync(join(root, file));
  const start = { file, line: 1, column: 1 };
  const utf16 = utf16Of(bytes);
  if (utf16)
    return {
      text: new TextDecoder(utf16).decode(bytes),
      mistakes: [{ ...start, message: `This file is saved as UTF-16. ${remedy}` }],
    };
  const text = decoded(bytes, 'utf-8');
  if (text !== undefined) return { text, mistakes: [] };

  const korean = decoded(bytes, 'euc-kr');
  // Two letters on end: “’s” of a Western text, read as Korean, is one.
  const likely = korean !== undefined && /\p{Script=Hangul}{2}/u.test(korean) ? korean : undefined;
  const before = beforeFirstFault(bytes);
  const lines = before.split('\n');
  return {
    text: likely ?? new TextDecoder('windows-1252').decode(bytes),
    mistakes: [
      {
        file,
        line: lines.length,
        column: lines.at(-1)!.length + 1,
        message: `This letter cannot be read: the file is saved in an old encoding, probably ${likely === undefined ? 'Windows-1252' : 'EUC-KR'}. ${remedy}`,
      },
    ],
  };
}

/** @returns undefined where the bytes are no text of that encoding */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its byte order mark, or by the zero bytes that its Latin letters have. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : undefined;
}

/** What stands before the first byte that is no UTF-8. */
function beforeFirstFault(bytes: Uint8Array): string {
  // What cannot be read becomes U+FFFD, which the file may hold as a letter of its own as well.
  const lossy = new TextDecoder().decode(bytes);
  const encoder = new TextEncoder();
  let at = lossy.indexOf('\uFFFD');
  for (; at >= 0; at = lossy.indexOf('\uFFFD', at + 1)) {
    const end = encoder.encode(lossy.slice(0, at)).length + markLength(bytes);
    const isWritten = bytes[end] === 0xef && bytes[end + 1] === 0xbf && bytes[end + 2] === 0xbd;
    if (!isWritten) break;
  }
  return lossy.slice(0, Math.max(at, 0));
}

function markLength([first, second, third]: Uint8Array): number {
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
