import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMoment, heldBack, type HeldBack } from '../lib/publication.ts';
import { nearest } from '../lib/words.ts';
import { inOrder, type Mistake, type Place } from '../schema/mistakes.ts';
import { authorsPlaces } from './authors-places.ts';
import { apart, type BuiltSite, type BuiltTarget } from './built-site.ts';
import { noSuchPage, noSuchSection, notPublicYet } from './leads-nowhere.ts';
import type { Ledger } from './ledger.ts';
import { linksIn, placeOf } from './links-in.ts';

/** Files whose links are followed. */
const withLinks = /\.(?:html|xml|json|md|txt)$/;

/** An address that does not begin at the page it stands on. */
const leadsTheSameEverywhere = /^(?:\/|https?:)/;

/**
 * Follows every link of a built site to something else on it: pages, ids, attachments, pictures,
 * feeds, sitemaps. One of an author's is told where it stands in their file.
 * @param root folder of the project
 * @param dist folder of the built site
 */
export function checkBuilt(root: string, dist: string, site: BuiltSite): Mistake[] {
  const broken = new Map<string, { message: string; authors: Place[]; built: Place }>();
  // The same menu stands on every page.
  const good = new Set<string>();
  let held: HeldBack[] | undefined;
  for (const path of site.files) {
    if (!withLinks.test(path)) continue;
    const file = path.slice(1);
    const text = readFileSync(join(dist, file), 'utf8');
    if (file.endsWith('.html')) site.read(path, text);
    for (const { address, at } of linksIn(file, text)) {
      if (good.has(address)) continue;
      const target = site.targetOf(address, file);
      if (target === undefined || site.has(target)) {
        if (leadsTheSameEverywhere.test(address)) good.add(apart(address));
        continue;
      }
      const key = `${target.path}#${target.id ?? ''}`;
      const known = broken.get(key) ?? {
        message: leadsNowhere(target, site, (held ??= heldBack(root, buildMoment()))),
        authors: [],
        built: { file: `dist/${file}`, ...placeOf(text, at) },
      };
      known.authors.push(...authorsPlaces(root, file, target, site));
      broken.set(key, known);
    }
  }
  // Feeds and Markdown repeat what an author wrote: it is told where it was written.
  return inOrder(
    [...broken.values()].flatMap(({ message, authors, built }) =>
      (authors.length > 0 ? different(authors) : [built]).map((place) => ({ ...place, message })),
    ),
  );
}

function different(places: Place[]): Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

function leadsNowhere({ path, id }: BuiltTarget, site: BuiltSite, held: HeldBack[]): string {
  const hidden = held.find(({ id, aliases }) =>
    [id, ...aliases].some((address) => `${path}/`.startsWith(`/releases/${address}/`)),
  );
  if (hidden) return notPublicYet(path, hidden.until);
  const ids = site.idsOf(path);
  return id !== undefined && ids
    ? noSuchSection(path, id, nearest(id, ids))
    : noSuchPage(path, site.nearestTo(path));
}

/**
 * The addresses of the ledger that a built site does not honour. The guard has found each before it
 * was built: what is left is a fault of ours.
 */
export function brokenPromises(ledger: Ledger, site: BuiltSite): string[] {
  return Object.entries(ledger).flatMap(([address, { sections, figures, files }]) => {
    const path = `/releases/${address}/`;
    const ids = [...Object.keys(sections), ...Object.keys(figures)];
    return [
      ...(site.has({ path }) ? [] : [path]),
      ...ids.filter((id) => !site.has({ path, id })).map((id) => `${path}#${id}`),
      ...Object.keys(files)
        .map((file) => path + file)
        .filter((file) => !site.has({ path: file })),
    ];
  });
}
