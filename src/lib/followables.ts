import { text } from '../text.ts';
import { listReleases, type Release } from './releases.ts';

/** Something that releases share and a reader can follow. */
export interface Followable {
  /** `all/releases`, `topics/bio-industry`, `divisions/…`, `series/…`: group and id. */
  key: `${string}/${string}`;
  name: string;
  /** Its releases, newest first. */
  releases: Release[];
}

/** Followables of one sort under their common name. */
export interface FollowableGroup {
  name: string;
  followables: Followable[];
}

/** Everything that can be followed, by group; what has no release yet is left out. */
export async function listFollowables(): Promise<FollowableGroup[]> {
  const releases = await listReleases();
  const everything: Followable = { key: 'all/releases', name: text.allReleases, releases };
  return [
    { name: text.everything, followables: [everything] },
    {
      name: text.topics,
      followables: shared(releases, 'topics', ({ topics }) =>
        topics.map(({ id, data }) => ({ id, name: data.name })),
      ),
    },
    {
      name: text.divisions,
      followables: shared(releases, 'divisions', ({ division }) => [
        { id: division.id, name: division.data.name },
      ]),
    },
    {
      name: text.series,
      followables: shared(releases, 'series', ({ meetings }) =>
        meetings.map(({ series }) => ({ id: series.id, name: series.data.name })),
      ),
    },
  ];
}

function shared(
  releases: Release[],
  group: string,
  partsOf: (release: Release) => { id: string; name: string }[],
): Followable[] {
  const found = new Map<string, Followable>();
  for (const release of releases)
    for (const { id, name } of partsOf(release)) {
      const followable = found.get(id) ?? { key: `${group}/${id}`, name, releases: [] };
      followable.releases.push(release);
      found.set(id, followable);
    }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
