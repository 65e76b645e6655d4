import { decoded } from '../lib/decoded.ts';
import { nearest } from '../lib/words.ts';
import { isReserved } from '../markdown/reserved-ids.ts';
import type { ReadContent } from '../schema/check-content.ts';
import type { Mistake, Severity } from '../schema/mistakes.ts';
import type { SiteLink } from './authors-links.ts';
import { noSuchPage, noSuchSection, notPublicYet } from './leads-nowhere.ts';
import { PlannedSite } from './planned-site.ts';

/** Feeds and pages of a year’s list stand below the year as well. */
const ofRelease = /^\/releases\/(\d{4}\/(?!page(?:\/|$))[^/.]+)(\/.*)?$/;

/** Addresses of what the author's files do not tell: files at the root, what only programs ask for. */
const untold = /^\/(?:[._]|[^/]*\.|(?:404|following|pagefind)(?:\/|$))/;

type Content = Pick<ReadContent, 'offered' | 'unread' | 'pages' | 'besides'>;

/**
 * Links that a build would not follow, known before anything is built. What cannot be known for
 * certain is left to the build.
 * @param toHidden how grave it is that one leads to a draft, or to what is under an embargo
 */
export function checkPlanned(
  links: readonly SiteLink[],
  { offered, unread, pages, besides }: Content,
  toHidden: Severity,
): Mistake[] {
  const hidden = [...unread].map(([id, release]) => ({ id, ...release }));
  const unreadable = hidden.filter(({ reason }) => reason === 'unreadable');
  const offersOf = (some: typeof hidden) => some.flatMap(({ offers }) => offers ?? []);
  const site = new PlannedSite([...offered, ...offersOf(unreadable)], pages.keys());
  const previewed = new PlannedSite([...offered, ...offersOf(hidden)], pages.keys());
  // It may be on any list, and have had any file.
  const isUnsure = unreadable.some(({ offers }) => !offers);
  const releases = offered.flatMap(({ id, aliases }) => [id, ...aliases]);

  return links.flatMap(({ url, ...place }): Mistake[] => {
    const { pathname, hash } = new URL(url, 'https://site.example/');
    const path = decoded(pathname);
    const id = decoded(hash.slice(1)).split(':~:')[0]!;
    const wrong = (message: string, severity?: Severity) => [
      { ...place, message, ...(severity === 'warning' && { severity }) },
    ];
    const withId = (ids: string[] | undefined) => {
      // A chart has names of its own for what describes it.
      const isThere = ids?.includes(id.replace(/--(?:caption|title|description)$/, ''));
      if (!ids || !id || isThere || isReserved(id)) return [];
      return wrong(noSuchSection(path, id, nearest(id, ids)));
    };

    const [, address, rest] = ofRelease.exec(path) ?? [];
    if (address !== undefined) {
      const held = hidden.find((release) => isAt(release, address));
      const release = site.at(address);
      // What is wrong with its own file is told there.
      if (held?.reason === 'unreadable') return [];
      if (held && !release)
        return wrong(notPublicYet(path, 'until' in held ? held.until : undefined), toHidden);
      if (!release || rest === undefined) {
        const addresses = releases.map((known) => `/releases/${known}/`);
        const { length } = address.slice('2020/'.length);
        return wrong(noSuchPage(path, nearest(path, addresses, length)));
      }
      if (rest === '/')
        return withId([...release.targets, ...release.anchors].map((target) => target.id));
    }

    const [, first = ''] = path.split('/');
    if (untold.test(path) || besides.has(first)) return [];
    if (site.has(path)) return withId(pages.get(path.slice(1, -1)));
    if (isUnsure && listsAndFiles.test(path)) return [];
    return wrong(
      noSuchPage(path, site.nearestTo(path)),
      previewed.has(path) ? toHidden : undefined,
    );
  });
}

const listsAndFiles = /^\/(?:releases|divisions|kinds|series|topics)\//;

/** Whether an address below `/releases/` is that of a release, or was. */
function isAt(
  { id, offers }: { id: string; offers?: { aliases: string[] } },
  address: string,
): boolean {
  return id === address || offers?.aliases.includes(address) === true;
}

/**
 * The same of releases under an embargo, on the site as it will be when it ends: a link that leads
 * nowhere would stop their publication at that very moment.
 */
export function checkEmbargoedLinks(content: ReadContent, toHidden: Severity): Mistake[] {
  const { offered, unread, embargoed } = content;
  return embargoed.flatMap(({ until, links }) => {
    if (links.length === 0) return [];
    const ended = embargoed.filter((other) => other.until <= until).map(({ offers }) => offers);
    const ids = new Set(ended.map(({ id }) => id));
    const then = {
      ...content,
      offered: [...offered, ...ended],
      unread: new Map([...unread].filter(([id]) => !ids.has(id))),
    };
    return checkPlanned(links, then, toHidden);
  });
}
