import { feedFiles } from '../feeds/feeds.ts';
import { listPath, pageCount, pagePath, type GroupId } from '../lib/list-addresses.ts';
import { nearest } from '../lib/words.ts';
import { filesToday, formerFiles } from './files-beside.ts';
import type { Offered } from './offered.ts';
import { Site } from './resolve.ts';

/** Files that the site makes for every release, at its own address only. */
const made = ['cite/', 'citation.bib', 'citation.ris', 'index.md', 'preview.png'];

/** The pages that are there whatever the content is. */
const standing = [
  ...['/', '/releases/', '/search/', '/subscribe/', '/unsubscribed/'],
  ...['/divisions/', '/kinds/', '/series/', '/topics/'],
];

/** A site as it will be when the author's files are built: its pages, and the files of releases and lists. */
export class PlannedSite extends Site {
  readonly #pages: Iterable<string>;
  #paths: Set<string> | undefined;

  /** @param pages ids of the standing pages */
  constructor(releases: Offered[], pages: Iterable<string>) {
    super(releases);
    this.#pages = pages;
  }

  /** Whether there is such a page or file. @param path inside the site: `/topics/tax/` */
  has(path: string): boolean {
    return this.paths.has(path.replace(/\/index\.html$/, '/'));
  }

  /** The page or file with the address most like this one, as the check of a built site finds it. */
  nearestTo(path: string): string | undefined {
    const candidates = [...this.paths].filter((address) => !address.endsWith('/cite/'));
    return nearest(path, candidates, path.split('/').findLast(Boolean)?.length);
  }

  /** All of them. */
  get paths(): ReadonlySet<string> {
    // Of thousands of releases these are many, and most texts link to none of them.
    return (this.#paths ??= new Set([
      ...standing,
      ...[...this.#pages].map((page) => `/${page}/`),
      ...listsOf(this.releases),
      ...this.releases.flatMap(pathsOf),
    ]));
  }
}

function pathsOf(release: Offered): string[] {
  const { id, aliases } = release;
  return [
    ...[id, ...aliases].map((address) => `/releases/${address}/`),
    ...made.map((file) => `/releases/${id}/${file}`),
    ...[...filesToday(release), ...formerFiles(release)].map(
      ({ address, name }) => `/releases/${address}/${name}`,
    ),
  ];
}

/** The pages and feeds of every list that has a release. */
function listsOf(all: readonly Offered[]): string[] {
  const releases = all.filter(({ withdrawn }) => !withdrawn);
  const lists = Map.groupBy(releases.flatMap(pathsOfLists), (path) => path);
  return [...lists].flatMap(([path, { length }]) => [
    ...pagesOf(path, length),
    ...(path === '/releases/' ? [] : feedFiles.map((file) => path + file)),
  ]);
}

function pagesOf(path: `/${string}/`, count: number): string[] {
  const pages = pageCount({ releases: { length: count } });
  return Array.from({ length: pages }, (_, index) => pagePath(path, index + 1));
}

/** The lists that a release is on. */
function pathsOfLists({ date, kind, topics, division, meetings }: Offered): `/${string}/`[] {
  const on: [Exclude<GroupId, 'all'>, string[]][] = [
    ['years', [date.slice(0, 4)]],
    ['kinds', [kind]],
    ['topics', topics],
    ['divisions', division === undefined ? [] : [division]],
    ['series', meetings.map(({ series }) => series)],
  ];
  return ['/releases/', ...on.flatMap(([group, ids]) => ids.map((id) => listPath(group, id)))];
}
