import { entryOf, type Ledger } from './ledger.ts';
import { lostFile } from './lost-file.ts';
import { hiddenRelease, lostRelease } from './lost-release.ts';
import { keepers, lostTarget, type LostTarget } from './lost-target.ts';
import type { Lost, Unread } from './lost.ts';
import type { Offered } from './offered.ts';
import { Site } from './resolve.ts';
import { successorOf } from './successor.ts';

/** What the ledger is held against. */
export interface Today {
  site: Site;
  /** Releases whose file is there and that are not part of the site, by id. */
  unread: ReadonlyMap<string, Unread>;
  /** Calendar day of the build, `YYYY-MM-DD`. */
  date: string;
}

/** Every address of the ledger that the site would not honour, with the words that mend it. */
export function guard(ledger: Ledger, { site, unread, date }: Today): Lost[] {
  const releases = Object.entries(ledger).flatMap(([address, was]) => {
    if (site.at(address)) return [];
    const hidden = unread.get(address);
    if (!hidden) return [lostRelease(ledger, address, was, site)];
    // Its own mistakes are told; what it holds is not known before they are mended.
    return hidden.reason === 'unreadable'
      ? []
      : [hiddenRelease(hidden.file, address, was, hidden.reason)];
  });
  // Sections are looked for as if the releases had their addresses back.
  const mended = withAliases(site, releases);
  const isUnsure = releases.some(({ remedy }) => !remedy);
  const targets = withoutRivals(lostTargets(ledger, mended, isUnsure));
  const kept = keepers(ledger, targets, mended);
  return [
    ...releases,
    ...targets.map((lost) => lostTarget(lost, kept, date)),
    ...lostFiles(ledger, mended),
  ];
}

function withAliases(site: Site, lost: Lost[]): Site {
  const found = lost.flatMap(({ remedy }) => (remedy?.kind === 'alias' ? [remedy] : []));
  return new Site(
    site.releases.map((release) => {
      const back = found.filter(({ file }) => file === release.file).map(({ id }) => id);
      return back.length === 0 ? release : { ...release, aliases: [...release.aliases, ...back] };
    }),
  );
}

function lostTargets(ledger: Ledger, site: Site, isUnsure: boolean): LostTarget[] {
  // A release with an old address has each of its ids under both: one message, one remedy.
  const told = new Set<string>();
  return Object.entries(ledger).flatMap(([address, was]) => {
    const release = site.at(address);
    if (!release) return [];
    return (['section', 'figure'] as const).flatMap((kind) =>
      Object.entries(was[`${kind}s`]).flatMap(([id, target]): LostTarget[] => {
        const key = `${release.id}#${id}`;
        // An entry that leads to what is lost itself is right when that is mended.
        const hasEntry = release.anchors.some((anchor) => anchor.id === id);
        if (hasEntry || told.has(key) || site.resolve(address, id)) return [];
        told.add(key);
        const successors = successorOf(ledger, { was: target, kind }, release, site, isUnsure);
        return [{ address, release, id, was: target, ...successors }];
      }),
    );
  });
}

/** Of sections of several releases one cannot have become all: then it is not clear which one did. */
function withoutRivals(lost: LostTarget[]): LostTarget[] {
  const moved = lost.filter(({ best, release }) => best && best.release !== release);
  const byTarget = Map.groupBy(moved, ({ best }) => best!.target);
  return lost.map(({ best, ...rest }) => {
    const hasMoved = best && best.release !== rest.release;
    const rivals = hasMoved ? (byTarget.get(best.target) ?? []) : [];
    const isContested = rivals.some(({ release }) => release !== rest.release);
    return { ...rest, ...(best && !isContested && { best }) };
  });
}

function lostFiles(ledger: Ledger, site: Site): Lost[] {
  return Object.entries(ledger).flatMap(([address, { files }]) => {
    const release = site.at(address);
    const isPublic =
      ({ id, aliases }: Offered) =>
      (name: string) =>
        [id, ...aliases].some((known) => entryOf(ledger[known]?.files, name) !== undefined);
    return Object.entries(files)
      .filter(([file]) => release && !site.fileAt(address, file))
      .map(([file, { since }]) => lostFile(address, file, since, release!, isPublic(release!)));
  });
}
