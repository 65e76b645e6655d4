import { entryOf, type Ledger, type LedgerRelease, type LedgerTarget } from './ledger.ts';
import { alike, clearly, likeness, plain } from './likeness.ts';
import type { Offered, Target } from './offered.ts';
import type { Site } from './resolve.ts';

/** What a section probably became, and how much speaks for it. */
export interface Successor {
  release: Offered;
  target: Target;
  value: number;
}

/** Successors: the one that leaves no doubt, if there is one, and others, the likeliest first. */
export interface Successors<Kind> {
  best?: Kind;
  others: Kind[];
}

/** Candidates that a message names. */
const most = 3;

/**
 * What a section or figure became: something of its release, or, where its words are found in
 * another one, something of that.
 * @param isUnsure whether a new release may be an old one whose address is lost
 */
export function successorOf(
  ledger: Ledger,
  lost: { was: LedgerTarget; kind: Target['kind'] },
  release: Offered,
  site: Site,
  isUnsure: boolean,
): Successors<Successor> {
  const here = clear(candidatesIn(ledger, lost, release));
  if (here.best) return here;
  const elsewhere = clear(
    site.releases
      .filter((other) => other !== release && !(isUnsure && isUnknown(ledger, other)))
      .flatMap((other) => candidatesIn(ledger, lost, other))
      .filter(({ holdsWords, isNew }) => holdsWords && isNew)
      .filter((candidate) => !hadItsOwn(ledger, lost, candidate)),
  );
  return elsewhere.best ? elsewhere : here;
}

function isUnknown(ledger: Ledger, { id, aliases }: Offered): boolean {
  return ![id, ...aliases].some((address) => ledger[address]);
}

function beganSo(
  ledger: Ledger,
  { id: address, aliases }: Offered,
  { id, kind }: Target,
  was: LedgerTarget,
): boolean {
  return [address, ...aliases].some((known) => {
    const begins = entryOf(ledger[known]?.[`${kind}s`], id)?.begins;
    return begins !== undefined && begins !== '' && begins === was.begins;
  });
}

/** Whether a release had a text of its own that begins so: many begin their sections alike. */
function hadItsOwn(
  ledger: Ledger,
  { was, kind }: { was: LedgerTarget; kind: Target['kind'] },
  { release }: Candidate,
): boolean {
  const words = plain(was.begins);
  return [release.id, ...release.aliases].some((address) =>
    Object.values(ledger[address]?.[`${kind}s`] ?? {}).some(
      ({ begins }) => plain(begins) === words,
    ),
  );
}

interface Candidate extends Successor {
  /** What was public beside it is not what it became, unless it holds the words. */
  isLikely: boolean;
  holdsWords: boolean;
  isNew: boolean;
}

function candidatesIn(
  ledger: Ledger,
  { was, kind }: { was: LedgerTarget; kind: Target['kind'] },
  release: Offered,
): Candidate[] {
  const targets = release.targets.filter((target) => target.kind === kind);
  return targets.flatMap((target, at) => {
    const before = targets[at - 1]?.id ?? '';
    const isNew = isOnlyNew(ledger, release, target);
    // It has always begun so itself: that is no sign.
    if (!isNew && beganSo(ledger, release, target, was)) return [];
    const alike = likeness(was, target, { before, isNew });
    return { release, target, isNew, isLikely: isNew || alike.holdsWords, ...alike };
  });
}

function clear<Kind extends { value: number; isLikely?: boolean }>(
  candidates: Kind[],
): Successors<Kind> {
  const sorted = candidates.toSorted((a, b) => b.value - a.value);
  const [first, second] = sorted;
  const isClear =
    first !== undefined &&
    first.isLikely !== false &&
    first.value >= clearly.atLeast &&
    first.value - (second?.value ?? 0) >= clearly.ahead;
  return isClear
    ? { best: first, others: sorted.slice(1, most) }
    : { others: sorted.slice(0, most) };
}

/** Whether something has not been public under the id that it has. */
export function isOnlyNew(ledger: Ledger, release: Offered, { id, kind }: Target): boolean {
  const group = kind === 'section' ? 'sections' : 'figures';
  return [release.id, ...release.aliases].every(
    (address) => entryOf(ledger[address]?.[group], id) === undefined,
  );
}

/** The release that one became whose file is gone: a new one with its sections and its title. */
export function releaseAfter(
  ledger: Ledger,
  was: LedgerRelease,
  site: Site,
): Successors<Offered & { value: number }> {
  const begins = Object.values(was.sections)
    .map((section) => plain(section.begins))
    .filter((words) => words !== '');
  const candidates = site.releases
    .filter(({ id }) => !ledger[id])
    .map((release) => {
      const texts = release.targets.map(({ words }) => plain(words));
      const held = begins.filter((words) => texts.some((text) => text.includes(words))).length;
      const words = begins.length === 0 ? 0 : held / begins.length;
      return { ...release, value: 2 * words + alike(was.title, release.title) };
    })
    .filter(({ value }) => value > 0.75);
  return clear(candidates);
}
