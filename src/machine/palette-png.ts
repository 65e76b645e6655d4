import { crc32, deflateSync } from 'node:zlib';

/** Colours that a palette holds (PNG, third edition, 11.2.2). */
const most = 256;
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * A drawing of few colours as a PNG with a palette (PNG, third edition): a byte a pixel to compress
 * instead of four, in two thirds of the time that Takumi’s own writer takes for all colours there are.
 * @param pixels red, green, blue and alpha of each pixel, row by row; it is taken to be opaque
 * @returns undefined when there are more than 256 colours
 */
export function palettePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
): Buffer<ArrayBuffer> | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const places = new Map<number, number>();
  // Each row begins with its filter: none, which is best for a palette (12.7).
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const end = start + width;
    // What a drawing has most is runs of one colour: a row at a time, without a look at each pixel.
    for (let from = start, to = from; from < end; from = to) {
      const colour = colours[from]!;
      while (to < end && colours[to] === colour) to++;
      const place = places.get(colour) ?? places.size;
      places.set(colour, place);
      if (place === most) return undefined;
      // Behind the filter of each row before, and of this one.
      rows.fill(place, from + y + 1, to + y + 1);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  header.set([8, 3, 0, 0, 0], 8);
  // The bytes of a colour lie in memory as they came.
  const palette = [...new Uint8Array(Uint32Array.from(places.keys()).buffer)].filter(
    (_, at) => at % 4 !== 3,
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, type, content, check sum (5.3). */
function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
