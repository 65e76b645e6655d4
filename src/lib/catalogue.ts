/** Something that releases can be listed by: a division, a kind, a topic, a series, a year. */
export interface CatalogueGroup {
  id: string;
  name: string;
  /** Path of the page that lists its releases, inside the site. */
  path: string;
}

/** What `/releases.json` says of the lists a release is in, by the groups of `lib/lists.ts`. */
export type CatalogueGroups = Record<
  'years' | 'kinds' | 'topics' | 'divisions' | 'series',
  CatalogueGroup[]
>;

/** `/releases.json`: what the site has published, for programs. */
export interface Catalogue {
  releases: {
    /** Path inside the site, without the base path. */
    path: string;
    url: string;
    title: string;
    /** Calendar day in the ministry's time zone, `YYYY-MM-DD`. */
    date: string;
    groups: CatalogueGroups;
    /** In the dev server only: changes with what its page is made from. */
    digest?: string;
    attachments: {
      /** File name; the file lies below `path`. */
      file: string;
      title: string;
      url: string;
      /** Media type (RFC 6838). */
      mediaType: string;
      /** Size in bytes. */
      bytes: number;
    }[];
  }[];
}
