import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { inWords } from '../lib/words.ts';
import type { Mistake } from '../schema/mistakes.ts';
import { versionsInGit } from './ledger-in-git.ts';
import { ledgerFolder, missingFrom, sumOf, unite, type Ledger } from './ledger.ts';

const day = z.iso.date();
const target = z.strictObject({
  since: day,
  name: z.string(),
  renamed: z.record(day, z.string()).optional(),
  after: z.string(),
  begins: z.string(),
});
const fileSchema = z.strictObject({
  note: z.string(),
  sum: z.string(),
  releases: z.record(
    z.string(),
    z.strictObject({
      since: day,
      title: z.string(),
      sections: z.record(z.string(), target),
      figures: z.record(z.string(), target),
      files: z.record(z.string(), z.strictObject({ since: day, title: z.string() })),
    }),
  ),
});

const runFix = 'Run “npm run links:fix”';
/** Lost addresses that a message names. */
const mostNamed = 5;

/** The ledger of a project, what is wrong with its files, and what would mend them. */
export interface ReadLedger {
  ledger: Ledger;
  mistakes: Mistake[];
  /** Files that do not hold what they should, and that `ledger` would mend. */
  broken: string[];
}

/**
 * Reads the ledger. A file that two branches have changed, or somebody by hand, is told; what it
 * has lost is taken from the versions that git has, where there is git.
 * @param root folder of the project
 */
export function readLedger(root: string): ReadLedger {
  const read: ReadLedger = { ledger: {}, mistakes: [], broken: [] };
  const versions = versionsInGit(root);
  const here = globSync(`${ledgerFolder}/*.json`, { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of [...new Set([...here, ...versions.keys()])].sort()) {
    const text = here.includes(file) ? readFileSync(join(root, file), 'utf8') : '';
    const kept = (versions.get(file) ?? []).flatMap(good).reduce(unite, {});
    const { releases, mistake } = readFile(text, kept);
    Object.assign(read.ledger, releases);
    if (!mistake) continue;
    read.mistakes.push({ file, ...mistake });
    // A file of which nothing is known any more is left as it is.
    if (Object.keys(releases).length > 0) read.broken.push(file);
  }
  return read;
}

interface ReadFile {
  releases: Ledger;
  mistake?: Omit<Mistake, 'file'>;
}

/** @param kept what git knows to have been public */
function readFile(text: string, kept: Ledger): ReadFile {
  const start = { line: 1, column: 1 };
  const conflict = text.split('\n').findIndex((line) => line.startsWith('<<<<<<< '));
  if (conflict >= 0) {
    const sides = [sideOf(text, 'ours'), sideOf(text, 'theirs')].flatMap(parsed);
    const message = `Two branches have both added addresses. Nothing of either may be lost. ${runFix}: it keeps those of both.`;
    return {
      // Of a side that cannot be read, git may know.
      releases: sides.map(({ releases }) => releases).reduce(unite, kept),
      mistake: { line: conflict + 1, column: 1, message },
    };
  }
  const [file] = parsed(text);
  if (!file) {
    const remedy =
      Object.keys(kept).length > 0
        ? `${runFix} to take it back from git.`
        : 'Take it back from wherever the project is kept.';
    const what = text === '' ? 'is gone' : 'is not one that “npm run publish:links” has written';
    return { releases: kept, mistake: { ...start, message: `This file ${what}. ${remedy}` } };
  }
  const lost = missingFrom(kept, file.releases).map((address) => `/releases/${address}`);
  if (file.sum === sumOf(file.releases) && lost.length === 0) return { releases: file.releases };
  const named = lost.slice(0, mostNamed);
  const more = lost.length - named.length;
  const what =
    lost.length > 0
      ? `lacks ${inWords(more > 0 ? [...named, `${more} more`] : named)}, which had been public`
      : 'was changed by hand';
  return {
    releases: unite(file.releases, kept),
    mistake: {
      line: lineOf(text, '"sum"'),
      column: 3,
      message: `This file ${what}. Nothing is ever removed from the ledger. ${runFix} to bring back what is lost.`,
    },
  };
}

/** What a version holds that nobody has changed by hand. */
function good(text: string): Ledger[] {
  return parsed(text).flatMap(({ sum, releases }) => (sum === sumOf(releases) ? [releases] : []));
}

function parsed(text: string): z.output<typeof fileSchema>[] {
  try {
    const checked = fileSchema.safeParse(JSON.parse(text));
    return checked.success ? [checked.data] : [];
  } catch {
    return [];
  }
}

/** One side of a file with git's conflict markers. */
function sideOf(text: string, side: 'ours' | 'theirs'): string {
  let within: 'ours' | 'base' | 'theirs' | undefined;
  return text
    .split('\n')
    .filter((line) => {
      if (line.startsWith('<<<<<<< ')) within = 'ours';
      else if (line.startsWith('||||||| ') && within) within = 'base';
      else if (line.trimEnd() === '=======' && within) within = 'theirs';
      else if (line.startsWith('>>>>>>> ') && within) within = undefined;
      else return within === undefined || within === side;
      return false;
    })
    .join('\n');
}

function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
