import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'astro/zod';
import { buildMoment } from '../lib/publication.ts';
import { holdToLedger } from '../links/hold-to-ledger.ts';
import type { Unread } from '../links/lost.ts';
import { targetsOf, type Offered } from '../links/offered.ts';
import { checkText, checkTree } from '../markdown/check-text.ts';
import { figuresOf } from '../markdown/figures-in-text.ts';
import { readText } from '../markdown/read-text.ts';
import { checkAcross, type CheckedRelease } from './check-across.ts';
import { checkAttachments, filesBeside } from './check-attachments.ts';
import { checkEntry } from './check-entry.ts';
import { checkFolders } from './check-folders.ts';
import { checkPeople } from './check-people.ts';
import { checkSummary } from './check-summary.ts';
import { checkCollection, knownId } from './known-ids.ts';
import { inOrder, isError, type Mistake } from './mistakes.ts';
import { checkPageAddress, checkReleaseAddress, entryId } from './paths.ts';
import { readWhole } from './read-whole.ts';
import { pageSchema } from './references.ts';
import { releaseSchema, type ReferredCollection, type ReleaseData } from './release.ts';
import { checkSynonyms, synonymsFile } from './synonyms.ts';

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
      ...checkTree(file, read, {
        files: attached && [...attached, ...csvFiles(text)],
        beside: filesIn(root, file),
        latest: checked.value && lastChangeOf(checked.value),
      }),
    ];
    found(own);
    const id = entryId(file.slice('content/releases/'.length));
    const { value: data, locate } = checked;
    if (data) releases.push({ id, file, data, locate });
    const reason = data && !own.some(isError) ? hiddenBy(data) : 'unreadable';
    if (reason || !data) unread.set(id, { file, reason: reason ?? 'unreadable' });
    else offered.push({ ...data, id, file, locate, targets: targetsOf(read.root!) });
  }
  found(checkFolders(root));
  found(checkAcross(releases));
  found(checkPeople(releases));
  found(releases.flatMap(checkSummary));

  for (const file of files(root, 'content/pages/**/*.{md,markdown,mdx}')) {
    found(checkPageAddress(file));
    const { checked, text } = checkEntry(root, file, pageSchema, 'a page');
    found(checked.mistakes);
    found(checkText(file, text, { files: [], beside: filesIn(root, file) }));
  }

  if (existsSync(join(root, synonymsFile))) {
    const synonyms = readWhole(root, synonymsFile);
    found([...synonyms.mistakes, ...checkSynonyms(synonyms.text)]);
  }
  return { mistakes: inOrder(mistakes), offered, unread };
}

/** Why a build would not hold a release. */
function hiddenBy({ draft, embargo }: ReleaseData): 'draft' | 'embargo' | undefined {
  if (draft) return 'draft';
  return embargo !== undefined && new Date(embargo) > buildMoment() ? 'embargo' : undefined;
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
function filesIn(root: string, file: string): Map<string, number> {
  const folder = join(root, dirname(file));
  return new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, statSync(join(folder, name)).size]),
  );
}

function files(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
