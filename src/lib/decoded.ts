/** A part of an address as it was meant (RFC 3986, 2.1): “%” that encodes nothing is itself. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
