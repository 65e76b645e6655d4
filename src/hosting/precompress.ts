import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from './media-types.ts';

/** Files at once: zlib works on four threads beside ours. */
const atOnce = 16;

/** What lies beside a file, as nginx and Caddy look for it: Brotli (RFC 7932), gzip (RFC 1952). */
const encodings: Record<string, (content: Buffer) => Promise<Buffer>> = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // The highest takes four times as long for 2.6 % less (measured on a site of 27 releases).
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY - 1,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: 9 }),
};

/**
 * Writes compressed files beside those of a site, only where they are smaller.
 * @param dist folder of the built site
 * @param which of its files, as a pattern
 * @returns how many it has written
 */
export async function precompress(dist: string, which = '**/*.*'): Promise<number> {
  const files = globSync(which, { cwd: dist }).filter(isCompressible);
  let written = 0;
  for (let first = 0; first < files.length; first += atOnce)
    await Promise.all(
      files.slice(first, first + atOnce).map(async (file) => {
        const content = await readFile(join(dist, file));
        for (const [ending, compress] of Object.entries(encodings)) {
          const compressed = await compress(content);
          if (compressed.length >= content.length) continue;
          await writeFile(join(dist, file + ending), compressed);
          written++;
        }
      }),
    );
  return written;
}
