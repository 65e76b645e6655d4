/** `/releases.json`: what the site has published, for programs. */
export interface Catalogue {
  releases: {
    /** Path inside the site, without the base path. */
    path: string;
    url: string;
    title: string;
    /** Calendar day in the ministry's time zone, `YYYY-MM-DD`. */
    date: string;
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
