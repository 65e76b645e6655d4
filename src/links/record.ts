import { entryOf, type Ledger, type LedgerRelease, type LedgerTarget } from './ledger.ts';
import { lastName } from './likeness.ts';
import type { Offered, Target } from './offered.ts';

/** Characters of a text that the ledger keeps. */
const kept = 80;

/**
 * The ledger with everything added that the releases offer. Nothing of it goes: of what has another
 * name by now, the new one is added.
 * @param today day of the publication, `YYYY-MM-DD`
 */
export function record(ledger: Ledger, releases: Offered[], today: string): Ledger {
  const recorded = { ...ledger };
  for (const release of releases) {
    const before = release.aliases.flatMap((address) => ledger[address] ?? []);
    recorded[release.id] = recordRelease(recorded[release.id], before, release, today);
    const { title } = release;
    // An old address may be older than the ledger: from now on it is kept too.
    for (const alias of release.aliases)
      recorded[alias] ??= { since: today, title, sections: {}, figures: {}, files: {} };
  }
  return recorded;
}

/** @param before what was public at its old addresses */
function recordRelease(
  known: LedgerRelease | undefined,
  before: LedgerRelease[],
  { title, targets, attachments, anchors }: Offered,
  today: string,
): LedgerRelease {
  const recorded: LedgerRelease = {
    since: known?.since ?? today,
    title: known?.title ?? title,
    sections: { ...known?.sections },
    figures: { ...known?.figures },
    files: { ...known?.files },
  };
  for (const kind of ['section', 'figure'] as const) {
    const group = recorded[`${kind}s`];
    let after = '';
    for (const target of targets.filter((one) => one.kind === kind)) {
      const old = before.flatMap((release) => entryOf(release[`${kind}s`], target.id) ?? []);
      // The address is new; what it was called stays known.
      const inherited = old[0] && { ...old[0], since: today };
      group[target.id] = recordTarget(entryOf(group, target.id) ?? inherited, target, after, today);
      after = target.id;
    }
  }
  for (const { file, title, formerly } of attachments)
    for (const name of [file, ...formerly.filter((other) => !other.includes('/'))])
      if (!entryOf(recorded.files, name)) recorded.files[name] = { since: today, title };
  for (const { id } of anchors)
    if (![recorded, ...before].some((known) => holds(known, id)))
      recorded.sections[id] = { since: today, name: '', after: '', begins: '' };
  return recorded;
}

function recordTarget(
  known: LedgerTarget | undefined,
  { name, words }: Target,
  after: string,
  today: string,
): LedgerTarget {
  const begins = beginningOf(words);
  if (!known) return { since: today, name, after, begins };
  const renamed = lastName(known) === name ? known.renamed : { ...known.renamed, [today]: name };
  return { since: known.since, name: known.name, ...(renamed && { renamed }), after, begins };
}

/** The first words of a text, whole. */
export function beginningOf(words: string): string {
  if (words.length <= kept) return words;
  const end = words.lastIndexOf(' ', kept);
  return words.slice(0, end > 0 ? end : kept);
}

function holds({ sections, figures }: LedgerRelease, id: string): boolean {
  return entryOf(sections, id) !== undefined || entryOf(figures, id) !== undefined;
}
