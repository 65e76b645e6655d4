import { Chance } from '../bench/search/chance.ts';
import { killBuilds } from '../support/fault/kills.ts';
import { Project } from '../support/project.ts';
import type { Measurement } from './row.ts';

const count = 60;
/** Of so many kills the last is at the swap; the next build is let through, from the state that it left. */
const every = 6;

/** Kills builds of a changed site at 50 random moments, and 10 as the new site takes its place; takes
 * about six minutes. */
export const fault: Measurement = async () => {
  const project = await Project.copy();
  try {
    const { duration, kills, unrecovered } = await killBuilds(
      project,
      count,
      every,
      new Chance(50),
    );
    const of = (site: string) => kills.filter((kill) => kill.site === site).length;
    const builds = Math.ceil(count / every);
    return [
      {
        area: 'Holds',
        what: 'Builds killed (SIGKILL) at random moments and at the swap: what readers then find',
        target: 'the whole old site or the whole new one, each time',
        measured: `old ${of('old')}, new ${of('new')}, anything else ${of('other')} of ${count} (${count - builds} random moments 0–${(duration / 1000).toFixed(1)} s, ${builds} at the swap)`,
        met: of('other') === 0,
      },
      {
        area: 'Holds',
        what: 'Builds that follow a killed one',
        target: 'all whole, nothing left behind',
        measured: `${builds - unrecovered.length} of ${builds}`,
        met: unrecovered.length === 0,
      },
    ];
  } finally {
    await project.remove();
  }
};
