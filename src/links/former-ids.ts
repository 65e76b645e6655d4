import { dayInWords } from '../lib/dates.ts';
import type { ReleaseData } from '../schema/release.ts';
import { readPlace } from '../schema/paths.ts';
import { text } from '../text.ts';
import { lastName } from './likeness.ts';
import type { LedgerTarget } from './ledger.ts';

/** An old id of a section or figure, or the word that its heading has changed. */
export interface Former {
  /** Absent when the id is still that of the heading. */
  id?: string;
  /** What readers are told who come by it. */
  note: string;
  /** Other sections that hold a part of it. */
  more: { href: string; id: string; release?: string }[];
}

type Anchor = ReleaseData['anchors'][number];
type Known = (id: string) => LedgerTarget | undefined;

/**
 * Where an anchor leads in its own release, by way of others; undefined when it leads elsewhere.
 * @param addresses of the release below `/releases/`, today's and old ones
 */
export function placeHere(
  anchor: Anchor,
  anchors: Anchor[],
  addresses: string[],
): string | undefined {
  const seen = new Set<Anchor>();
  for (let at: Anchor | undefined = anchor; at && !seen.has(at);) {
    seen.add(at);
    const place: ReturnType<typeof readPlace> = readPlace(at.to[0] ?? '');
    const isHere = place?.release === undefined || addresses.includes(place.release);
    if (!place?.id || !isHere) return undefined;
    const next = anchors.find(({ id }) => id === place.id);
    if (!next) return place.id;
    at = next;
  }
  return undefined;
}

/**
 * What has led to a section or figure before.
 * @param id its id today
 * @param name its heading or caption today
 * @param addresses of this release below `/releases/`, today's and old ones
 * @param known what the ledger knows of an id of this release
 */
export function formersOf(
  id: string,
  name: string,
  anchors: Anchor[],
  addresses: string[],
  known: Known,
): Former[] {
  const old = anchors
    .filter((anchor) => placeHere(anchor, anchors, addresses) === id)
    .map((anchor): Former => {
      const more = anchor.to.slice(1).map(linkTo);
      return {
        id: anchor.id,
        note: noteOf(anchor, known(id), known(anchor.id), more.length),
        more,
      };
    });
  const renamed = renamedNote(known(id), name);
  return renamed === undefined ? old : [...old, { note: renamed, more: [] }];
}

function noteOf(
  { date }: Anchor,
  now: LedgerTarget | undefined,
  was: LedgerTarget | undefined,
  parts: number,
): string {
  const day = dayInWords(date);
  const before = (was && lastName(was)) || undefined;
  if (parts > 0) return text.sectionDivided(day, before);
  // It was public beside the other: they became one.
  if (now && now.since < date && before) return text.sectionJoined(day, before);
  return text.sectionRenamed(day, before);
}

/** The heading has changed and its id has not. */
function renamedNote(now: LedgerTarget | undefined, name: string): string | undefined {
  const days = Object.keys(now?.renamed ?? {}).sort();
  const last = days.at(-1);
  if (!now?.renamed || last === undefined || now.renamed[last] !== name) return undefined;
  const before = days.length > 1 ? now.renamed[days.at(-2)!] : now.name;
  return text.sectionRenamed(dayInWords(last), before);
}

/** Relative to the page, so that a base path is kept. */
function linkTo(written: string): Former['more'][number] {
  const { release, id } = readPlace(written)!;
  const hash = id === undefined ? '' : `#${id}`;
  return release === undefined
    ? { href: hash, id: id! }
    : { href: `../../${release}/${hash}`, id: id ?? '', release: `/releases/${release}/${hash}` };
}
