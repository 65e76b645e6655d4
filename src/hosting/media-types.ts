import { extname } from 'node:path';
import { mediaTypeOf } from '../lib/attachments.ts';

/**
 * Endings of the files that a site may hold: its own, and what ministries attach. Another one is
 * sent as `application/octet-stream`, which a browser saves.
 */
export const endings = [
  ...['html', 'css', 'js', 'json', 'xml', 'txt', 'md', 'csv', 'bib', 'ris'],
  ...['svg', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'ico', 'mp4', 'mp3', 'vtt'],
  ...['pdf', 'hwp', 'hwpx', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'odp'],
  ...['rtf', 'zip', 'epub'],
];

/** Files whose type is told by their name, with their media types (RFC 6838). */
export const named: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

/** Types that `mime` does not know or knows by another name. */
const ours: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** Texts of ours, all in UTF-8. */
const isText = /^text\/|^application\/(?:json|xml|x-bibtex|x-research-info-systems)$|\+xml$/;

/** The media type of a file with its encoding, as a host sends it. */
export function sentAs(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return 'text/html; charset=utf-8';
  if (named[name]) return named[name];
  const ending = extname(name).slice(1).toLowerCase();
  if (!endings.includes(ending)) return 'application/octet-stream';
  const type = ours[ending] ?? mediaTypeOf(name);
  return isText.test(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a file gets smaller by compression: texts do, what is packed already does not. */
export function isCompressible(path: string): boolean {
  return /charset=/.test(sentAs(path));
}
