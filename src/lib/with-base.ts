/**
 * An address as an author writes it, with the path that the site is deployed under before it where it is
 * one of the site's own: `/about/` becomes `/press/about/`.
 * @param base `/press/`
 */
export function withBase(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base.replace(/\/$/, '') + address : address;
}
