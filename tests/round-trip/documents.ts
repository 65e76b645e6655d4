import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toHtml } from './html/to-html.ts';
import type { Original } from './originals.ts';
import { toWord } from './word/to-word.ts';

/** The forms that every release is handed over in, with the ending of the file. */
export const forms = {
  /** A Word document. */
  word: 'docx',
  /** A page of some site. */
  html: 'html',
  /** The page of this very site, as a browser saves it. */
  page: 'html',
} as const;

export type Form = keyof typeof forms;

/**
 * Writes a release as a document into a folder of its own, with its files beside it.
 * @param index which of the usual spellings it has
 * @param dist the built site that its page is saved from
 * @returns path of the document
 */
export async function writeDocument(
  form: Form,
  original: Original,
  { index, folder, dist }: { index: number; folder: string; dist: string },
): Promise<string> {
  const own = join(folder, form, original.id);
  mkdirSync(own, { recursive: true });
  // The release itself must not lie there: it would be read instead of the document.
  for (const file of readdirSync(original.folder).filter((name) => !name.endsWith('.mdx')))
    cpSync(join(original.folder, file), join(own, file));
  const path = join(own, `Press release.${forms[form]}`);
  writeFileSync(path, await content(form, original, { index, own, dist }));
  return path;
}

function content(
  form: Form,
  original: Original,
  { index, own, dist }: { index: number; own: string; dist: string },
): Promise<Uint8Array> | string {
  switch (form) {
    case 'word':
      return toWord(original, index);
    case 'html':
      return toHtml(original, index);
    case 'page':
      return savedPage(join(dist, 'releases', original.id, 'index.html'), own, dist);
  }
}

/** A page as a browser saves it whole: its pictures in a folder beside it. */
function savedPage(file: string, own: string, dist: string): string {
  const html = readFileSync(file, 'utf8');
  return html.replace(/(<img\b[^>]* src=")\/([^"?]*)/g, (_, before: string, path: string) => {
    const name = `Press release_files/${path.split('/').at(-1)!}`;
    mkdirSync(dirname(join(own, name)), { recursive: true });
    cpSync(join(dist, path), join(own, name));
    return `${before}./${name}`;
  });
}
