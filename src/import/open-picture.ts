/** A poster in print has fewer; a few bytes can claim to be far more. */
const mostPixels = 100_000_000;

/**
 * What is wrong with a picture, found as the build will: by reading it to its end.
 * @returns the reason to leave it out; undefined when it can be shown
 */
export async function faultOf(bytes: Uint8Array): Promise<string | undefined> {
  // Here, not above: a document without pictures needs no library for them.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels)
      return `it is ${width} × ${height} points large. Make it smaller.`;
    const read = (failOn: 'warning' | 'truncated') =>
      sharp(bytes, { failOn, limitInputPixels: mostPixels }).stats();
    await read('warning').catch((error: unknown) => {
      // Of the warnings only this one means that a part is missing: others every browser passes over.
      if (/premature end/.test(String(error))) throw error;
      return read('truncated');
    });
    return undefined;
  } catch {
    return 'its file is damaged. Put it in again.';
  }
}
