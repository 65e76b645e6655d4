import { text } from '../text.ts';
import { kinds } from '../schema/release.ts';
import type { CatalogueGroups } from './catalogue.ts';
import { listPath, type GroupId } from './list-addresses.ts';
import { listReleases, type Release } from './releases.ts';

/** Releases that share something: a page of its own, feeds, and something to follow. */
export interface List {
  group: GroupId;
  /** Id in its group: `2020`, `bio-industry`. */
  id: string;
  /** Name beside others of its group: `2020`, `Bio-industry`. */
  name: string;
  /** Name that stands alone: `Press releases of 2020`. */
  title: string;
  /** Path of its page inside the site, for `url()`. */
  path: `/${string}/`;
  /** Its releases, newest first. */
  releases: Release[];
}

/** The lists of one sort. */
export interface Group {
  id: GroupId;
  name: string;
  lists: List[];
}

interface Part {
  id: string;
  name: string;
}

/** What of a release puts it on which list. */
const partsOf: Record<Exclude<GroupId, 'all'>, (release: Release) => Part[]> = {
  years: ({ date }) => [{ id: date.slice(0, 4), name: date.slice(0, 4) }],
  kinds: ({ kind }) => [{ id: kind, name: kinds[kind] }],
  topics: ({ topics }) => topics.map(({ id, data }) => ({ id, name: data.name })),
  divisions: ({ division }) => (division ? [{ id: division.id, name: division.data.name }] : []),
  series: ({ meetings }) =>
    meetings.map(({ series }) => ({ id: series.id, name: series.data.name })),
};

/** The lists that a release is in, by group. */
export function groupsOf(release: Release): CatalogueGroups {
  const entries = Object.entries(partsOf).map(([key, of]) => {
    const group = key as keyof typeof partsOf;
    return [group, of(release).map((part) => ({ ...part, path: listPath(group, part.id) }))];
  });
  return Object.fromEntries(entries) as CatalogueGroups;
}

/** Of the releases that were sorted into lists: in the dev server those change. */
const sorted = new WeakMap<Release[], Group[]>();

/** Every list that has a release, by group: the whole, then years, kinds, topics and so on. */
export async function listGroups(): Promise<Group[]> {
  const releases = await listReleases();
  // Every page asks, for its feeds or its menu: of thousands, sorting takes longer than the page.
  const groups = sorted.get(releases) ?? groupsAmong(releases);
  sorted.set(releases, groups);
  return groups;
}

function groupsAmong(releases: Release[]): Group[] {
  const all: List = {
    group: 'all',
    id: 'releases',
    name: text.allReleases,
    title: text.pressReleases,
    path: '/releases/',
    releases,
  };
  return [
    { id: 'all', name: text.everything, lists: [all] },
    ...Object.keys(partsOf).map((key) => {
      const id = key as keyof typeof partsOf;
      return { id, name: text.groups[id], lists: listsBy(id, releases) };
    }),
  ];
}

/** The lists of one group. */
export async function listsOf(group: GroupId): Promise<List[]> {
  return (await listGroups()).find(({ id }) => id === group)!.lists;
}

/** All lists, of every group. */
export async function allLists(): Promise<List[]> {
  return (await listGroups()).flatMap(({ lists }) => lists);
}

function listsBy(group: Exclude<GroupId, 'all'>, releases: Release[]): List[] {
  const found = new Map<string, List>();
  for (const release of releases)
    for (const { id, name } of partsOf[group](release)) {
      const list = found.get(id) ?? {
        group,
        id,
        name,
        title: text.listTitle[group](name),
        path: listPath(group, id),
        releases: [],
      };
      list.releases.push(release);
      found.set(id, list);
    }
  const lists = [...found.values()];
  // Years stand as the releases do, newest first; names in the order of the alphabet.
  return group === 'years' ? lists : lists.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
