import type { List } from '../lib/lists.ts';

/** A feed of a list of releases. */
export interface Feed {
  /** Name of the list, as it stands alone. */
  name: string;
  /** Name of the format, as readers know it. */
  format: string;
  /** Media type (RFC 6838). */
  mediaType: string;
  path: `/${string}`;
}

/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, the one most readers know first. */
const formats = [
  { format: 'RSS', file: 'rss.xml', mediaType: 'application/rss+xml' },
  { format: 'Atom', file: 'atom.xml', mediaType: 'application/atom+xml' },
  { format: 'JSON Feed', file: 'feed.json', mediaType: 'application/feed+json' },
] as const;

/** Names of the files in a list's folder. */
export const feedFiles = formats.map(({ file }) => file);

/** Newest releases in a feed: more than anybody misses between two looks. */
export const feedLength = 50;

/** Folder that a list's feeds lie in; those of the whole lie at the root of the site. */
export function feedFolder(list: List): `/${string}` | '/' {
  return list.group === 'all' ? '/' : list.path;
}

/** The feeds of a list. */
export function feedsOf(list: List): Feed[] {
  return formats.map(({ format, file, mediaType }) => ({
    name: list.title,
    format,
    mediaType,
    path: `${feedFolder(list)}${file}`,
  }));
}
