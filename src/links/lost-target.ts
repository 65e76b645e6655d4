import { readPlace } from '../schema/paths.ts';
import type { Ledger, LedgerTarget } from './ledger.ts';
import { lastName } from './likeness.ts';
import { fixedByItself, lostWords, type Lost } from './lost.ts';
import type { Offered, Target } from './offered.ts';
import { anchorEntry, type Remedy } from './remedies.ts';
import type { Site } from './resolve.ts';
import { isOnlyNew, type Successor, type Successors } from './successor.ts';

/** A public id of a release that is not found, with what it may have become. */
export interface LostTarget extends Successors<Successor> {
  /** Address of the release below `/releases/`, perhaps an old one. */
  address: string;
  release: Offered;
  id: string;
  was: LedgerTarget;
}

/** Which public id a section keeps that has another one now, by `release#id` of today. */
export type Keepers = ReadonlyMap<string, LostTarget>;

const keyOf = ({ release, target }: Successor) => `${release.id}#${target.id}`;

/**
 * The sections that keep a public id: those of the same release whose own id nobody can have linked
 * to yet. Of two that became one, the likelier one keeps its id.
 */
export function keepers(ledger: Ledger, lost: LostTarget[], site: Site): Keepers {
  // An entry that leads to a new id needs it, before it is public.
  const needed = new Set(
    site.releases.flatMap((release) =>
      release.anchors.flatMap(({ to }) =>
        to.map((written) => {
          const { release: address = release.id, id } = readPlace(written)!;
          return `${site.at(address)?.id}#${id}`;
        }),
      ),
    ),
  );
  const kept = new Map<string, LostTarget>();
  for (const one of lost.toSorted((a, b) => (b.best?.value ?? 0) - (a.best?.value ?? 0))) {
    const { best, release } = one;
    if (!best || best.release !== release || best.target.explicit) continue;
    if (needed.has(keyOf(best))) continue;
    if (!kept.has(keyOf(best)) && isOnlyNew(ledger, release, best.target))
      kept.set(keyOf(best), one);
  }
  return kept;
}

/** The message for a public id that is not found. */
export function lostTarget(lost: LostTarget, kept: Keepers, date: string): Lost {
  const { address, release, id, was, best, others } = lost;
  const path = `/releases/${address}/#${id}`;
  const what = lostWords(path, was.since, lastName(was));
  const placeOf = (place: Successor) => {
    const now = kept.get(keyOf(place))?.id ?? place.target.id;
    return place.release === release ? now : `${place.release.id}#${now}`;
  };
  const places = [...(best ? [best] : []), ...others].map(placeOf);
  const leadTo = (to: string): Remedy => ({ kind: 'anchor', file: release.file, id, to, date });
  const common = { ...release.locate(['anchors']), address: path, places, leadTo };

  if (!best) return { ...common, message: `${what}. ${choices(id, places, date)}` };
  if (kept.get(keyOf(best)) === lost) return { ...common, ...keep(id, what, release, best.target) };
  const to = placeOf(best);
  const where = best.release === release ? '' : ` of /releases/${best.release.id}/`;
  const entry = `- ${anchorEntry({ id, to, date })}`;
  return {
    ...common,
    message: `${what} and is probably a part of “${best.target.name}”${where} now: write under “anchors” in the front matter ${entry}. ${fixedByItself}`,
    remedy: leadTo(to),
  };
}

function keep(id: string, what: string, { file }: Offered, target: Target) {
  const { line, column, opening, name, kind } = target;
  const written = kind === 'section' ? `${opening} ${name} {#${id}}` : `${opening} id="${id}" …>`;
  const message = `${what} and probably became “${name}”: write “${written}”, and it keeps its address. ${fixedByItself}`;
  const remedy: Remedy = { kind: 'keep-id', file, line, column, id, opening };
  return { file, line, column, message, remedy };
}

function choices(id: string, places: string[], date: string): string {
  const entry = `- ${anchorEntry({ id, to: places[0] ?? '…', date })}`;
  const more = places.length > 1 ? ` (or ${places.slice(1).join(', ')})` : '';
  return `Nothing here is clearly what it became. Write under “anchors” in the front matter where it leads: ${entry}${more}; or, when nothing takes its place, a “note” instead of “to”.`;
}
