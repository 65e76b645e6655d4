import { fromBufferPromise } from 'yauzl';
import { Refusal } from './refusal.ts';

/** A large release with pictures has some hundred files and 20 MB; a bomb has no limit. */
const mostEntries = 5_000;
const mostBytes = 100_000_000;
/** Text packs to a tenth; a bomb to a thousandth. Small files may pack better: they are harmless. */
const mostRatio = 200;
const harmless = 5_000_000;

const damaged =
  'The Word document is damaged and cannot be opened. Open it in Word, save it again as .docx, and import that.';
const bomb =
  'The Word document unpacks to far more than a document can hold, so it was not opened. Save it again from Word, with smaller pictures if it has large ones.';

/**
 * Unpacks an archive in memory. What counts is what really comes out of each entry: sizes that the
 * archive states are compared with it, never trusted.
 */
export async function unpack(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (zip.entryCount > mostEntries) throw new Refusal(bomb);
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted())
        throw new Refusal('The Word document is protected by a password. Save it without one.');
      if (total + entry.uncompressedSize > mostBytes) throw new Refusal(bomb);
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of await zip.openReadStreamPromise(entry)) {
        parts.push(part as Buffer);
        size += (part as Buffer).length;
        total += (part as Buffer).length;
        if (total > mostBytes || (size > harmless && size > entry.compressedSize * mostRatio))
          throw new Refusal(bomb);
      }
      files.set(entry.fileName, Buffer.concat(parts));
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(damaged);
  }
  return files;
}
