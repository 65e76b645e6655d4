import { compareReleases, type Change } from './compare-releases.ts';
import { pageIds } from './page-ids.ts';
import { pathOf, type PublishedSite } from './published.ts';
import { readTwin } from './twin.ts';

/** What has changed from one build to the next. */
export interface SiteChanges {
  /** Ids of releases that were not there. */
  added: string[];
  changed: Change[];
  /** Releases that no longer stand, with what else changed in them. */
  withdrawn: Change[];
  /** Ids of releases that are there no more, not at any address. */
  gone: string[];
  /** Old ids that lead to a new one now, and did not. */
  redirects: { from: string; to: string }[];
  /** Addresses that were not there: releases, sections, figures and files. */
  addresses: number;
}

/** Compares two built sites, by what readers and programs read of their releases. */
export function compareSites(before: PublishedSite, after: PublishedSite): SiteChanges {
  const oldIds = oldIdsOf(before, after);
  const added = [...after.releases.keys()].filter((id) => !oldIds.has(id));
  const changes = [...oldIds].flatMap(([id, old]) => compareReleases(before, after, id, old) ?? []);
  const redirects = [...after.moved]
    .filter(([from, to]) => before.moved.get(from) !== to)
    .map(([from, to]) => ({ from, to }));
  return {
    added,
    changed: changes.filter(({ isWithdrawn }) => !isWithdrawn),
    withdrawn: changes.filter(({ isWithdrawn }) => isWithdrawn),
    gone: [...before.releases.keys()].filter(
      (id) => !after.releases.has(id) && !after.moved.has(id),
    ),
    redirects,
    addresses:
      added.reduce((sum, id) => sum + addressesOf(after, id), 0) +
      changes.reduce((sum, change) => sum + change.addresses, 0),
  };
}

/** The releases that both have, with the ids that they had before. */
function oldIdsOf(before: PublishedSite, after: PublishedSite): Map<string, string> {
  const kept = [...after.releases.keys()].filter((id) => before.releases.has(id));
  const moved = [...after.moved].filter(
    ([from, to]) => before.releases.has(from) && !before.releases.has(to),
  );
  return new Map([
    ...kept.map((id) => [id, id] as const),
    ...moved.map(([from, to]) => [to, from] as const),
  ]);
}

/** Everything that can be linked to of a release. */
function addressesOf(site: PublishedSite, id: string): number {
  const { sections, others } = pageIds(site.dist, id);
  const { files } = readTwin(site.releases.get(id)!.twin, pathOf(id));
  return 1 + sections.size + others.size + files.size;
}
