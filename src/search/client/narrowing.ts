import { facetGroups, type FacetGroup, type Facets } from '../index/files.ts';

/** What results are narrowed to: in each group that has a choice, a release is in one of those. */
export type Narrowing = Record<FacetGroup, string[]> & {
  /** First and last calendar day, `YYYY-MM-DD`; open when absent. */
  from?: string;
  to?: string;
};

/** What a choice makes of the narrowing of its moment: another choice may have come before it. */
export type Change = (now: Narrowing) => Narrowing;

/** One choice in a group, with the releases it would leave. */
export interface Choice {
  id: string;
  name: string;
  path: string;
  count: number;
  chosen: boolean;
}

/** All choices, by group, with the first and last day of all releases. */
export interface Choices {
  groups: Record<FacetGroup, Choice[]>;
  firstDay: string;
  lastDay: string;
}

/** Nothing narrowed. */
export const wide = (): Narrowing => ({
  years: [],
  divisions: [],
  topics: [],
  kinds: [],
  series: [],
});

/** A narrowing with one end of its time open. */
export function opened(now: Narrowing, end: 'from' | 'to'): Narrowing {
  const others = { ...now };
  delete others[end];
  return others;
}

/** Whether anything is narrowed. */
export function isNarrow({ from, to, ...groups }: Narrowing): boolean {
  return Boolean(from ?? to) || Object.values(groups).some((chosen) => chosen.length > 0);
}

/**
 * Narrows results, and counts what each further choice would leave: a group's counts are those of
 * all its choices, since any of a group's chosen will do.
 * @param releases numbers of the releases found
 */
export function narrow(
  releases: number[],
  narrowing: Narrowing,
  facets: Facets,
): { kept: Set<number>; choices: Choices } {
  const { from = '', to = '9999' } = narrowing;
  const inTime = releases.filter(
    (release) => facets.dates[release]! >= from && facets.dates[release]! <= to,
  );
  const chosen = Object.fromEntries(
    facetGroups.map((group) => [
      group,
      new Set(
        facets.groups[group].flatMap(({ id }, at) => (narrowing[group].includes(id) ? [at] : [])),
      ),
    ]),
  ) as Record<FacetGroup, Set<number>>;
  const passes = (release: number, group: FacetGroup) =>
    narrowing[group].length === 0 ||
    facets.releases[group][release]!.some((at) => chosen[group].has(at));

  const groups = Object.fromEntries(
    facetGroups.map((group) => {
      const others = facetGroups.filter((other) => other !== group);
      const counts = facets.groups[group].map(() => 0);
      for (const release of inTime)
        if (others.every((other) => passes(release, other)))
          for (const at of facets.releases[group][release]!) counts[at]!++;
      const choices = facets.groups[group].map((part, at): Choice => ({
        ...part,
        count: counts[at]!,
        chosen: chosen[group].has(at),
      }));
      return [group, choices];
    }),
  ) as Choices['groups'];
  return {
    kept: new Set(inTime.filter((release) => facetGroups.every((group) => passes(release, group)))),
    choices: { groups, firstDay: facets.dates.at(-1) ?? '', lastDay: facets.dates[0] ?? '' },
  };
}
