import { entryOf, type Ledger } from './ledger.ts';
import { lastName, plain } from './likeness.ts';
import type { Mistake } from '../schema/mistakes.ts';
import type { Offered, Target } from './offered.ts';
import type { Site } from './resolve.ts';

/** Fewer words may begin any text. */
const fewest = 4;

/**
 * Public ids that stand with another text than the one they were public with, while that text has
 * another id: two ids that changed places, or a new heading with the words of an old one.
 */
export function takenIds(ledger: Ledger, site: Site): Mistake[] {
  return site.releases.flatMap((release) =>
    release.targets.flatMap((target): Mistake[] => {
      const was = entryOf(ledger[release.id]?.[`${target.kind}s`], target.id);
      // The same beginning, to the letter, is what most texts have.
      if (!was || target.words.startsWith(was.begins)) return [];
      const words = plain(was.begins);
      if (words.split(' ').length < fewest || plain(target.words).includes(words)) return [];
      const owner = release.targets.find(
        (other) => other.kind === target.kind && plain(other.words).startsWith(words),
      );
      if (!owner || beganSo(ledger, release, owner, was.begins)) return [];
      const { file } = release;
      const { line, column } = target;
      const message = `/releases/${release.id}/#${target.id} leads to another text now: what was public there as “${lastName(was)}” stands under “${owner.name}”. Write its id there, ${withId(owner, target.id)}, and give this one an id of its own: ${withId(target, `${target.id}-2`)}.`;
      return [{ file, line, column, message }];
    }),
  );
}

function beganSo(ledger: Ledger, { id }: Offered, owner: Target, begins: string): boolean {
  return entryOf(ledger[id]?.[`${owner.kind}s`], owner.id)?.begins === begins;
}

function withId({ kind, opening, name }: Target, id: string): string {
  return kind === 'section' ? `“${opening} ${name} {#${id}}”` : `“${opening} id="${id}" …>”`;
}
