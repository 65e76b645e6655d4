/** Pixels of a PNG: it begins with its size, at byte 16 (ISO/IEC 15948). */
export function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
