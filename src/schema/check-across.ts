import { checkDates } from './check-dates.ts';
import type { Locate } from './check-yaml.ts';
import type { Mistake } from './mistakes.ts';
import type { ReleaseData } from './release.ts';

/** A release whose own front matter is right, with its places. */
export interface CheckedRelease {
  id: string;
  file: string;
  data: ReleaseData;
  locate: Locate;
}

/** What only shows when releases are held against each other, or dates within one. */
export function checkAcross(releases: CheckedRelease[]): Mistake[] {
  return [
    ...checkDates(releases),
    ...releases.flatMap(checkReplacement(new Set(releases.map(({ id }) => id)))),
    ...checkAliases(releases),
    ...checkMeetings(releases),
  ];
}

const checkReplacement =
  (ids: Set<string>) =>
  ({ id, data, locate }: CheckedRelease): Mistake[] => {
    const replacement = data.withdrawn?.replacement;
    if (!replacement || (ids.has(replacement) && replacement !== id)) return [];
    const wrong = replacement === id ? 'is this release itself' : 'is not a release of this site';
    return [
      {
        ...locate(['withdrawn', 'replacement']),
        message: `The replacement “${replacement}” ${wrong}. Write the address of the new release below /releases/.`,
      },
    ];
  };

/** An old address leads to one release, and no release lives there any more. */
function checkAliases(releases: CheckedRelease[]): Mistake[] {
  const holders = new Map(releases.map(({ id, file }) => [id, file]));
  const mistakes: Mistake[] = [];
  for (const { file, data, locate } of releases)
    for (const [index, alias] of data.aliases.entries()) {
      const holder = holders.get(alias);
      holders.set(alias, file);
      if (holder !== undefined)
        mistakes.push({
          ...locate(['aliases', index]),
          message: `The old address “${alias}” is already that of ${holder}. Remove it here, or rename the other.`,
        });
    }
  return mistakes;
}

/** A number of a series stands for one meeting a year; numbering begins anew each year. */
function checkMeetings(releases: CheckedRelease[]): Mistake[] {
  const holders = new Map<string, string>();
  const mistakes: Mistake[] = [];
  // Of two meetings with one number, the later release is told to be wrong.
  const byDate = releases.toSorted((a, b) => a.data.date.localeCompare(b.data.date));
  for (const { file, data, locate } of byDate)
    for (const [index, { series, number }] of data.meetings.entries()) {
      if (number === undefined || data.withdrawn) continue;
      const year = data.date.slice(0, 4);
      const key = `${year} ${series} ${number}`;
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, file);
      else
        mistakes.push({
          ...locate(['meetings', index, 'number']),
          message: `Meeting ${number} of “${series}” in ${year} is already that of ${holder}. Correct the number of one of them.`,
        });
    }
  return mistakes;
}
