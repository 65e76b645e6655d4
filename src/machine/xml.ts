import Builder from 'fast-xml-builder';

const builder = new Builder({
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
});

/**
 * An XML 1.0 document with one root element; names that begin with `@_` are attributes. The same
 * writer is behind the RSS feeds.
 */
export function toXml(root: Record<string, unknown>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`;
}
