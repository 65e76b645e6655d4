import type { Catalogue } from '../../lib/catalogue.ts';
import { facetGroups, type Facets } from './files.ts';

/**
 * What results can be narrowed by, in columns: small to send, quick to count.
 * @param releases in the order of the index
 */
export function facetsOf(releases: Catalogue['releases']): Omit<Facets, 'check'> {
  const facets: Omit<Facets, 'check'> = {
    dates: releases.map(({ date }) => date),
    groups: { years: [], divisions: [], topics: [], kinds: [], series: [] },
    releases: { years: [], divisions: [], topics: [], kinds: [], series: [] },
  };
  for (const group of facetGroups) {
    const parts = new Map(
      releases.flatMap(({ groups }) => groups[group].map((part) => [part.id, part] as const)),
    );
    const sorted = [...parts.values()].toSorted((a, b) =>
      // Years newest first, names in the order of the alphabet.
      group === 'years' ? b.id.localeCompare(a.id) : a.name.localeCompare(b.name, 'en'),
    );
    const position = new Map(sorted.map(({ id }, index) => [id, index]));
    facets.groups[group] = sorted;
    facets.releases[group] = releases.map(({ groups }) =>
      // A meeting can sit twice in one series.
      [...new Set(groups[group].map(({ id }) => position.get(id)!))],
    );
  }
  return facets;
}
