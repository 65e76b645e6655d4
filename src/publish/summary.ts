import type { Change } from './compare-releases.ts';
import type { SiteChanges } from './compare-sites.ts';
import { pathOf, type PublishedSite } from './published.ts';
import { readTwin } from './twin.ts';

/** What the comparison does not know. */
export interface Circumstances {
  /** Ids of the added releases that had an embargo until now. */
  embargoed: Set<string>;
  /** Addresses that the ledger does not hold yet. */
  unrecorded: number;
}

/**
 * What has changed on the site, as text to be pasted into a mail: titles, days and whole addresses.
 */
export function summaryOf(
  changes: SiteChanges,
  after: PublishedSite,
  { embargoed, unrecorded }: Circumstances,
): string {
  const address = (id: string) => `${after.prefix}${pathOf(id)}`;
  const entry = (id: string, about: string[] = []) =>
    [...titleAndDay(after, id), address(id), ...about].map((line) => `  ${line}`).join('\n');
  const [released, added] = [true, false].map((is) =>
    changes.added.filter((id) => embargoed.has(id) === is),
  ) as [string[], string[]];
  const parts = [
    part(
      'Added',
      added.map((id) => entry(id)),
    ),
    part(
      'Released from embargo',
      released.map((id) => entry(id)),
    ),
    part(
      'Changed',
      changes.changed.map((change) => entry(change.id, linesOf(change, address(change.id)))),
    ),
    part(
      'Withdrawn',
      changes.withdrawn.map(({ id }) => entry(id)),
    ),
    part(
      'No longer there',
      changes.gone.map((id) => `  ${address(id)}`),
    ),
    part(
      'Old addresses that lead to a new one',
      changes.redirects.map(({ from, to }) => `  ${address(from)}\n  now ${address(to)}`),
    ),
    ...addressLine(changes.addresses, unrecorded),
  ].filter((text) => text !== '');
  const count = after.releases.size === 1 ? '1 release' : `${after.releases.size} releases`;
  return parts.length === 0
    ? `Nothing has changed in the ${count} since the last build.`
    : ['What has changed since the last build', ...parts].join('\n\n');
}

/** Every twin says the day first of all facts. */
function titleAndDay(site: PublishedSite, id: string): string[] {
  const { title, facts } = readTwin(site.releases.get(id)!.twin, pathOf(id));
  return [title, facts[0]!.value];
}

function part(name: string, entries: string[]): string {
  return entries.length === 0 ? '' : `${name}: ${entries.length}\n\n${entries.join('\n\n')}`;
}

/** What is not as it was in a release. */
function linesOf({ parts, sections, files }: Change, address: string): string[] {
  const line = (name: string, items: string[]) =>
    items.length > 0 ? [`${name}: ${items.join('; ')}`] : [];
  return [
    ...line('Changed', parts),
    ...line(
      'New section',
      sections.added.map(({ id, heading }) => `“${heading}”, ${address}#${id}`),
    ),
    ...line(
      'Section gone',
      sections.gone.map(({ heading }) => `“${heading}”`),
    ),
    ...line(
      'Section renamed',
      sections.renamed.map(({ from, to }) => `“${from}” is now “${to}”`),
    ),
    ...line(
      'New file',
      files.added.map((name) => `${address}${name}`),
    ),
    ...line('File gone', files.gone),
    ...line(
      'File changed',
      files.changed.map((name) => `${address}${name}`),
    ),
  ];
}

function addressLine(added: number, unrecorded: number): string[] {
  const count = (number: number) => (number === 1 ? '1 address' : `${number} addresses`);
  return [
    ...(added > 0 ? [`New addresses of releases, sections, tables and files: ${added}`] : []),
    ...(unrecorded > 0
      ? [
          `The ledger does not hold ${count(unrecorded)} yet. Before you publish, run: npm run publish:links`,
        ]
      : []),
  ];
}
