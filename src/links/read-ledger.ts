import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { inWords } from '../lib/words.ts';
import type { Mistake } from '../schema/mistakes.ts';
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
/** Versions of a file that are looked at for one that nobody changed by hand. */
const mostVersions = 50;
/** Lost addresses that a message names. */
const mostNamed = 5;

/** The ledger of a project, what is wrong with its files, and what would mend them. */
export interface ReadLedger {
  ledger: Ledger;
  mistakes: Mistake[];
  /** Years whose file does not hold what it should; `ledger` does. */
  broken: string[];
}

/**
 * Reads the ledger. A file that two branches have changed, or somebody by hand, is told; what it
 * has lost is taken from the versions that git has, where there is git.
 * @param root folder of the project
 */
export function readLedger(root: string): ReadLedger {
  const read: ReadLedger = { ledger: {}, mistakes: [], broken: [] };
  for (const file of globSync(`${ledgerFolder}/*.json`, { cwd: root }).sort()) {
    const path = file.replaceAll('\\', '/');
    const { releases, mistake } = readFile(root, path, readFileSync(join(root, file), 'utf8'));
    Object.assign(read.ledger, releases);
    if (!mistake) continue;
    read.mistakes.push({ file: path, ...mistake });
    read.broken.push(path);
  }
  return read;
}

interface ReadFile {
  releases: Ledger;
  mistake?: Omit<Mistake, 'file'>;
}

function readFile(root: string, path: string, text: string): ReadFile {
  const conflict = text.split('\n').findIndex((line) => line.startsWith('<<<<<<< '));
  if (conflict >= 0) {
    const sides = [sideOf(text, 'ours'), sideOf(text, 'theirs')].flatMap(parsed);
    const message = `Two branches have both added addresses. Nothing of either may be lost. ${runFix}: it keeps those of both.`;
    return {
      releases: sides.map(({ releases }) => releases).reduce(unite, {}),
      mistake: { line: conflict + 1, column: 1, message },
    };
  }
  const [file] = parsed(text);
  const good = () => lastGood(root, path);
  if (!file) {
    const message = `This file is not one that “npm run publish:links” has written. ${runFix} to take it back from git.`;
    return { releases: good(), mistake: { line: 1, column: 1, message } };
  }
  if (file.sum === sumOf(file.releases)) return { releases: file.releases };
  const kept = good();
  const lost = missingFrom(kept, file.releases).map((address) => `/releases/${address}`);
  const named = lost.slice(0, mostNamed);
  const more = lost.length - named.length;
  const what =
    lost.length > 0
      ? `: it lacks ${inWords(more > 0 ? [...named, `${more} more`] : named)}, which had been public`
      : '';
  return {
    releases: unite(file.releases, kept),
    mistake: {
      line: lineOf(text, '"sum"'),
      column: 3,
      message: `This file was changed by hand${what}. Nothing is ever removed from the ledger. ${runFix} to bring back what is lost.`,
    },
  };
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
      else if (line === '=======' && within) within = 'theirs';
      else if (line.startsWith('>>>>>>> ') && within) within = undefined;
      else return within === undefined || within === side;
      return false;
    })
    .join('\n');
}

/** What the newest version that git has, and nobody changed by hand, holds. */
function lastGood(root: string, path: string): Ledger {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const commits = git('log', `-${mostVersions}`, '--format=%H', '--', path).trim().split('\n');
    for (const commit of commits) {
      const [file] = parsed(git('show', `${commit}:./${path}`));
      if (file && file.sum === sumOf(file.releases)) return file.releases;
    }
  } catch {
    // There is no git, or it does not know of the file.
  }
  return {};
}

function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
