import { distance } from 'fastest-levenshtein';
import type { CheckedRelease } from './check-across.ts';
import type { Mistake } from './mistakes.ts';

/** Letters that a name may differ in and probably be the same. */
const fewLetters = 2;
/** Shorter names differ in two letters and are two names: “Kim Jun”, “Kim Min”. */
const shortest = 8;

/**
 * Names that one release alone has, and that are a letter or two off one that other releases have:
 * a slip, which readers who search for the person would not find.
 */
export function checkPeople(releases: readonly CheckedRelease[]): Mistake[] {
  const uses = new Map<string, Set<string>>();
  for (const { id, data } of releases)
    for (const { name } of data.people) uses.set(name, (uses.get(name) ?? new Set()).add(id));
  return releases.flatMap(({ id, data, locate }) =>
    data.people.flatMap(({ name }, index): Mistake[] => {
      if (uses.get(name)!.size > 1 || name.length < shortest) return [];
      const meant = [...uses].find(
        ([other, where]) => other !== name && !onlyIn(where, id) && isNear(name, other),
      );
      if (!meant || isFirst(meant[1], id, releases)) return [];
      const message = `“${name}” is in no other release. Did you mean “${meant[0]}”?`;
      return [{ ...locate(['people', index, 'name']), message, severity: 'warning' }];
    }),
  );
}

function onlyIn(where: ReadonlySet<string>, id: string): boolean {
  return where.size === 1 && where.has(id);
}

/** Of two names that each have one release, the later release is asked. */
function isFirst(
  where: ReadonlySet<string>,
  id: string,
  releases: readonly CheckedRelease[],
): boolean {
  if (where.size > 1) return false;
  const dateOf = (wanted: string) => releases.find((one) => one.id === wanted)!.data.date;
  const [other] = where;
  return `${dateOf(id)} ${id}` < `${dateOf(other!)} ${other}`;
}

function isNear(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > fewLetters) return false;
  // Surnames in capitals are a custom, not a slip.
  const letters = distance(name.toLowerCase(), other.toLowerCase());
  return letters > 0 && letters <= fewLetters;
}
