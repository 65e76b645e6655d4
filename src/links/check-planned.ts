import type { Nodes } from 'mdast';
import { decoded } from '../lib/decoded.ts';
import { nearest } from '../lib/words.ts';
import { isReserved } from '../markdown/reserved-ids.ts';
import type { Mistake, Place, Severity } from '../schema/mistakes.ts';
import { noSuchPage, noSuchSection, notPublicYet } from './leads-nowhere.ts';
import type { Unread } from './lost.ts';
import type { Offered } from './offered.ts';
import { Site } from './resolve.ts';

/** A link to a release, where its author wrote it. */
export interface ReleaseLink extends Place {
  url: string;
}

/** The links of a text to releases. @param file path for the messages */
export function releaseLinksIn(file: string, node: Nodes): ReleaseLink[] {
  const isLink = (node.type === 'link' || node.type === 'definition') && address.test(node.url);
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return [
    ...(isLink ? [{ url: node.url, file, line, column }] : []),
    ...('children' in node ? node.children.flatMap((child) => releaseLinksIn(file, child)) : []),
  ];
}

/** Feeds and pages of a year’s list stand below the year as well. */
const address = /^\/releases\/\d{4}\/(?!page(?:\/|$))[^/.?#]+(?:[/?#]|$)/;

/**
 * Links to releases that a build would not find, known before anything is built; those to other
 * pages and to files are followed on the built site.
 * @param toHidden how grave it is that one leads to a draft, or to what is under an embargo
 */
export function checkReleaseLinks(
  links: readonly ReleaseLink[],
  { offered, unread }: { offered: Offered[]; unread: ReadonlyMap<string, Unread> },
  toHidden: Severity,
): Mistake[] {
  const site = new Site(offered);
  const pages = offered.flatMap(({ id, aliases }) => [id, ...aliases]);
  return links.flatMap(({ url, ...place }): Mistake[] => {
    const { pathname, hash } = new URL(url, 'https://site.example/');
    const path = decoded(pathname);
    const [, , year = '', slug = '', ...rest] = path.split('/');
    const release = rest.length > 0 ? site.at(`${year}/${slug}`) : undefined;
    if (!release) {
      const hidden = unread.get(`${year}/${slug}`);
      // What is wrong with its own file is told there.
      if (hidden?.reason === 'unreadable') return [];
      if (hidden) {
        const until = hidden.reason === 'embargo' ? hidden.until : undefined;
        const message = notPublicYet(path, until);
        return [{ ...place, message, ...(toHidden === 'warning' && { severity: toHidden }) }];
      }
      const addresses = pages.map((page) => `/releases/${page}/`);
      return [{ ...place, message: noSuchPage(path, nearest(path, addresses, slug.length)) }];
    }
    const id = decoded(hash.slice(1)).split(':~:')[0]!;
    const ids = [...release.targets, ...release.anchors].map((target) => target.id);
    // A chart has names of its own for what describes it.
    const isThere = ids.includes(id.replace(/--(?:caption|title|description)$/, ''));
    if (rest.join('/') !== '' || !id || isThere || isReserved(id)) return [];
    return [{ ...place, message: noSuchSection(path, id, nearest(id, ids)) }];
  });
}

/** A release that will be public by itself, once its embargo has ended. */
export interface Embargoed {
  until: Date;
  offers: Offered;
  links: ReleaseLink[];
}

/**
 * The same of releases under an embargo, on the site as it will be when it ends: a link that leads
 * nowhere would stop their publication at that very moment.
 */
export function checkEmbargoedLinks(
  {
    offered,
    unread,
    embargoed,
  }: { offered: Offered[]; unread: ReadonlyMap<string, Unread>; embargoed: Embargoed[] },
  toHidden: Severity,
): Mistake[] {
  return embargoed.flatMap(({ until, links }) => {
    if (links.length === 0) return [];
    const ended = embargoed.filter((other) => other.until <= until).map(({ offers }) => offers);
    const ids = new Set(ended.map(({ id }) => id));
    const then = {
      offered: [...offered, ...ended],
      unread: new Map([...unread].filter(([id]) => !ids.has(id))),
    };
    return checkReleaseLinks(links, then, toHidden);
  });
}
