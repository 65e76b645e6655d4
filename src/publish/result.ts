import type { SiteChanges } from './compare-sites.ts';

/** How a build can end, by the exit code that says so to a workflow. */
export const exitCodes = {
  built: 0,
  /** The content holds mistakes: authors mend them. */
  refused: 1,
  /** The settings, or words behind the command, are wrong. */
  misused: 2,
  /** Another build of the same project has not ended. */
  busy: 3,
  /** A fault of the program's own (EX_SOFTWARE of sysexits.h). */
  failed: 70,
} as const;

/** Stopped is a build that somebody ended: its code is 128 and the number of the signal. */
export type Ending = keyof typeof exitCodes | 'stopped';

/** How a command with an exit code has ended. */
export function endingOf(code: number): Ending {
  if (code > 128) return 'stopped';
  const found = Object.entries(exitCodes).find(([, known]) => known === code);
  return (found?.[0] ?? 'failed') as Ending;
}

/** The last line of a build, for workflows: `result: built releases=27 added=1 …`. */
export function resultLine(ending: Ending, figures: Record<string, number | string> = {}): string {
  const told = Object.entries(figures).map(([name, figure]) => ` ${name}=${figure}`);
  return `result: ${ending}${told.join('')}`;
}

/** What of the changes of a site goes into that line. */
export function figuresOf({ added, changed, withdrawn, redirects, addresses }: SiteChanges) {
  return {
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
    redirects: redirects.length,
    addresses,
  };
}
