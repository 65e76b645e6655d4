import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { frontMatterOf } from '../schema/front-matter.ts';
import { entryId } from '../schema/paths.ts';

/** A release that exists and is not public yet. */
export interface HeldBack {
  /** Path below the project, with forward slashes. */
  file: string;
  /** Path below `content/releases/`. */
  entry: string;
  id: string;
  /** Old ids that lead to it. */
  aliases: string[];
  /** The end of its embargo; absent for a draft. */
  until?: Date;
}

/** NOW is not a moment; the message says what to write. */
export class WrongMoment extends RangeError {}

/**
 * The moment the build takes for now: NOW from the environment (ISO 8601), else the clock. Two
 * builds with the same one are equal.
 * @throws WrongMoment when NOW is not a moment
 */
export function buildMoment(): Date {
  const given = process.env['NOW'];
  const moment = given ? new Date(given) : new Date();
  if (Number.isNaN(moment.getTime()))
    throw new WrongMoment(
      `NOW=${given} is not a moment. Write it like NOW=2026-11-25T10:00:00+09:00.`,
    );
  return moment;
}

/**
 * The releases that must not be in the built site: drafts, and those under an embargo. They are
 * kept out before Astro reads them, so that no part of them can slip into any file.
 * @param root folder of the project
 * @param now moment of the build
 */
export function heldBack(root: string, now: Date): HeldBack[] {
  return globSync('content/releases/**/*.mdx', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((file) => {
      const front = frontMatterOf(readFileSync(join(root, file), 'utf8'))?.yaml ?? '';
      const { draft, embargo, aliases } = fieldsOf(front);
      const entry = file.slice('content/releases/'.length);
      const old = Array.isArray(aliases) ? aliases.map(String) : [];
      const held = { file, entry, id: entryId(entry), aliases: old };
      if (draft !== undefined && draft !== false) return [held];
      const until = embargo === undefined ? undefined : new Date(String(embargo));
      return until && !(until <= now) ? [{ ...held, until }] : [];
    });
}

/** Without these words, and without a backslash that could stand for a letter, there are no such fields. */
const mayHoldBack = /draft|embargo|\\/;

/** What cannot be read is held back as a draft: its mistakes are told where it is checked. */
function fieldsOf(front: string): { draft?: unknown; embargo?: unknown; aliases?: unknown } {
  if (!mayHoldBack.test(front)) return {};
  const document = parseDocument(front);
  if (document.errors.length > 0) return { draft: true };
  const fields: unknown = document.toJS();
  return typeof fields === 'object' && fields !== null ? fields : {};
}
