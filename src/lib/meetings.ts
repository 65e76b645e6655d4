import type { Release } from './releases.ts';

/** A meeting of a series that has a release. */
export interface NumberedMeeting {
  number: number | undefined;
  release: Release;
}

/** A line of a series' list: a meeting, or numbers of which this site has no release. */
export type MeetingEntry = NumberedMeeting | { gap: [from: number, to: number] };

/**
 * The meetings of a series, by year, newest year first; numbering begins anew each year. Within a
 * year in order of number, meetings without one last, by date.
 */
export function meetingsByYear(
  series: string,
  releases: Release[],
): { year: string; entries: MeetingEntry[] }[] {
  const byYear = Map.groupBy(meetingsOf(series, releases), ({ release }) =>
    release.date.slice(0, 4),
  );
  return [...byYear].map(([year, meetings]) => ({ year, entries: withGaps(meetings) })).reverse();
}

/** The meetings of a series in the order in which they were held. */
export function meetingsOf(series: string, releases: Release[]): NumberedMeeting[] {
  return releases
    .flatMap((release) =>
      release.meetings
        .filter((meeting) => meeting.series.id === series)
        .map(({ number }) => ({ number, release })),
    )
    .toSorted(
      (a, b) =>
        a.release.date.slice(0, 4).localeCompare(b.release.date.slice(0, 4)) ||
        (a.number ?? Infinity) - (b.number ?? Infinity) ||
        a.release.date.localeCompare(b.release.date),
    );
}

/** One meeting can sit in two series: the title of its release is its name in the first, or holds both. */
export function otherNamesOf({ title, meetings }: Release): string[] {
  return meetings.map(({ name }) => name).filter((name) => !title.includes(name));
}

function withGaps(meetings: NumberedMeeting[]): MeetingEntry[] {
  let last = 0;
  return meetings.flatMap((meeting): MeetingEntry[] => {
    const { number } = meeting;
    if (number === undefined) return [meeting];
    const gap: MeetingEntry[] = number > last + 1 ? [{ gap: [last + 1, number - 1] }] : [];
    last = number;
    return [...gap, meeting];
  });
}
