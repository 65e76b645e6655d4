import { importDocument as toRelease } from '../../src/import/convert.ts';
import { readKnown, type Known } from '../../src/desk/known.ts';
import { openFile } from '../../src/import/open-file.ts';
import type { Finding } from '../../src/import/findings.ts';
import { Refusal } from '../../src/import/refusal.ts';

/** A release as the import made it of a document. */
export interface ImportedRelease {
  /** Its `index.mdx`. */
  text: string;
  /** The files beside that, by name. */
  files: Map<string, Uint8Array>;
  unsure: readonly Finding[];
  lost: readonly Finding[];
}

let known: Known | undefined;

/** What the import knows of this ministry, in whose press room there is no release yet. */
function emptyPressRoom(): Known {
  known ??= readKnown('.');
  return { ...known, addresses: new Map(), meetings: new Map(), people: [] };
}

/**
 * Imports a document as `npm run import` does, up to writing the files.
 * @returns why not, when it is refused
 */
export async function importDocument(path: string): Promise<ImportedRelease | string> {
  const today = '2026-11-27';
  const imported = await toRelease(openFile(path), emptyPressRoom(), { today }).catch(refusalOf);
  if (typeof imported === 'string') return imported;
  const { files, unsure, lost } = imported;
  const { 'index.mdx': index, ...others } = Object.fromEntries(files);
  const text = new TextDecoder().decode(index);
  return { text, files: new Map(Object.entries(others)), unsure, lost };
}

function refusalOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}
