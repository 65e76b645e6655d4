import { createHash } from 'node:crypto';

/** A section, table or chart that has been public. */
export interface LedgerTarget {
  /** Day on which it was first published, `YYYY-MM-DD`. */
  since: string;
  /** Its heading or caption at that time; empty when only its id is known. */
  name: string;
  /** What it was called later, by the day of the change. */
  renamed?: Record<string, string> | undefined;
  /** Id of the one before it in the text; empty for the first. */
  after: string;
  /** The first words of its text: a reworded heading is known again by them. */
  begins: string;
}

/** What of a release has been public. */
export interface LedgerRelease {
  since: string;
  title: string;
  /** By id. */
  sections: Record<string, LedgerTarget>;
  figures: Record<string, LedgerTarget>;
  /** Attachments, by file name. */
  files: Record<string, { since: string; title: string }>;
}

/** The ledger: every release that has been public, by its id. */
export type Ledger = Record<string, LedgerRelease>;

/** Where the ledger lies, below the project: a file for each year. */
export const ledgerFolder = 'content/ledger';

/** The file that holds a release. */
export function ledgerFile(releaseId: string): string {
  return `${ledgerFolder}/${releaseId.slice(0, 4)}.json`;
}

const note =
  'Every address of these releases that has been public. npm run publish:links adds to it, and nothing is ever removed: each of them leads to its text for ever.';

/** The text of a file of the ledger: sorted, each address on a line of its own. */
export function writeLedger(releases: Ledger): string {
  const sorted = sortedLedger(releases);
  const entries = Object.entries(sorted).map(([id, { since, title, ...parts }]) => {
    const groups = Object.entries(parts).map(([name, group]) => {
      const lines = Object.entries(group).map(([key, entry]) => line(8, key, entry));
      return `      ${JSON.stringify(name)}: {${lines.length > 0 ? `\n${lines.join(',\n')}\n      ` : ''}}`;
    });
    const own = [line(6, 'since', since), line(6, 'title', title), ...groups];
    return `    ${JSON.stringify(id)}: {\n${own.join(',\n')}\n    }`;
  });
  const head = [line(2, 'note', note), line(2, 'sum', sumOf(sorted))];
  return `{\n${head.join(',\n')},\n  "releases": {\n${entries.join(',\n')}\n  }\n}\n`;
}

function line(indent: number, key: string, value: unknown): string {
  // In one line, with spaces to be read by: a change of one address is a change of one line.
  const written = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return `${' '.repeat(indent)}${JSON.stringify(key)}: ${written}`;
}

/** What tells a file that only `publish:links` has written from one that was changed by hand. */
export function sumOf(releases: Ledger): string {
  const text = JSON.stringify(sortedLedger(releases));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function sortedLedger(releases: Ledger): Ledger {
  return sortedBy(releases, ({ since, title, sections, figures, files }) => ({
    since,
    title,
    sections: sortedBy(sections, sortedTarget),
    figures: sortedBy(figures, sortedTarget),
    files: sortedBy(files, ({ since, title }) => ({ since, title })),
  }));
}

function sortedTarget({ since, name, renamed, after, begins }: LedgerTarget): LedgerTarget {
  const later = renamed && { renamed: sortedBy(renamed, (words) => words) };
  return { since, name, ...later, after, begins };
}

function sortedBy<Value>(
  record: Record<string, Value>,
  copy: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, copy(value)]),
  );
}

/** Everything that either ledger holds; of what both do, the earlier publication. */
export function unite(a: Ledger, b: Ledger): Ledger {
  return uniteBy(a, b, (one, other) => ({
    ...earlier(one, other),
    sections: uniteBy(one.sections, other.sections, uniteTargets),
    figures: uniteBy(one.figures, other.figures, uniteTargets),
    files: uniteBy(one.files, other.files, earlier),
  }));
}

function uniteTargets(one: LedgerTarget, other: LedgerTarget): LedgerTarget {
  const renamed = { ...other.renamed, ...one.renamed };
  return { ...earlier(one, other), ...(Object.keys(renamed).length > 0 && { renamed }) };
}

function earlier<Entry extends { since: string }>(one: Entry, other: Entry): Entry {
  return other.since < one.since ? other : one;
}

function uniteBy<Value>(
  a: Record<string, Value>,
  b: Record<string, Value>,
  both: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const united: Record<string, Value> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = Object.hasOwn(united, key) ? united[key] : undefined;
    united[key] = known === undefined ? value : both(known, value);
  }
  return united;
}

/** What of the first ledger the second does not hold: addresses below `/releases/`. */
export function missingFrom(first: Ledger, second: Ledger): string[] {
  return Object.entries(first).flatMap(([id, release]) => {
    const other = second[id];
    const lost = (group: 'sections' | 'figures' | 'files', mark: string) =>
      Object.keys(release[group])
        .filter((key) => !other || !Object.hasOwn(other[group], key))
        .map((key) => `${id}/${mark}${key}`);
    return [
      ...(other ? [] : [`${id}/`]),
      ...lost('sections', '#'),
      ...lost('figures', '#'),
      ...lost('files', ''),
    ];
  });
}

/** An entry by its own key: ids such as `constructor` are names of every object. */
export function entryOf<Entry>(group: Record<string, Entry> | undefined, key: string) {
  return group && Object.hasOwn(group, key) ? group[key] : undefined;
}
