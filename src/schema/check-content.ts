import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { nearest } from '../lib/words.ts';
import { buildMoment } from '../lib/publication.ts';
import { holdToLedger } from '../links/hold-to-ledger.ts';
import type { Unread } from '../links/lost.ts';
import { targetsOf, type Offered } from '../links/offered.ts';
import { checkText, checkTree } from '../markdown/check-text.ts';
import { figuresOf } from '../markdown/figures-in-text.ts';
import { readText } from '../markdown/read-text.ts';
import { checkAcross, type CheckedRelease } from './check-across.ts';
import { checkAttachments, filesBeside } from './check-attachments.ts';
import { checkYaml, type CheckedYaml } from './check-yaml.ts';
import { frontMatterOf } from './front-matter.ts';
import { invisibleCharacters } from './invisible.ts';
import { inOrder, type Mistake } from './mistakes.ts';
import { checkPageAddress, checkReleaseAddress, entryId } from './paths.ts';
import { divisionSchema, pageSchema, seriesSchema, topicSchema } from './references.ts';
import { releaseSchema, type ReferredCollection, type ReleaseData } from './release.ts';
import { checkSynonyms, synonymsFile } from './synonyms.ts';

const referred: Record<ReferredCollection, { schema: z.ZodType; entry: string }> = {
  divisions: { schema: divisionSchema, entry: 'a division' },
  series: { schema: seriesSchema, entry: 'a series' },
  topics: { schema: topicSchema, entry: 'a topic' },
};

const idSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'Write the id with small letters, digits and hyphens only.');

/** The author's files as they were read. */
export interface ReadContent {
  mistakes: Mistake[];
  /** What the releases that a build would publish offer to links. */
  offered: Offered[];
  /** The others, by id. */
  unread: Map<string, Unread>;
}

/**
 * Reads every file of the author's and finds every mistake in one pass, before Astro runs: Astro
 * stops at the first and names neither line nor column. With them come the addresses that have
 * been public and would lead nowhere.
 * @param root folder of the project
 */
export async function checkContent(root: string): Promise<Mistake[]> {
  const content = await readContent(root);
  return inOrder([...content.mistakes, ...holdToLedger(root, content).mistakes]);
}

/** Reads every file of the author's, and finds every mistake that it has by itself. */
export async function readContent(root: string): Promise<ReadContent> {
  const mistakes: Mistake[] = [];
  const found = (more: Mistake[]) => void mistakes.push(...more);

  const knownIds = (collection: ReferredCollection): z.ZodString => {
    const { ids, mistakes } = checkCollection(root, collection);
    found(mistakes);
    return knownId(collection, ids);
  };
  const schema = releaseSchema({
    divisions: knownIds('divisions'),
    series: knownIds('series'),
    topics: knownIds('topics'),
  });

  const releases: CheckedRelease[] = [];
  const offered: Offered[] = [];
  const unread = new Map<string, Unread>();
  const addresses = new Map<string, string>();
  for (const file of files(root, 'content/releases/**/*.{md,markdown,mdx}')) {
    const { checked, text } = checkEntry(root, file, schema, 'a release');
    const read = readText(file, text);
    const attached = filesBeside(checked.raw);
    const own = [
      ...checkReleaseAddress(file, addresses),
      ...checked.mistakes,
      ...(await checkAttachments(root, file, checked)),
      ...checkTree(file, read, { files: attached && [...attached, ...csvFiles(text)] }),
    ];
    found(own);
    const id = entryId(file.slice('content/releases/'.length));
    const { value: data, locate } = checked;
    if (data) releases.push({ id, file, data, locate });
    const reason = data && own.length === 0 ? hiddenBy(data) : 'unreadable';
    if (reason || !data) unread.set(id, { file, reason: reason ?? 'unreadable' });
    else offered.push({ ...data, id, file, locate, targets: targetsOf(read.root!) });
  }
  found(checkAcross(releases));

  for (const file of files(root, 'content/pages/**/*.{md,markdown,mdx}')) {
    found(checkPageAddress(file));
    const { checked, text } = checkEntry(root, file, pageSchema, 'a page');
    found(checked.mistakes);
    found(checkText(file, text, { files: [] }));
  }

  const synonyms = join(root, synonymsFile);
  if (existsSync(synonyms)) found(checkSynonyms(readFileSync(synonyms, 'utf8')));
  return { mistakes: inOrder(mistakes), offered, unread };
}

/** Why a build would not hold a release. */
function hiddenBy({ draft, embargo }: ReleaseData): 'draft' | 'embargo' | undefined {
  if (draft) return 'draft';
  return embargo !== undefined && new Date(embargo) > buildMoment() ? 'embargo' : undefined;
}

/** The ids of a collection that releases refer to, and its mistakes. */
function checkCollection(
  root: string,
  collection: ReferredCollection,
): { ids: Set<string> | undefined; mistakes: Mistake[] } {
  const file = `content/${collection}.yaml`;
  if (!existsSync(join(root, file))) {
    const message = 'This file is missing. Create it; it may be empty.';
    return { ids: undefined, mistakes: [{ file, line: 1, column: 1, message }] };
  }
  const text = readFileSync(join(root, file), 'utf8');
  const { schema, entry } = referred[collection];
  const { raw, mistakes } = checkYaml(text, z.record(idSchema, schema), {
    file,
    linesBefore: 0,
    entry,
  });
  // An entry with a mistake in it is an entry all the same: one message, not one a release.
  const ids = raw === undefined ? undefined : new Set(Object.keys(raw as object));
  return { ids, mistakes: [...invisibleCharacters(file, text), ...mistakes] };
}

/** Front matter of one file, with the file's whole text. */
function checkEntry<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  entry: string,
): { checked: CheckedYaml<z.output<Schema>>; text: string } {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
  const frontMatter = frontMatterOf(text);
  if (!frontMatter) {
    const start = { file, line: 1, column: 1 };
    const message = `The front matter is missing. Begin ${entry} with a line “---”, its fields, and another line “---”.`;
    const mistakes = [{ ...start, message }];
    return { checked: { value: undefined, raw: undefined, mistakes, locate: () => start }, text };
  }
  const checked = checkYaml(frontMatter.yaml, schema, { file, linesBefore: 1, entry });
  const mistakes = [...invisibleCharacters(file, text), ...checked.mistakes];
  return { checked: { ...checked, mistakes }, text };
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

/** A reference: any text when the collection could not be read, else one of its ids. */
function knownId(collection: ReferredCollection, ids: Set<string> | undefined): z.ZodString {
  if (!ids) return z.string();
  const error = ({ input }: { input?: unknown }) => {
    const given = typeof input === 'string' ? input : undefined;
    const meant = given === undefined ? undefined : nearest(given, ids);
    const remedy = meant ? `Did you mean “${meant}”?` : `Write one of: ${[...ids].join(', ')}.`;
    return given === undefined
      ? remedy
      : `“${given}” is not in content/${collection}.yaml. ${remedy}`;
  };
  return z.string({ error }).refine((value) => ids.has(value), { error });
}

function files(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
