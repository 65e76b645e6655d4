import { execFileSync } from 'node:child_process';
import { ledgerFolder } from './ledger.ts';

/** Commits of the ledger that are looked through, the newest: enough for years of releases. */
const mostCommits = 500;

/**
 * The versions of the ledger's files that git has, by path below the project: what was committed
 * once has been public, whatever a later commit made of it. Nothing where there is no git.
 * @param root folder of the project
 */
export function versionsInGit(root: string): Map<string, string[]> {
  const git = (input: string, ...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      input,
      maxBuffer: Infinity,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  const versions = new Map<string, string[]>();
  try {
    const log = git(
      '',
      ...['log', `-${mostCommits}`, '--format=', '--raw', '--no-abbrev', '--no-renames'],
      ...['--relative', '-m', '--', ledgerFolder],
    );
    const blobs = new Map<string, string>();
    for (const [, before, after, path] of log
      .toString()
      .matchAll(/^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w+\t(.+)$/gm))
      for (const blob of [before!, after!]) if (/[^0]/.test(blob)) blobs.set(blob, path!);
    if (blobs.size === 0) return versions;
    for (const [blob, text] of contents(git([...blobs.keys()].join('\n'), 'cat-file', '--batch'))) {
      const path = blobs.get(blob)!;
      versions.set(path, [...(versions.get(path) ?? []), text]);
    }
  } catch {
    // There is no git, or it does not know of the project.
  }
  return versions;
}

/** The blobs of `git cat-file --batch`: a line with name, kind and bytes, then the content. */
function* contents(output: Buffer): Generator<[blob: string, text: string]> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [blob = '', , bytes] = output.toString('utf8', at, end).split(' ');
    const start = end + 1;
    at = start + Number(bytes) + 1;
    if (Number.isNaN(at)) return;
    yield [blob, output.toString('utf8', start, at - 1)];
  }
}
