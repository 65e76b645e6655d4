import { pageIds } from './page-ids.ts';
import { fileOf, hasOtherBytes, pathOf, type Published, type PublishedSite } from './published.ts';
import { readTwin, type Twin } from './twin.ts';

/** What is not as it was in a release that had been published before. */
export interface Change {
  id: string;
  /** What a reader sees: `title`, `headline and summary`, `Division`, `text of “Agenda”`. */
  parts: string[];
  sections: {
    added: { id: string; heading: string }[];
    gone: { id: string; heading: string }[];
    renamed: { id: string; from: string; to: string }[];
  };
  files: { added: string[]; gone: string[]; changed: string[] };
  /** Ids and files that were not there before. */
  addresses: number;
  /** Whether it has been withdrawn since. */
  isWithdrawn: boolean;
}

/**
 * Compares a release with what it was in another build: its words, facts and files, not the bytes
 * of its page.
 * @param oldId the id that it had then
 * @returns undefined when it is the same
 */
export function compareReleases(
  before: PublishedSite,
  after: PublishedSite,
  id: string,
  oldId = id,
): Change | undefined {
  const old = before.releases.get(oldId)!;
  const now = after.releases.get(id)!;
  const oldTwin = old.twin.replaceAll(pathOf(oldId), pathOf(id));
  const is = readTwin(now.twin, pathOf(id));
  // Nearly every release is as it was, and that is quickly told.
  const was = oldTwin === now.twin ? is : readTwin(oldTwin, pathOf(id));
  const files = compareFiles(was, is, (name) =>
    hasOtherBytes(fileOf(before, oldId, name), fileOf(after, id, name)),
  );
  const parts = [...compareFacts(was, is), ...compareLists(old, now)];
  const texts = changedTexts(was, is);
  const isSame = [parts, texts, ...Object.values(files)].every(({ length }) => length === 0);
  if (isSame) return undefined;
  const { sections, addresses } = compareSections(
    pageIds(before.dist, oldId),
    pageIds(after.dist, id),
  );
  const moved = [...sections.added, ...sections.gone].map(({ heading }) => heading);
  const renamed = sections.renamed.flatMap(({ from, to }) => [from, to]);
  const told = new Set([...moved, ...renamed]);
  return {
    id,
    parts: [...parts, ...texts.filter((heading) => !told.has(heading)).map(nameOfText)],
    sections,
    files,
    addresses: addresses + files.added.length + (oldId === id ? 0 : 1),
    isWithdrawn: old.listed !== undefined && now.listed === undefined,
  };
}

function compareFacts(was: Twin, is: Twin): string[] {
  const parts: string[] = [];
  if (was.title !== is.title) parts.push('title');
  if (was.introduction.join('\n') !== is.introduction.join('\n')) parts.push('headline or summary');
  // By their values: what a fact is called is the interface's.
  const known = new Set(was.facts.map(({ value }) => value));
  const kept = new Set(is.facts.map(({ value }) => value));
  const facts = [
    ...is.facts.filter(({ value }) => !known.has(value)),
    ...was.facts.filter(({ value }) => !kept.has(value)),
  ];
  parts.push(...new Set(facts.map(({ name }) => name)));
  if (was.corrections.join('\n') !== is.corrections.join('\n')) parts.push('corrections');
  return parts;
}

/** The lists that a release is in; a withdrawn one is in none, which is told otherwise. */
function compareLists(old: Published, now: Published): string[] {
  const [was, is] = [old.listed?.groups, now.listed?.groups];
  if (!was || !is) return [];
  const ids = (groups: { id: string }[]) => groups.map(({ id }) => id).join();
  return (['kinds', 'topics', 'series'] as const).filter((key) => ids(was[key]) !== ids(is[key]));
}

/** Headings of the sections whose text is another; of those that only one has, too. */
function changedTexts(was: Twin, is: Twin): string[] {
  const headings = new Set([...is.sections.keys(), ...was.sections.keys()]);
  return [...headings].filter((heading) => was.sections.get(heading) !== is.sections.get(heading));
}

function nameOfText(heading: string): string {
  return heading === '' ? 'text before the first heading' : `text of “${heading}”`;
}

function compareFiles(was: Twin, is: Twin, isOther: (name: string) => boolean): Change['files'] {
  return {
    added: [...is.files.keys()].filter((name) => !was.files.has(name)),
    gone: [...was.files.keys()].filter((name) => !is.files.has(name)),
    changed: [...is.files].flatMap(([name, title]) =>
      was.files.has(name) && (was.files.get(name) !== title || isOther(name)) ? [name] : [],
    ),
  };
}

function compareSections(
  was: ReturnType<typeof pageIds>,
  is: ReturnType<typeof pageIds>,
): Pick<Change, 'sections' | 'addresses'> {
  const missing = (from: Map<string, string>, other: Map<string, string>) =>
    [...from].flatMap(([id, heading]) => (other.has(id) ? [] : [{ id, heading }]));
  const added = missing(is.sections, was.sections);
  const others = [...is.others].filter((id) => !was.others.has(id));
  return {
    sections: {
      added,
      gone: missing(was.sections, is.sections),
      renamed: [...is.sections].flatMap(([id, to]) => {
        const from = was.sections.get(id);
        return from === undefined || from === to ? [] : [{ id, from, to }];
      }),
    },
    addresses: added.length + others.length,
  };
}
