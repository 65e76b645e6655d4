/**
 * Address of a page or file of this site, with the base path it is deployed under.
 * @param path absolute path inside the site, with its leading slash: `/search/`
 */
export function url(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Full address (RFC 3986 absolute URI) of a page or file, for feeds and metadata. */
export function absoluteUrl(path: `/${string}`): string {
  return new URL(url(path), import.meta.env.SITE).href;
}
