import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import mime from 'mime';
import { readPdf } from './pdf.ts';

/** A file that belongs to a release, as its readers see it. */
export interface Attachment {
  /** File name, the last part of its address. */
  file: string;
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
  attachment: { file: string; title: string; description: string },
): Promise<Attachment> {
  const source = join(dirname(entryFile), attachment.file);
  const extension = extname(attachment.file).toLowerCase();
  return {
    ...attachment,
    source,
    path: `${releasePath}${attachment.file}`,
    type: extension.slice(1).toUpperCase(),
    mediaType: mime.getType(attachment.file) ?? 'application/octet-stream',
    bytes: (await stat(source)).size,
    pages: extension === '.pdf' ? (await readPdf(await readFile(source))).length : undefined,
  };
}
