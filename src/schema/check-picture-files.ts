import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import sharp from 'sharp';
import { fileOfPicture, picturesIn } from '../markdown/pictures.ts';
import type { Mistake } from './mistakes.ts';
import { ownFiles } from './own-files.ts';

/** Points of a picture that can still be drawn in any browser's memory. */
const mostPoints = 100_000_000;

/** Names of formats by the endings of files, where they are others. */
const formats: Record<string, string> = { jpg: 'jpeg', avif: 'heif' };

/**
 * The pictures of a text can be read as what their names say: one that cannot would stop the build
 * far from the line that asks for it. What is not there is told where the text is checked.
 */
export async function checkPictureFiles(
  root: string,
  file: string,
  text: Root,
): Promise<Mistake[]> {
  const found = await Promise.all(
    picturesIn(text).map(async (picture) => {
      const name = fileOfPicture(picture);
      const fault = ownFiles.test(name)
        ? 'has the name of a file that the site makes for every release. Give it another name.'
        : await faultOf(join(root, dirname(file), name));
      if (fault === undefined) return [];
      const { line, column } = picture.position!.start;
      return [{ file, line, column, message: `The picture “${name}” ${fault}` }];
    }),
  );
  return found.flat();
}

async function faultOf(path: string): Promise<string | undefined> {
  const bytes = contentOf(path);
  if (!bytes || bytes.length === 0) return undefined;
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  try {
    const { format, width, height } = await sharp(bytes).metadata();
    if (width * height > mostPoints)
      return `is ${width} × ${height} points large. Save it smaller: 2,000 points of width are enough.`;
    if (format !== (formats[ending] ?? ending))
      return `is ${format === 'svg' ? 'an SVG' : `a ${format.toUpperCase()}`} and not what its name says. Save it as PNG or JPEG.`;
    // A file that was cut off has a size all the same.
    await sharp(bytes, { failOn: 'truncated' }).resize(8).toBuffer();
    return undefined;
  } catch {
    return 'cannot be read. Save it again from the program it was made with, as PNG or JPEG.';
  }
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
