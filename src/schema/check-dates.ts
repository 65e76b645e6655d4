import { dayOf } from '../lib/dates.ts';
import { buildMoment } from '../lib/publication.ts';
import { site } from '../site.ts';
import type { CheckedRelease } from './check-across.ts';
import type { Mistake } from './mistakes.ts';

/** Something that a release says happened on a day. */
interface Dated {
  date: string;
  /** Where in the front matter its day stands. */
  path: (string | number)[];
  name: string;
}

/**
 * Nothing can happen to a release before it is published, and what is published says of no day that is
 * still ahead that it has been: a wrong year would stand above all news for as long.
 */
export function checkDates(releases: CheckedRelease[]): Mistake[] {
  const today = dayOf(buildMoment());
  return releases.flatMap((release) => [
    ...beforeItself(release),
    ...(release.data.draft ? [] : stillAhead(release, today)),
  ]);
}

function beforeItself({ data, locate }: CheckedRelease): Mistake[] {
  return laterDays(data)
    .filter(({ date }) => date < data.date)
    .map(({ date, path, name }) => ({
      ...locate(path),
      message: `${name} is dated ${date}, before the release itself (${data.date}). Correct one of the two dates.`,
    }));
}

function stillAhead({ data, locate }: CheckedRelease, today: string): Mistake[] {
  const { date, embargo } = data;
  const end = embargo === undefined ? today : dayOf(new Date(embargo));
  // The first day on which the release can be read.
  const [day, named] =
    end > today
      ? [end, `the end of the release’s embargo (${end})`]
      : [today, `${process.env['NOW'] ? 'NOW' : 'today'} (${today})`];
  const remedy =
    embargo === undefined
      ? `Correct the date; or let the release wait for its day with embargo: ${date}T10:00:00${site.utcOffset}, or with draft: true.`
      : 'Correct the date, or the embargo.';
  const own: Dated = { date, path: ['date'], name: 'The release' };
  return [own, ...laterDays(data)]
    .filter(({ date }) => date > day)
    .map((dated) => ({
      ...locate(dated.path),
      message: `${dated.name} is dated ${dated.date}, which is after ${named}. ${dated === own ? remedy : 'Correct the date, or write this on that day.'}`,
    }));
}

/** The days of what happened to a release since it was published. */
function laterDays({ updates, withdrawn }: CheckedRelease['data']): Dated[] {
  return [
    ...updates.map(({ date }, index) => ({
      date,
      path: ['updates', index, 'date'],
      name: 'This update',
    })),
    ...(withdrawn
      ? [{ date: withdrawn.date, path: ['withdrawn', 'date'], name: 'The withdrawal' }]
      : []),
  ];
}
