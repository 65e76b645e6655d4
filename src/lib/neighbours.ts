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

/** The sequences a release stands in: its series, then all releases by date. */
export async function neighboursOf(release: Release): Promise<Way[]> {
  const releases = await listReleases();
  const series = release.meetings.map(({ series }) =>
    between(
      release,
      meetingsOf(series.id, releases).map((meeting) => meeting.release),
      { name: series.data.name, path: `/series/${series.id}/` },
    ),
  );
  const all = between(release, releases.toReversed(), {
    name: text.pressReleases,
    path: '/releases/',
  });
  return [...series, all].filter(({ previous, next }) => previous ?? next);
}

function between(
  release: Release,
  inOrder: Release[],
  { name, path }: Pick<Way, 'name' | 'path'>,
): Way {
  const place = inOrder.findIndex(({ id }) => id === release.id);
  // A withdrawn release stands in no list, and so in no order.
  if (place < 0) return { name, path, previous: undefined, next: undefined };
  return { name, path, previous: inOrder[place - 1], next: inOrder[place + 1] };
}
