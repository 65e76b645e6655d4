import { text } from '../text.ts';
import { meetingsOf } from './meetings.ts';
import { listReleases, type Release } from './releases.ts';

/** A sequence that a release stands in, with what comes before and after it. */
export interface Way {
  /** Name of the sequence, and the path of its page. */
  name: string;
  path: `/${string}/`;
  previous: Release | undefined;
  next: Release | undefined;
}

/** A sequence, oldest first, with the place of each release in it. */
interface Sequence {
  releases: Release[];
  places: Map<string, number>;
}

/** Of the releases that were put in order, by the path of the sequence: in the dev server they change. */
const ordered = new WeakMap<Release[], Map<string, Sequence>>();

/** The sequences a release stands in: its series, then all releases by date. */
export async function neighboursOf(release: Release): Promise<Way[]> {
  const releases = await listReleases();
  const sequences = ordered.get(releases) ?? new Map<string, Sequence>();
  ordered.set(releases, sequences);

  const way = (name: string, path: Way['path'], inOrder: () => Release[]): Way => {
    const sequence = sequences.get(path) ?? sequenceOf(inOrder());
    sequences.set(path, sequence);
    return { name, path, ...besides(release, sequence) };
  };
  const series = release.meetings.map(({ series: { id, data } }) =>
    way(data.name, `/series/${id}/`, () => meetingsOf(id, releases).map(({ release }) => release)),
  );
  const all = way(text.pressReleases, '/releases/', () => releases.toReversed());
  return [...series, all].filter(({ previous, next }) => previous ?? next);
}

function sequenceOf(releases: Release[]): Sequence {
  const places = new Map<string, number>();
  // A release of two meetings of a series stands at the first.
  for (const [place, { id }] of releases.entries()) if (!places.has(id)) places.set(id, place);
  return { releases, places };
}

function besides({ id }: Release, { releases, places }: Sequence): Pick<Way, 'previous' | 'next'> {
  const place = places.get(id);
  // A withdrawn release stands in no list, and so in no order.
  if (place === undefined) return { previous: undefined, next: undefined };
  return { previous: releases[place - 1], next: releases[place + 1] };
}
