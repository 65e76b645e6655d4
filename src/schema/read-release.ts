import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'astro/zod';
import { unwritten } from '../desk/new-release/unwritten.ts';
import { siteLinksIn, type SiteLink } from '../links/authors-links.ts';
import { targetsOf, type Target } from '../links/offered.ts';
import { checkTree } from '../markdown/check-text.ts';
import { figuresOf } from '../markdown/figures-in-text.ts';
import { fileOfPicture, picturesIn } from '../markdown/pictures.ts';
import { readText } from '../markdown/read-text.ts';
import { checkAttachments, filesBeside } from './check-attachments.ts';
import { checkPictureFiles } from './check-picture-files.ts';
import { checkEntry } from './check-entry.ts';
import { statedEmbargo } from './check-stated-embargo.ts';
import { checkTextIsThere } from './check-text-is-there.ts';
import type { Locate } from './check-yaml.ts';
import type { Mistake } from './mistakes.ts';
import type { ReleaseData } from './release.ts';

/** What one release has by itself, whatever stands in the others. */
export interface ReadRelease {
  mistakes: Mistake[];
  /** Undefined when its front matter has mistakes. */
  data: ReleaseData | undefined;
  locate: Locate;
  targets: Target[];
  /** Names of the files of its pictures. */
  pictures: string[];
  /** To pages and files of the site, its own among them. */
  links: SiteLink[];
}

/**
 * Reads one release and finds every mistake that it has by itself.
 * @param root folder of the project
 * @param file path below it
 */
export async function readRelease(
  root: string,
  file: string,
  schema: z.ZodType<ReleaseData>,
): Promise<ReadRelease> {
  const { checked, text } = checkEntry(root, file, schema, 'a release');
  const read = readText(file, text);
  const attached = filesBeside(checked.raw);
  const mistakes = [
    ...checked.mistakes,
    ...(await checkAttachments(root, file, checked)),
    ...(read.root ? await checkPictureFiles(root, file, read.root) : []),
    ...(checked.value?.draft === false ? unwritten(file, text) : []),
    ...statedEmbargo(file, text, checked),
    ...(read.root ? checkTextIsThere(file, read.root, checked) : []),
    ...checkTree(file, read, {
      files: attached && [...attached, ...csvFiles(text)],
      beside: filesIn(root, file),
      latest: checked.value && lastChangeOf(checked.value),
    }),
  ];
  const targets = read.root ? targetsOf(read.root) : [];
  const pictures = read.root ? picturesIn(read.root).map(fileOfPicture) : [];
  const links = read.root ? siteLinksIn(file, read.root) : [];
  return { mistakes, data: checked.value, locate: checked.locate, targets, pictures, links };
}

/** The files that the figures of a text can be downloaded as. */
function csvFiles(text: string): string[] {
  try {
    return figuresOf(text).map(({ id }) => `${id}.csv`);
  } catch {
    // The text cannot be read, which is told where it is checked.
    return [];
  }
}

/** The last day on which a text was written. */
function lastChangeOf({ date, updates }: ReleaseData): string {
  return [date, ...updates.map((update) => update.date)].toSorted().at(-1)!;
}

/** The files of a text's folder, with their sizes in bytes. */
export function filesIn(root: string, file: string): Map<string, number> {
  const folder = join(root, dirname(file));
  return new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, statSync(join(folder, name)).size]),
  );
}
