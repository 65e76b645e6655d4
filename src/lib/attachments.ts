import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { Mime } from 'mime/lite';
import otherTypes from 'mime/types/other.js';
import standardTypes from 'mime/types/standard.js';
import { readPdf } from './pdf.ts';

// Hancom's documents, which Korean ministries attach, are in no registry of types yet.
const mediaTypes = new Mime(standardTypes, otherTypes, {
  'application/vnd.hancom.hwp': ['hwp'],
  'application/vnd.hancom.hwpx': ['hwpx'],
});

/** A file that belongs to a release, as its readers see it. */
export interface Attachment {
  /** File name, the last part of its address. */
  file: string;
  /** Names that it had, those of other releases with them: `2020/budget/old.pdf`. */
  formerly: string[];
  /** Path inside the site, for `url()`. */
  path: `/${string}`;
  /** Path on disk, below the project. */
  source: string;
  title: string;
  description: string;
  /** Short name of the type as readers know it: `PDF`, `XLSX`, `HWPX`. */
  type: string;
  /** Media type (RFC 6838). */
  mediaType: string;
  /** Size in bytes. */
  bytes: number;
  /** SHA-256 of the file (FIPS 180-4), in hexadecimal digits, to check a copy against. */
  sha256: string;
  /** Number of pages, of a PDF only. */
  pages: number | undefined;
}

/**
 * Reads what a reader wants to know of an attachment before opening it.
 * @param entryFile path of the release's MDX file below the project
 * @param releasePath path of the release inside the site
 * @param attachment what the author wrote of it
 */
export async function describeAttachment(
  entryFile: string,
  releasePath: `/${string}/`,
  attachment: { file: string; title: string; description: string; formerly: string[] },
): Promise<Attachment> {
  const source = join(dirname(entryFile), attachment.file);
  const extension = extname(attachment.file).toLowerCase();
  const content = await readFile(source);
  return {
    ...attachment,
    source,
    path: `${releasePath}${attachment.file}`,
    type: extension.slice(1).toUpperCase(),
    mediaType: mediaTypeOf(attachment.file),
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    pages: extension === '.pdf' ? (await readPdf(content)).length : undefined,
  };
}

/** The media type of a file by its name (RFC 6838). */
export function mediaTypeOf(file: string): string {
  return mediaTypes.getType(file) ?? 'application/octet-stream';
}
