import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../../bench/search/chance.ts';
import { releaseFile, type Project } from '../project.ts';
import { digestOf } from './digest.ts';
import { buildAndKill } from './kill.ts';

/** What is beside `dist/` after a build that ended well. */
const kept = ['dist', 'dist.changes.txt'];

/** What became of the site after one kill. */
export interface Kill {
  /** Milliseconds after the build's beginning. */
  at: number;
  /** `other` is the fault that must not be: neither of the two, or half of one. */
  site: 'old' | 'new' | 'other';
}

/** What many kills have shown. */
export interface Kills {
  /** Milliseconds that an undisturbed build takes. */
  duration: number;
  kills: Kill[];
  /** Builds after a kill that did not make the whole new site, or left something behind. */
  unrecovered: string[];
}

/**
 * Kills builds of a changed site at random moments, and one of so many at the moment when the new site
 * has taken its place, which is over too soon to be met by chance; with the site as it was in `dist/`.
 * @param project a copy of its own
 * @param count how many builds are killed
 * @param every of so many the last is killed at that moment, and a build is let through after it
 * @param chance says the moments
 */
export async function killBuilds(
  project: Project,
  count: number,
  every: number,
  chance: Chance,
): Promise<Kills> {
  const dist = join(project.root, 'dist');
  const aside = join(project.root, 'old-site');
  await buildAndKill(project.root, Infinity);
  const old = digestOf(dist);
  cpSync(dist, aside, { recursive: true });
  await project.edit(releaseFile, (text) => text.replace('Regulation blocks', 'Rules block'));
  const { ran: duration, output } = await buildAndKill(project.root, Infinity);
  const fresh = digestOf(dist);
  if (fresh === old) throw new Error(`The two sites do not differ. ${output}`);

  const back = () => {
    rmSync(dist, { recursive: true, force: true });
    cpSync(aside, dist, { recursive: true });
  };
  const kills: Kill[] = [];
  const unrecovered: string[] = [];
  for (let number = 1; number <= count; number++) {
    if (digestOf(dist) !== old) back();
    const { ino } = statSync(dist);
    const isReplaced = () => statSync(dist, { throwIfNoEntry: false })?.ino !== ino;
    const { ran } = await buildAndKill(
      project.root,
      number % every === 0 ? isReplaced : chance.number() * duration,
    );
    const now = digestOf(dist);
    kills.push({
      at: Math.round(ran),
      site: now === old ? 'old' : now === fresh ? 'new' : 'other',
    });
    if (number % every !== 0 && number !== count) continue;
    const { output: said } = await buildAndKill(project.root, Infinity);
    const left = readdirSync(project.root).filter((name) => name.startsWith('dist'));
    if (digestOf(dist) !== fresh || left.join() !== kept.join())
      unrecovered.push(`${left.join(' ')}: ${said}`);
  }
  return { duration, kills, unrecovered };
}
