import { permissions, policyOfAll, policyOfDocuments, policyOfPrograms } from './policy.ts';

/** Names and values of headers (RFC 9110). */
export type Headers = Readonly<Record<string, string>>;

/** Files that are sent alike. */
export interface Kind {
  /** What they are, for the reader of a configuration. */
  name: string;
  /** Paths inside the site, with `*` for any characters at one place, as `_headers` files have it. */
  paths: readonly `/${string}`[];
  /** Added to those of all files; where both have one, both hold, parted by a comma. */
  headers: Headers;
  /** Whether they are the programs of the site: those `_headers` names one by one. */
  isPrograms?: true;
}

/** Whatever its name stays may change with a deployment: asked for anew each time, by its ETag. */
export const revalidated = 'no-cache';

/** The name changes with the content (RFC 8246). */
export const immutable = 'public, max-age=31536000, immutable';

/** Only where the site is served by https (RFC 6797, 7.2). Sub-domains are not ours to decide on. */
export const strictTransport: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };

/** What every answer has, pages that are not found too. */
export const ofAll: Headers = {
  'Content-Security-Policy': policyOfAll,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // As in the pages: links to other sites do not tell them where the reader came from.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': permissions,
  'Cross-Origin-Opener-Policy': 'same-origin',
  // All is public: a picture of a release shall be seen in any reader of feeds.
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const anybody: Headers = { 'Access-Control-Allow-Origin': '*' };

/** The kinds of files that need more, or another way of caching. */
export const kinds: readonly Kind[] = [
  {
    name: 'Programs and pictures, whose names hold a hash',
    paths: ['/_astro/*'],
    headers: { 'Cache-Control': immutable, 'Content-Security-Policy': policyOfPrograms },
    isPrograms: true,
  },
  {
    // What leads to them, pagefind-entry.json, facets.json and vocabulary.json, is not among them.
    name: 'Files of the search index, whose names hold a hash',
    paths: ['/pagefind/index/*', '/pagefind/text/*', '/pagefind/pagefind.*'],
    headers: { 'Cache-Control': immutable },
  },
  {
    name: 'Feeds and lists for programs, on other sites too',
    paths: ['/*rss.xml', '/*atom.xml', '/*feed.json', '/releases.json', '/llms.txt', '/*.md'],
    headers: anybody,
  },
  {
    name: 'Figures and citations, for programs on other sites too',
    paths: ['/*.csv', '/*.bib', '/*.ris'],
    headers: anybody,
  },
  {
    name: 'Documents that could hold a script',
    paths: ['/*.svg', '/*.xml'],
    headers: { 'Content-Security-Policy': policyOfDocuments },
  },
];
