import { encode } from 'uqr';

/** Modules of light around the code (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/**
 * A text as a QR code (ISO/IEC 18004) with error correction M, drawn as lines one module wide, each
 * a run of dark ones: as short a path as there is, and no hairlines between modules.
 * @returns `viewBox` in modules, the quiet zone included
 * @throws RangeError when the text is longer than a QR code holds
 */
export function qrCode(text: string): { path: string; viewBox: string } {
  // Every mask can be read; to look for the most even of the eight takes six times as long as the code.
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 });
  let path = 'M0 .5';
  let at = { x: 0, y: 0 };
  for (const [y, row] of data.entries())
    for (const { start, length } of runsOf(row)) {
      path += `m${start - at.x} ${y - at.y}h${length}`;
      at = { x: start + length, y };
    }
  const side = size + 2 * quiet;
  return { path, viewBox: `${-quiet} ${-quiet} ${side} ${side}` };
}

/** Where the dark modules of a row stand together. */
function runsOf(row: boolean[]): { start: number; length: number }[] {
  const line = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...line.matchAll(/1+/g)].map(({ index, 0: run }) => ({
    start: index,
    length: run.length,
  }));
}
